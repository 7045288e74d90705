import PluginKit

/// A column: its name, and where its cells come from.
struct CSVColumn: Sendable {
    enum Source: Sendable {
        case computed(CSVComputed)
        /// A typed field, and the way into it.
        case field(MetadataField, path: [Substring])
        /// Other metadata of this name; where there is none, what the path leads to.
        case other(String, path: [Substring])
    }

    let name: String
    let source: Source

    init(_ name: String) {
        self.name = name
        let isOther = name.hasPrefix("other.")
        let key = isOther ? String(name.dropFirst("other.".count)) : name
        let path = key.split(separator: ".")
        if !isOther, let computed = CSVComputed(rawValue: name) {
            source = .computed(computed)
        } else if !isOther, let root = path.first, let field = MetadataField(rawValue: String(root)) {
            source = .field(field, path: Array(path.dropFirst()))
        } else {
            source = .other(key, path: path)
        }
    }

    /// The metadata that the cell tells, if the column is one of metadata and there is some.
    func value(in metadata: Metadata) -> MetadataValue? {
        switch source {
        case .computed: nil
        case .field(let field, let path): metadata[field].flatMap { Self.follow(path[...], from: $0) }
        case .other(let key, let path):
            metadata.other[key]
                ?? path.first.flatMap { metadata.other[String($0)] }.flatMap { Self.follow(path.dropFirst(), from: $0) }
        }
    }

    /// Goes from value to member; into every element of a list unless the path names one by number, from 0.
    private static func follow(_ path: ArraySlice<Substring>, from value: MetadataValue) -> MetadataValue? {
        guard let step = path.first else { return value }
        switch value {
        case .object(let members): return members[String(step)].flatMap { follow(path.dropFirst(), from: $0) }
        case .array(let values):
            if let place = Int(step) {
                return values.indices.contains(place) ? follow(path.dropFirst(), from: values[place]) : nil
            }
            let found = values.compactMap { follow(path, from: $0) }
            return found.isEmpty ? nil : .array(found)
        case .null, .bool, .number, .string: return nil
        }
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
