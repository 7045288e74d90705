import JSON

/// What can be told of an object by one look at the names of its members.
struct Face {
    /// A bit for each name that a sign of a known shape begins with.
    fileprivate(set) var names: UInt64 = 0
    /// Whether a member is an object, or a list that begins with one, so that records may be inside.
    private(set) var mayHoldRecords = false

    /// Whether it has a name that only Galley's or pandoc's documents have.
    var mayBeDocument: Bool { names & Faces.documents != 0 }

    init(_ view: UnsafeJSONView) {
        guard view.kind == .object else { return }
        for (key, value) in view.members {
            if let bit = Faces.table.index(of: key.utf8) { names |= 1 << UInt64(bit) }
            if value.kind == .object || (value.kind == .array && value[0]?.kind == .object) { mayHoldRecords = true }
        }
    }
}

/// The names that signs of known shapes begin with, and which of them each shape needs.
enum Faces {
    private static let documentNames = ["galley", "pandoc-api-version"]
    fileprivate static let documents: UInt64 = 3

    private static let names: [String] = {
        var names = documentNames
        for sign in ShapeTable.all.flatMap({ $0.signs + ($0.envelope?.signs ?? []) }) {
            for name in sign.paths.compactMap(\.firstName) where !names.contains(name) { names.append(name) }
        }
        return names
    }()

    fileprivate static let table = KeyTable(Array(names.prefix(64)), style: .exact)

    /// For each known shape, the names of which an object has one at least for each sign of a record.
    static let records: [[UInt64]] = ShapeTable.all.map { $0.signs.map(mask) }
    /// The same for what stands around records; empty for shapes that have nothing around them.
    static let envelopes: [[UInt64]] = ShapeTable.all.map { ($0.envelope?.signs ?? []).map(mask) }

    private static func mask(_ sign: Shape.Sign) -> UInt64 {
        var mask: UInt64 = 0
        for name in sign.paths.compactMap(\.firstName) {
            // Names beyond the 64th are not looked at here, and so must not be missed.
            guard let bit = names.firstIndex(of: name), bit < 64 else { return .max }
            mask |= 1 << UInt64(bit)
        }
        return mask
    }
}
