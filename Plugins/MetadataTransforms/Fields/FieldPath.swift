import PluginKit

/// The name of something that is known of a document: metadata, or what is worked out (`words`, `stem`).
struct FieldPath: Sendable, Hashable {
    enum Source: Sendable, Hashable {
        case computed(ComputedField)
        case metadata(MetadataPath)
    }

    let name: String
    let source: Source

    init(_ name: String) {
        self.name = name
        source = ComputedField(rawValue: name).map(Source.computed) ?? .metadata(MetadataPath(name))
    }

    /// A name that is one of the known ones but for its letter case and hyphens: surely a slip.
    var slip: String? {
        guard case .metadata(let path) = source, let root = path.undeclaredRoot else { return nil }
        let folded = Self.fold(root)
        return Self.known.first { Self.fold($0) == folded }
    }

    /// The value; `nil` when there is none.
    func value(in document: borrowing Document) -> MetadataValue? {
        let value: MetadataValue? =
            switch source {
            case .computed(let field): field.value(in: document)
            case .metadata(let path): path.value(in: document.metadata)
            }
        return value == .null ? nil : value
    }

    static let known = MetadataField.allCases.map(\.rawValue) + ComputedField.allCases.map(\.rawValue)

    private static func fold(_ name: String) -> String {
        name.lowercased().filter { $0 != "-" && $0 != "_" }
    }
}
