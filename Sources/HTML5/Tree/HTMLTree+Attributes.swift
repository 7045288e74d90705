extension HTMLTree {
    /// An attribute's value; `nil` where the element has no such attribute, and for what is no element.
    @inlinable
    public func attribute(_ name: AttributeName, of id: NodeID) -> HTMLText? {
        let node = node(id)
        guard node.kind == .element else { return nil }
        defer { withExtendedLifetime(storage) {} }
        let first = storage.attributes + Int(node.contentStart)
        for index in 0..<Int(node.contentCount) where first[index].name == name {
            return first[index].value
        }
        return nil
    }

    /// An attribute's value by any name, as it stands in the tree: lowercase in HTML, with a prefix as in
    /// `xlink:href`.
    public func attribute(named name: String, of id: NodeID) -> HTMLText? {
        attributes(of: id).first { string($0.name) == name }?.value
    }

    /// The attributes of an element in the order of the source; none for what is no element.
    @inlinable
    public func attributes(of id: NodeID) -> HTMLAttributes {
        let node = node(id)
        let count = node.kind == .element ? Int(node.contentCount) : 0
        return HTMLAttributes(storage: storage, start: Int(node.contentStart), count: count)
    }
}
