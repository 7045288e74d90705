import PluginKit

/// How documents stand in an output, decided.
enum JSONLDLayout: Sendable {
    /// An object with its context, ended by a line feed.
    case object
    /// Nodes in the `@graph` of one object.
    case graph

    init(_ shape: JSONLDShape, _ context: PluginContext) {
        switch shape {
        case .single, .lines: self = .object
        case .graph: self = .graph
        case .auto: self = Self.namesLines(context) || context.outputShape == .fileEach ? .object : .graph
        }
    }

    /// Whether the output's name says that it has an object a line.
    static func namesLines(_ context: PluginContext) -> Bool {
        context.outputExtension == "jsonl" || context.outputExtension == "ndjson"
    }
}
