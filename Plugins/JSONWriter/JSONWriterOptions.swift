public import PluginKit

/// The options of the `json` writer.
public struct JSONWriterOptions: PluginOptions {
    /// Whether each member has a line of its own.
    public var isPretty = false

    public init() {}

    public static let specs = [
        OptionSpec(
            "pretty", \JSONWriterOptions.isPretty, help: "Puts each member on a line of its own, indented.",
            example: "true")
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        guard isPretty, JSONLayout(context) == .lines else { return [] }
        return [
            OptionConflict(
                "pretty", "an output named .\(context.outputExtension) has each document on one line",
                help: "leave 'pretty' out, or name the output .json")
        ]
    }
}
