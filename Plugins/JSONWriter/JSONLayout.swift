import PluginKit

/// How documents stand in a JSON output.
enum JSONLayout: Sendable {
    /// One object and nothing else.
    case object
    /// An array of objects.
    case array
    /// An object a line.
    case lines

    init(_ context: PluginContext) {
        switch (context.outputExtension, context.outputShape) {
        case ("ndjson", _), ("jsonl", _): self = .lines
        case (_, .fileEach): self = .object
        case (_, .collected): self = .array
        }
    }
}
