/// A parsed page or fragment: all nodes in one store, names interned, texts as ranges of bytes.
///
/// Immutable, cheap to copy, safe to share between tasks. Node ids are `0..<nodeCount`; those of nodes that ended up
/// outside of the tree are among them, and they are not always in document order.
@frozen
public struct HTMLTree: Sendable {
    @usableFromInline let storage: HTMLTreeStorage

    init(storage: HTMLTreeStorage) {
        self.storage = storage
    }

    /// The document, or the fragment that was parsed.
    @inlinable public var root: NodeID { .root }

    /// How many nodes there are; ids are `0..<nodeCount`.
    @inlinable public var nodeCount: Int { storage.nodeCount }

    /// What the page was decoded from.
    @inlinable public var encoding: Encoding { storage.encoding }

    /// How the doctype, or its absence, asks browsers to lay the page out.
    @inlinable public var quirksMode: QuirksMode { storage.quirksMode }

    /// The UTF-8 text that source ranges refer to: the input itself where that was UTF-8.
    @inlinable public var source: [UInt8] { storage.source }

    /// The store of nodes, for passes over all of them; the pointer is good inside `body` alone.
    @inlinable
    public func withNodes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<HTMLNode>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(storage) {} }
        return try body(UnsafeBufferPointer(start: storage.nodes, count: storage.nodeCount))
    }

    /// A node as it is stored.
    ///
    /// - Precondition: the node is one of this tree.
    @inlinable
    public func node(_ id: NodeID) -> HTMLNode {
        precondition(Int(id.index) < storage.nodeCount, "a node of another tree")
        defer { withExtendedLifetime(storage) {} }
        return storage.nodes[Int(id.index)]
    }
}
