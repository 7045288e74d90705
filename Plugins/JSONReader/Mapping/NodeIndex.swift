import JSON

/// The nodes of a JSON-LD graph by their `@id`, so that references to them can be followed.
struct NodeIndex {
    private var nodes: [String: UnsafeJSONView] = [:]

    mutating func add(_ node: UnsafeJSONView) {
        guard let id = node["@id"]?.string, node.count > 1, nodes[id] == nil else { return }
        nodes[id] = node
    }

    /// The node that an object refers to; `nil` when it is no reference, or one to nothing here.
    func node(_ object: UnsafeJSONView) -> UnsafeJSONView? {
        guard object.kind == .object, object.count == 1, let id = object["@id"]?.string else { return nil }
        return nodes[id]
    }
}
