public import PluginKit

/// The options of the `json-ld` writer.
public struct JSONLDOptions: PluginOptions {
    public var type = JSONLDType.auto
    public var shape = JSONLDShape.auto
    public var context = JSONLDContext.inline
    public var profile = JSONLDProfile.none
    public var body = JSONLDBody.text
    public var isPretty = false

    public init() {}

    public static let specs = [
        OptionSpec("type", \JSONLDOptions.type, help: "The schema.org type of the documents."),
        OptionSpec("shape", \JSONLDOptions.shape, help: "How documents stand in the output."),
        OptionSpec("context", \JSONLDOptions.context, help: "How names become addresses of schema.org."),
        OptionSpec(
            "profile", \JSONLDOptions.profile,
            help: "Whose recommendations to check against; what is written stays the same."),
        OptionSpec("body", \JSONLDOptions.body, help: "What of the body is written."),
        OptionSpec(
            "pretty", \JSONLDOptions.isPretty, help: "Puts each member on a line of its own, indented.",
            example: "true"),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        var conflicts: [OptionConflict] = []
        let isNamedLines = JSONLDLayout.namesLines(context)
        if shape == .single, context.outputShape == .collected {
            conflicts.append(
                OptionConflict(
                    "shape", "'single' is for one file a document, and this output holds them all",
                    help: "put a {field} in 'to', or use 'graph' or 'lines'"))
        }
        if shape == .graph, isNamedLines {
            conflicts.append(
                OptionConflict(
                    "shape", "an output named .\(context.outputExtension) has an object a line",
                    help: "use 'lines', or name the output .jsonld"))
        }
        if isPretty, isNamedLines || shape == .lines {
            conflicts.append(
                OptionConflict("pretty", "documents that have a line each cannot be indented", help: "leave it out"))
        }
        return conflicts
    }
}
