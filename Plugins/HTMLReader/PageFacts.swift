import HTML5

/// What one look at all nodes of a page tells, before it is read.
struct PageFacts {
    private(set) var isFragment = true
    private(set) var hasMath = false
    private(set) var hasMathScripts = false
    private(set) var hasNotes = false
    /// The first `base` element that has an address.
    private(set) var base: NodeID?
    private(set) var metadata = MetadataElements()

    init(_ tree: HTMLTree, _ nodes: UnsafeBufferPointer<HTMLNode>) {
        for index in nodes.indices {
            let node = nodes[index]
            switch node.kind {
            case .element: note(tree, NodeID(index: UInt32(index)), node)
            case .doctype: isFragment = false
            case .document, .fragment, .text, .comment: break
            }
        }
    }

    @inline(__always)
    private mutating func note(_ tree: HTMLTree, _ id: NodeID, _ node: HTMLNode) {
        if node.namespace == .html { metadata.note(tree, id, node) }
        switch node.name {
        case .html, .head, .body, .title, .frameset:
            if !node.isImplied, node.namespace == .html { isFragment = false }
        case .math: hasMath = true
        case .script:
            if let type = tree.attribute(.type, of: id), tree.contains(type, "math/tex") {
                hasMath = true
                hasMathScripts = true
            }
        case .sup: hasNotes = true
        case .a: if !hasNotes { hasNotes = isCalledReference(tree, id) }
        case .base:
            if base == nil, node.namespace == .html, tree.attribute(.href, of: id) != nil { base = id }
        default: break
        }
    }

    /// Whether a link says that it refers to a note, which raised ones do without a word.
    private func isCalledReference(_ tree: HTMLTree, _ link: NodeID) -> Bool {
        for attribute in tree.attributes(of: link) {
            switch attribute.name {
            case .role: if tree.equals(attribute.value, "doc-noteref") { return true }
            case .rel: if tree.equals(attribute.value, "footnote") { return true }
            case .name:
                if tree.contains(attribute.value, "_ftnref") || tree.contains(attribute.value, "_ednref") {
                    return true
                }
            default: break
            }
        }
        return false
    }
}
