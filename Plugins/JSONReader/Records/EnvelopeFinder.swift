import JSON

/// Finds the records in an object that is none itself, by names and looks.
enum EnvelopeFinder {
    /// Names of lists of documents; others are lists of documents only in an object that has no title.
    private static let lists: Set<String> = [
        "items", "posts", "articles", "entries", "results", "records", "documents", "docs", "stories", "news", "pages",
        "rows", "hits", "edges", "nodes", "feed", "data", "list", "objects", "content", "values", "publications",
    ]
    private static let titles: Set<String> = ["title", "headline"]

    /// Where the records are, and their list; `nil` when the object is a record, or holds none.
    static func records(in value: UnsafeJSONView) -> (JSONPointer, UnsafeJSONView)? {
        guard let best = candidate(in: value, path: [], depth: 0) else { return nil }
        return hasBody(value) ? nil : (JSONPointer(tokens: best.path), best.list)
    }

    private static func candidate(
        in object: UnsafeJSONView, path: [String], depth: Int
    ) -> (path: [String], list: UnsafeJSONView)? {
        var best: (path: [String], list: UnsafeJSONView)?
        var hasTitle: Bool?
        for (key, value) in object.members where value.count > 0 {
            var found: (path: [String], list: UnsafeJSONView)?
            if value.kind == .array {
                guard let first = value[0], first.kind == .object, let name = key.string else { continue }
                let folded = name.lowercased()
                if Shape.partLists.contains(folded) { continue }
                if !lists.contains(folded) {
                    if hasTitle == nil { hasTitle = has(object, titles) }
                    if hasTitle == true { continue }
                }
                if isDocument(first) { found = (path + [name], value) }
            } else if value.kind == .object, depth < 3, let name = key.string {
                found = candidate(in: value, path: path + [name], depth: depth + 1)
            }
            if let found, found.list.byteRange.count > best?.list.byteRange.count ?? 0 { best = found }
        }
        return best
    }

    /// Whether an element of a list has what documents have, itself or in what it wraps.
    private static func isDocument(_ element: UnsafeJSONView) -> Bool {
        if hasBody(element) || has(element, Self.headlineNames) || hasProse(element) { return true }
        for (key, value) in element.members where value.kind == .object {
            guard let name = key.string, Shape.wrappers.contains(name) else { continue }
            if hasBody(value) || has(value, Self.headlineNames) { return true }
        }
        return false
    }

    private static func hasProse(_ object: UnsafeJSONView) -> Bool {
        object.members.contains { $0.value.kind == .string && JSONText.looksLikeProse($0.value.utf8, atLeast: 120) }
    }

    private static func hasBody(_ object: UnsafeJSONView) -> Bool {
        has(object, bodyNames) { !BodyParts.strings($0).isEmpty }
    }

    private static func has(
        _ object: UnsafeJSONView, _ names: Set<String>, _ isIt: (UnsafeJSONView) -> Bool = { !ValueReading.isEmpty($0) }
    ) -> Bool {
        for (key, value) in object.members {
            guard key.utf8.count <= 32, let name = key.string else { continue }
            let folded = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
            if names.contains(folded), isIt(value) { return true }
        }
        return false
    }

    private static let bodyNames = names(of: .body)
    private static let headlineNames = names(of: .field(.headline)).subtracting(["label"])

    private static func names(of target: FieldTarget) -> Set<String> {
        let origins = Shape.guess.rules.first { $0.target == target }?.origins ?? []
        return Set(
            origins.compactMap { origin in
                if case .path(let path) = origin.source { path.firstName } else { nil }
            })
    }
}
