/// A view of one block: convenient, and cheap enough for everything but the innermost loops, which walk
/// ``Tape/nodes`` by index.
public struct Block: Sendable {
    public let tape: Tape
    /// Index of the block's node.
    public let index: Int

    /// - Parameter index: of a node that is a block.
    @inlinable
    public init(_ tape: Tape, _ index: Int) {
        self.tape = tape
        self.index = index
    }

    @inlinable public var node: Node { tape.nodes[index] }
    public var kind: BlockKind { node.blockKind ?? .paragraph }
    /// The bytes of the source that the block came from.
    public var source: SourceSpan { node.source }

    /// The blocks directly inside; empty for blocks that hold inlines or nothing.
    public var blocks: BlockSequence { BlockSequence(tape: tape, parent: index) }
    /// The inlines directly inside; empty for blocks that hold blocks or nothing.
    public var inlines: InlineSequence { InlineSequence(tape: tape, parent: index) }
    /// All text inside, without markup; hard line breaks become line feeds.
    public var plainText: String { tape.plainText(of: index) }

    /// The literal text of a code or raw block.
    public var literal: String { kind == .code || kind == .raw ? tape.string(node.text) : "" }
    /// The white space before the block in a plain-text source; empty otherwise.
    public var leading: String { kind == .code || kind == .raw || kind == .root ? "" : tape.string(node.text) }

    /// Heading: 1 to 6.
    public var level: Int { Int(node.small) }
    /// List: whether items are counted.
    public var isOrdered: Bool { node.flags.contains(.ordered) }
    /// List: whether items stand without space between them.
    public var isTight: Bool { node.flags.contains(.tight) }
    /// List: number of the first item.
    public var start: Int { Int(node.payload) }
    /// Item: the task box, if it has one.
    public var task: TaskState? { TaskState(node.flags) }
    /// Row or cell: whether it is a header.
    public var isHeader: Bool { node.flags.contains(.header) }
    public var alignment: Alignment { node.flags.alignment }
    /// Cell: columns that it spans, at least 1.
    public var columnSpan: Int { Int(node.small) }
    /// Cell: rows that it spans, at least 1.
    public var rowSpan: Int { Int(node.payload) }
    /// Table: number of columns of its widest row, column spans counted.
    public var columnCount: Int { Int(node.small) }
    /// Code: the language; raw: the format; section: the role; footnote: the label; image: the address.
    public var name: String { node.stringSlots > 0 ? tape.string(tape.stringRange(node)) : "" }
    /// Image: the title.
    public var title: String { kind == .image ? tape.string(tape.stringRange(node, 1)) : "" }
    /// Image: the text that stands for it.
    public var alternative: String { kind == .image ? tape.string(tape.stringRange(node, 2)) : "" }
}

/// The task box of a list item (GFM task lists).
public enum TaskState: Sendable, Hashable {
    case open
    case checked

    init?(_ flags: NodeFlags) {
        guard flags.contains(.task) else { return nil }
        self = flags.contains(.checked) ? .checked : .open
    }
}

/// The blocks directly inside a block, in order.
public struct BlockSequence: Sequence, Sendable {
    let tape: Tape
    let parent: Int

    public struct Iterator: IteratorProtocol {
        let tape: Tape
        var position: Int
        let end: Int

        public mutating func next() -> Block? {
            guard position < end, !tape.nodes[position].isInline else { return nil }
            defer { position = Int(tape.nodes[position].end) }
            return Block(tape, position)
        }
    }

    public func makeIterator() -> Iterator {
        Iterator(tape: tape, position: parent + 1, end: Int(tape.nodes[parent].end))
    }
}

extension Document {
    /// The blocks at the top of the body.
    public var blocks: BlockSequence { body.blocks }
}

extension Tape {
    /// The blocks at the top.
    public var blocks: BlockSequence { BlockSequence(tape: self, parent: 0) }
}
