/// What can be said of an option without its plugin's types: the row of a help page, the property of a schema.
public struct OptionDescription: Sendable, Hashable {
    public var name: String
    public var type: OptionType
    /// The default as a recipe would write it; empty when there is none.
    public var defaultText: String
    public var help: String
    public var example: String
    public var isRequired: Bool
}

extension PluginOptions {
    /// The options in the order of their declaration.
    public static var descriptions: [OptionDescription] {
        let defaults = Self()
        return specs.map {
            OptionDescription(
                name: $0.name, type: $0.type, defaultText: $0.defaultText(defaults), help: $0.help,
                example: $0.example, isRequired: $0.isRequired)
        }
    }
}
