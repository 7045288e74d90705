/// A view of one inline.
public struct Inline: Sendable {
    public let tape: Tape
    /// Index of the inline's node.
    public let index: Int

    /// - Parameter index: of a node that is an inline.
    @inlinable
    public init(_ tape: Tape, _ index: Int) {
        self.tape = tape
        self.index = index
    }

    @inlinable public var node: Node { tape.nodes[index] }
    public var kind: InlineKind { node.inlineKind ?? .text }

    /// The inlines directly inside.
    public var inlines: InlineSequence { InlineSequence(tape: tape, parent: index) }
    /// All text inside, without markup.
    public var plainText: String { tape.plainText(of: index) }
    /// Text, code, raw: the text; line break: the break as the source had it.
    public var literal: String { tape.string(node.text) }
    /// Link, image: the address; raw: the format; footnote reference: the label.
    public var name: String { node.stringSlots > 0 ? tape.string(tape.stringRange(node)) : "" }
    /// Link, image: the title.
    public var title: String { node.stringSlots > 1 ? tape.string(tape.stringRange(node, 1)) : "" }
    /// Image: the text that stands for it.
    public var alternative: String { node.stringSlots > 2 ? tape.string(tape.stringRange(node, 2)) : "" }
}

/// The inlines directly inside a node, in order.
public struct InlineSequence: Sequence, Sendable {
    let tape: Tape
    let parent: Int

    public struct Iterator: IteratorProtocol {
        let tape: Tape
        var position: Int
        let end: Int

        public mutating func next() -> Inline? {
            guard position < end, tape.nodes[position].isInline else { return nil }
            defer { position = Int(tape.nodes[position].end) }
            return Inline(tape, position)
        }
    }

    public func makeIterator() -> Iterator {
        Iterator(tape: tape, position: parent + 1, end: Int(tape.nodes[parent].end))
    }
}
