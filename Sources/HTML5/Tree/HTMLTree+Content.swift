extension HTMLTree {
    /// What a node is.
    @inlinable public func kind(of id: NodeID) -> NodeKind { node(id).kind }

    /// `TagName.noElement` for what is no element.
    @inlinable public func name(of id: NodeID) -> TagName { node(id).name }

    /// `.html` for what is no element.
    @inlinable public func namespace(of id: NodeID) -> Namespace { node(id).namespace }

    /// Whether it is an element of HTML with this name.
    @inlinable public func isHTML(_ id: NodeID, _ name: TagName) -> Bool { node(id).isHTML(name) }

    /// The text of a text or comment node; empty for any other.
    @inlinable
    public func text(of id: NodeID) -> HTMLText {
        let node = node(id)
        return node.kind == .text || node.kind == .comment ? node.text : .empty
    }

    /// Where it is in `source`: an element from the "<" of its start tag to the ">" of its end tag, or to where it was
    /// closed without one; an element that no tag made has an empty range at its place; a text its bytes.
    @inlinable
    public func sourceRange(of id: NodeID) -> Range<Int> {
        let node = node(id)
        return Int(node.sourceStart)..<Int(max(node.sourceStart, node.sourceEnd))
    }

    /// The parts of a doctype; `nil` for any other node.
    ///
    /// - Returns: the name, which may be empty, and the identifiers where the doctype has them.
    public func doctype(of id: NodeID) -> (name: HTMLText, publicID: HTMLText?, systemID: HTMLText?)? {
        let node = node(id)
        guard node.kind == .doctype else { return nil }
        var parts: (name: HTMLText, publicID: HTMLText?, systemID: HTMLText?) = (.empty, nil, nil)
        for index in 0..<Int(node.contentCount) {
            let part = storage.attributes[Int(node.contentStart) + index]
            switch part.name {
            case .doctypeName: parts.name = part.value
            case .doctypePublicID: parts.publicID = part.value
            default: parts.systemID = part.value
            }
        }
        return parts
    }
}

extension AttributeName {
    // A doctype keeps its parts as an element keeps its attributes; no page can name these.
    static var doctypeName: AttributeName { AttributeName(rawValue: .max) }
    static var doctypePublicID: AttributeName { AttributeName(rawValue: .max - 1) }
    static var doctypeSystemID: AttributeName { AttributeName(rawValue: .max - 2) }
}
