/// A node of one tree: its place in the tree's store of nodes.
@frozen
public struct NodeID: Hashable, Sendable {
    /// The place in the store, from 0.
    public var index: UInt32

    /// The node at a place in the store.
    @inlinable
    public init(index: UInt32) {
        self.index = index
    }

    /// The document, or the fragment that was parsed.
    @inlinable public static var root: NodeID { NodeID(index: 0) }
}
