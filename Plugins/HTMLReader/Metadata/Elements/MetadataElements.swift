import HTML5

/// The elements of a page that may say what it is, in the order in which they are stored.
struct MetadataElements {
    private(set) var metas: [NodeID] = []
    private(set) var links: [NodeID] = []
    /// Scripts of the type `application/ld+json`.
    private(set) var jsonLD: [NodeID] = []
    /// The first `title` of HTML.
    private(set) var title: NodeID?
    private(set) var root: NodeID?

    /// Takes note of an element of HTML, if it is one of these.
    @inline(__always)
    mutating func note(_ tree: HTMLTree, _ id: NodeID, _ node: HTMLNode) {
        switch node.name {
        case .meta: metas.append(id)
        case .link: links.append(id)
        case .title: if title == nil { title = id }
        case .html: if root == nil { root = id }
        case .script:
            if let type = tree.attribute(.type, of: id), tree.contains(type, "ld+json") { jsonLD.append(id) }
        default: break
        }
    }
}
