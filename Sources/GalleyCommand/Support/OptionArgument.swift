import ArgumentParser
import PluginKit
import RecipeLanguage

/// `key=value` for a plugin's option; the value is read as a recipe's would be.
struct OptionArgument: ExpressibleByArgument {
    var key: String
    var value: String

    init?(argument: String) {
        guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")), equals != argument.utf8.startIndex else {
            return nil
        }
        key = String(argument[..<equals])
        value = String(argument[argument.utf8.index(after: equals)...])
    }

    /// The options as a recipe would hold them. A list may be written without brackets: `columns=url,headline`; a
    /// mapping is written as YAML does on one line: `fields={headline: /title}`.
    ///
    /// - Parameter known: the options of the plugin, which tell where a list is wanted.
    static func entries(_ arguments: [OptionArgument], known: [OptionDescription]) -> [ConfigEntry] {
        arguments.map { argument in
            let type = known.first { $0.name == argument.key }?.type
            return ConfigEntry(key: argument.key, value: node(argument.value, type))
        }
    }

    private static func node(_ text: String, _ type: OptionType?) -> ConfigNode {
        if case .map? = type, let node = FlowValue.parse(text) { return node }
        guard case .list(let element)? = type else { return ConfigNode(.scalar(text, isPlain: true)) }
        var inner = text[...]
        if inner.hasPrefix("["), inner.hasSuffix("]") { inner = inner.dropFirst().dropLast() }
        let items = inner.split(separator: ",", omittingEmptySubsequences: true)
        return ConfigNode(
            .sequence(items.map { node(String($0.drop { $0 == " " }), element) }))
    }
}
