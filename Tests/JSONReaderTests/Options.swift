import JSONReader
import PluginKit

/// Options as a recipe has them, and what is wrong with them.
func decode(_ entries: [(String, ConfigNode)], registry: PluginRegistry = PluginRegistry()) -> (
    options: JSONReaderOptions?, mistakes: [Diagnostic]
) {
    var mistakes: [Diagnostic] = []
    let options = OptionDecoder(plugin: "json", place: nil).decode(
        JSONReaderOptions.self, from: entries.map { ConfigEntry(key: $0.0, value: $0.1) },
        context: PluginContext(registry: registry), into: &mistakes)
    return (options, mistakes)
}

func options(_ entries: (String, ConfigNode)..., registry: PluginRegistry = PluginRegistry()) -> JSONReaderOptions {
    let (options, mistakes) = decode(entries, registry: registry)
    guard let options else { preconditionFailure("\(mistakes.map(\.message))") }
    return options
}

extension ConfigNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    public init(stringLiteral text: String) { self.init(.scalar(text, isPlain: false)) }
    public init(arrayLiteral nodes: ConfigNode...) { self.init(.sequence(nodes)) }

    static func mapping(_ members: KeyValuePairs<String, ConfigNode>) -> ConfigNode {
        ConfigNode(.mapping(members.map { ConfigEntry(key: $0.key, value: $0.value) }))
    }

    static func plain(_ text: String) -> ConfigNode { ConfigNode(.scalar(text, isPlain: true)) }
}
