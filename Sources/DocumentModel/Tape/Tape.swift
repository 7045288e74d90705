/// The body of a document: a flat run of nodes in document order over one UTF-8 buffer.
///
/// Node 0 is the root. Walk it by index: the first child of node `i`, if it has one, is `i + 1`, and the
/// next sibling of `i` is `nodes[i].end`. Nesting is never deeper than ``DocumentBuilder/Limits/depth``, so
/// a walk may recurse. Only ``DocumentBuilder`` makes tapes, and what it makes is well-formed: every range
/// lies inside the buffer, and every child is allowed in its parent by ``ContentModel``.
public struct Tape: Sendable {
    /// The nodes; never empty.
    public internal(set) var nodes: [Node]
    /// The UTF-8 text that the nodes' ranges point into.
    public internal(set) var text: [UInt8]
    /// Ranges of further strings that nodes hold by index: destinations, titles, languages, labels.
    public internal(set) var strings: [TextRange]

    init(nodes: [Node], text: [UInt8], strings: [TextRange]) {
        self.nodes = nodes
        self.text = text
        self.strings = strings
    }

    /// A body without blocks.
    public static let empty = Tape(nodes: [rootNode(end: 1)], text: [], strings: [])

    static func rootNode(end: UInt32) -> Node {
        var root = Node(
            rawKind: BlockKind.root.rawValue, flags: [], small: 0, text: .empty, payload: 0, source: .none)
        root.end = end
        return root
    }

    /// Whether blocks carry the exact white space of a plain-text source.
    public var isVerbatim: Bool { nodes[0].flags.contains(.verbatim) }

    /// The range of the string that a node holds as its `slot`-th, counted from `node.payload`.
    @inlinable
    public func stringRange(_ node: Node, _ slot: Int = 0) -> TextRange {
        let index = Int(node.payload) + slot
        return strings.indices.contains(index) ? strings[index] : .empty
    }

    /// The text of a range, copied.
    @inlinable
    public func string(_ range: TextRange) -> String {
        text.withUnsafeBufferPointer { String(decoding: $0[range.indices], as: UTF8.self) }
    }

    /// Calls `body` with the bytes of a range, without a copy.
    @inlinable
    public func withBytes<R, E: Error>(
        of range: TextRange, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
    ) throws(E) -> R {
        try text.withUnsafeBufferPointer { buffer throws(E) in
            try body(UnsafeBufferPointer(rebasing: buffer[range.indices]))
        }
    }
}
