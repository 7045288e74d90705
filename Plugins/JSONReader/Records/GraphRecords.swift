import JSON

/// A JSON-LD graph: which of its nodes are documents, and which belong to them.
struct GraphRecords {
    private(set) var documents: [UnsafeJSONView] = []
    private(set) var nodes = NodeIndex()
    /// The nodes that are no documents.
    private var others: [UnsafeJSONView] = []

    /// - Returns: `nil` when a list is no graph.
    init?(_ list: UnsafeJSONView) {
        guard list.kind == .array, list.count > 0 else { return nil }
        var articles: [UnsafeJSONView] = []
        var pages: [UnsafeJSONView] = []
        for node in list.elements {
            guard node.kind == .object, node["@type"] != nil || node["@id"] != nil else { return nil }
            nodes.add(node)
            let types = Self.types(of: node)
            if types.contains(where: ArticleTypes.isArticle) {
                articles.append(node)
            } else if !types.isEmpty, !types.contains(where: ArticleTypes.isPart) {
                pages.append(node)
            }
        }
        documents = articles.isEmpty ? pages : articles
        if documents.isEmpty { documents = Array(list.elements) }
        let chosen = Set(documents.map(\.byteOffset))
        others = list.elements.filter { !chosen.contains($0.byteOffset) }
    }

    private static func types(of node: UnsafeJSONView) -> [String] {
        var types: [String] = []
        if let type = node["@type"] {
            ValueReading.each(type) { name in
                if name.kind == .string {
                    types.append(String(decoding: KeyTable.withoutPrefix(name.utf8), as: UTF8.self))
                }
            }
        }
        return types
    }

    /// The nodes that are kept with a document: all others when it is alone, and else those that it refers to.
    func companions(of index: Int) -> [UnsafeJSONView] {
        guard documents.count > 1 else { return others }
        return reached(from: documents[index])
    }

    /// How many nodes are kept with no document.
    var lost: Int {
        guard documents.count > 1 else { return 0 }
        var kept: Set<Int> = []
        for document in documents { kept.formUnion(reached(from: document).map(\.byteOffset)) }
        return others.reduce(0) { $0 + (kept.contains($1.byteOffset) ? 0 : 1) }
    }

    /// The nodes that are no documents and that a node refers to, itself or by way of such nodes.
    private func reached(from document: UnsafeJSONView) -> [UnsafeJSONView] {
        let candidates = Set(others.map(\.byteOffset))
        var found: [UnsafeJSONView] = []
        var seen: Set<Int> = []
        var next = [document]
        while let node = next.popLast() {
            collect(node) { target in
                guard candidates.contains(target.byteOffset), seen.insert(target.byteOffset).inserted else { return }
                found.append(target)
                next.append(target)
            }
        }
        return found
    }

    /// Calls `take` with what the references in a value lead to; nesting is bounded by the parser's limit.
    private func collect(_ view: UnsafeJSONView, _ take: (UnsafeJSONView) -> Void) {
        if let target = nodes.node(view) {
            take(target)
            return
        }
        for (_, value) in view.members { collect(value, take) }
        for element in view.elements { collect(element, take) }
    }
}
