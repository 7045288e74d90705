extension HTMLTree {
    @inlinable
    static func link(_ index: UInt32) -> NodeID? {
        index == 0 ? nil : NodeID(index: index)
    }

    /// `nil` for the root, for the contents of a template, and for what is outside of the tree.
    @inlinable
    public func parent(of id: NodeID) -> NodeID? {
        let parent = node(id).parent
        return parent == HTMLNode.none ? nil : NodeID(index: parent)
    }

    /// The first child; `nil` for none. What stands in a `template` is no child of it (see `templateContents(of:)`).
    @inlinable public func firstChild(of id: NodeID) -> NodeID? { Self.link(node(id).firstChild) }

    /// The last child; `nil` for none.
    @inlinable public func lastChild(of id: NodeID) -> NodeID? { Self.link(node(id).lastChild) }

    /// The sibling after a node; `nil` for none.
    @inlinable public func nextSibling(of id: NodeID) -> NodeID? { Self.link(node(id).next) }

    /// The sibling before a node; `nil` for none.
    @inlinable public func previousSibling(of id: NodeID) -> NodeID? { Self.link(node(id).previous) }

    /// The node after this one in tree order (first the children, then the siblings), inside of another.
    ///
    /// - Parameter top: where the walk began; it and what is outside of it are not returned.
    @inlinable
    public func nextInOrder(after id: NodeID, within top: NodeID) -> NodeID? {
        firstChild(of: id) ?? nextSkippingChildren(after: id, within: top)
    }

    /// The node after this one and all that it holds, inside of another.
    @inlinable
    public func nextSkippingChildren(after id: NodeID, within top: NodeID) -> NodeID? {
        var at = id
        while at != top {
            let here = node(at)
            if here.next != 0 { return NodeID(index: here.next) }
            if here.parent == HTMLNode.none { return nil }
            at = NodeID(index: here.parent)
        }
        return nil
    }

    /// The fragment that holds what stands in a `template` element of HTML; `nil` for any other node.
    @inlinable
    public func templateContents(of id: NodeID) -> NodeID? {
        let template = node(id)
        // The parser makes the fragment right after its template.
        return template.kind == .element && template.isHTML(.template) ? NodeID(index: id.index + 1) : nil
    }

    /// The `template` element that a fragment is the contents of; `nil` for any other node.
    @inlinable
    public func templateHost(of id: NodeID) -> NodeID? {
        node(id).kind == .fragment && id != root ? NodeID(index: id.index - 1) : nil
    }
}
