import PluginKit

/// The name of something that is known of a document: a metadata field (`headline`), a member of one
/// (`author.name`), other metadata (`byline`, `other.byline`), or what is worked out (`words`, `stem`).
struct FieldPath: Sendable, Hashable {
    enum Source: Sendable, Hashable {
        case computed(ComputedField)
        /// A typed field, and the way into it.
        case field(MetadataField, path: [String])
        /// Other metadata of this name; where there is none, what the path leads to.
        case other(String, path: [String])
    }

    let name: String
    let source: Source

    init(_ name: String) {
        self.name = name
        let isOther = name.hasPrefix("other.")
        let key = isOther ? String(name.dropFirst("other.".count)) : name
        let path = key.split(separator: ".").map(String.init)
        if !isOther, let computed = ComputedField(rawValue: name) {
            source = .computed(computed)
        } else if !isOther, let root = path.first, let field = MetadataField(rawValue: root) {
            source = .field(field, path: Array(path.dropFirst()))
        } else {
            source = .other(key, path: path)
        }
    }

    /// A name that is one of the known ones but for its letter case and hyphens: surely a slip.
    var slip: String? {
        guard case .other(_, let path) = source, !name.hasPrefix("other."), let root = path.first else { return nil }
        let folded = Self.fold(root)
        return Self.known.first { Self.fold($0) == folded }
    }

    /// The value; `nil` when there is none.
    func value(in document: borrowing Document) -> MetadataValue? {
        let value: MetadataValue? =
            switch source {
            case .computed(let field): field.value(in: document)
            case .field(let field, let path):
                document.metadata[field].flatMap { Self.follow(path[...], from: $0) }
            case .other(let key, let path): Self.other(key, path, document.metadata.other)
            }
        return value == .null ? nil : value
    }

    static let known = MetadataField.allCases.map(\.rawValue) + ComputedField.allCases.map(\.rawValue)

    private static func other(_ key: String, _ path: [String], _ members: MetadataObject) -> MetadataValue? {
        members[key] ?? path.first.flatMap { members[$0] }.flatMap { follow(path.dropFirst(), from: $0) }
    }

    private static func fold(_ name: String) -> String {
        name.lowercased().filter { $0 != "-" && $0 != "_" }
    }

    /// Goes from value to member; into every element of a list unless the path names one by number, from 0.
    private static func follow(_ path: ArraySlice<String>, from value: MetadataValue) -> MetadataValue? {
        guard let step = path.first else { return value }
        switch value {
        case .object(let members): return members[step].flatMap { follow(path.dropFirst(), from: $0) }
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
