import PluginKit

/// A column: its name, and where its cells come from.
struct CSVColumn: Sendable {
    enum Source: Sendable {
        case computed(CSVComputed)
        case metadata(MetadataPath)
    }

    let name: String
    let source: Source

    init(_ name: String) {
        self.name = name
        source = CSVComputed(rawValue: name).map(Source.computed) ?? .metadata(MetadataPath(name))
    }
}

/// Columns that are worked out from the document.
enum CSVComputed: String, Sendable, CaseIterable {
    /// The text of the body; see ``BodyText``.
    case body
    /// How many words the body has.
    case words
    /// How many Unicode scalars the body's text has.
    case characters
    /// The name of the item that the document came from.
    case path
    /// The item's base name without its ending.
    case stem
    /// How many losses the document met before it was written.
    case losses
}
