/// The way to a value in metadata: a field (`headline`), a member of one (`author.name`, `author.0.name`), or other
/// metadata (`byline`, `other.byline`).
public struct MetadataPath: Sendable, Hashable {
    private enum Root: Sendable, Hashable {
        case field(MetadataField, path: [String])
        /// Other metadata of this name; where there is none, what the path leads to.
        case other(String, path: [String])
    }

    /// The path as written, its steps parted by points.
    public let name: String
    private let root: Root

    public init(_ name: String) {
        self.name = name
        let isOther = name.hasPrefix("other.")
        let key = isOther ? String(name.dropFirst("other.".count)) : name
        let path = key.split(separator: ".").map(String.init)
        if !isOther, let first = path.first, let field = MetadataField(rawValue: first) {
            root = .field(field, path: Array(path.dropFirst()))
        } else {
            root = .other(key, path: path)
        }
    }

    /// The typed field that it begins at; `nil` for other metadata.
    public var field: MetadataField? {
        if case .field(let field, _) = root { field } else { nil }
    }

    /// The typed field that it names as a whole; `nil` when it leads into one, or to other metadata.
    public var wholeField: MetadataField? {
        if case .field(let field, path: []) = root { field } else { nil }
    }

    /// The first step into other metadata that is not said to be other, and so may be a misspelt field.
    public var undeclaredRoot: String? {
        guard case .other(_, let path) = root, !name.hasPrefix("other.") else { return nil }
        return path.first
    }

    /// - Returns: the value, which of a list's members is a list; `nil` when there is none.
    public func value(in metadata: Metadata) -> MetadataValue? {
        switch root {
        case .field(let field, let path): metadata[field].flatMap { Self.follow(path[...], from: $0) }
        case .other(let key, let path):
            metadata.other[key]
                ?? path.first.flatMap { metadata.other[$0] }.flatMap { Self.follow(path.dropFirst(), from: $0) }
        }
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
