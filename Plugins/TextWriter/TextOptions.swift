public import PluginKit

/// The options of the `text` writer.
public struct TextOptions: PluginOptions {
    /// Whether the metadata stands before the text.
    public var hasHeader = false

    public init() {}

    public static let specs = [
        OptionSpec(
            "header", \TextOptions.hasHeader,
            help: "Begins with the metadata, a 'name: value' line each, and a blank line.", example: "true")
    ]
}
