public import PluginKit

/// The name of a rule, as the value of an option.
public struct RuleName: OptionValue, Hashable {
    public let name: String

    public static var optionType: OptionType {
        .choice(BoilerplateRules.all.map { OptionType.Choice($0.name, help: $0.reason) })
    }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        let names = BoilerplateRules.all.map(\.name)
        guard case .scalar(let text, _) = node.value, !node.isNull else {
            throw OptionMistakes(node, wanted: "the name of a rule")
        }
        guard names.contains(text) else {
            var help = Suggestion.help(for: text, among: names)
            if help.isEmpty { help = "the rules are: \(names.joined(separator: ", "))" }
            throw OptionMistakes([
                Diagnostic(.error, "unknown-rule", "there is no rule '\(text)'", at: node.place, help: help)
            ])
        }
        name = text
    }

    public var optionText: String { name }
}
