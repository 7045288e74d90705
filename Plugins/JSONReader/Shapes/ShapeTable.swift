import JSON

/// The one list of known shapes, the most particular first.
enum ShapeTable {
    static let all: [Shape] = [
        .wordPress, .ghost, .jsonFeed, .jsonLD, .trafilatura, .readability,
    ]

    /// The place of a record's shape; `nil` when it is none that is known.
    static func index(of record: UnsafeJSONView) -> Int? { index(of: record, Face(record)) }

    /// - Parameter face: the record's.
    static func index(of record: UnsafeJSONView, _ face: Face) -> Int? {
        first(Faces.records, face) { index in all[index].signs.allSatisfy { $0.holds(for: record) } }
    }

    /// The place of the shape whose records a value holds.
    static func index(around value: UnsafeJSONView) -> Int? { index(around: value, Face(value)) }

    /// - Parameter face: the value's.
    static func index(around value: UnsafeJSONView, _ face: Face) -> Int? {
        first(Faces.envelopes, face) { index in
            all[index].envelope?.signs.allSatisfy { $0.holds(for: value) } == true
        }
    }

    /// The first shape that has signs, all of which a face allows and a look at the whole confirms.
    private static func first(_ masks: [[UInt64]], _ face: Face, _ isIt: (Int) -> Bool) -> Int? {
        guard face.names != 0 else { return nil }
        for index in masks.indices {
            let signs = masks[index]
            if !signs.isEmpty, signs.allSatisfy({ face.names & $0 != 0 }), isIt(index) { return index }
        }
        return nil
    }
}

extension Shape.Sign {
    func holds(for view: UnsafeJSONView) -> Bool {
        paths.contains { path in path.first(from: view).map { test.holds(for: $0) } ?? false }
    }
}

extension Shape.Sign.Test {
    func holds(for view: UnsafeJSONView) -> Bool {
        switch self {
        case .present: true
        case .string: view.kind == .string
        case .object: view.kind == .object
        case .array: view.kind == .array
        case .prefix(let prefix): view.kind == .string && view.utf8.starts(with: prefix.utf8)
        }
    }
}
