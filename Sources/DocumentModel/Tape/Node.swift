/// One entry of a ``Tape``: 28 bytes, no references.
///
/// A node is followed by its descendants, in document order; ``end`` is the index just past the last of
/// them. What ``text``, ``small`` and ``payload`` hold depends on the kind; the accessors of ``Block`` and
/// ``Inline`` give them names.
///
/// | kind | `text` | `small` | `payload` |
/// | --- | --- | --- | --- |
/// | root | white space after the last block | | |
/// | heading | leading white space | level | |
/// | list | leading white space | | start number |
/// | cell | leading white space | column span | row span |
/// | table | leading white space | number of columns | |
/// | code, raw | the literal text | | language or format in `strings` |
/// | image, link | leading white space of a block | | destination, title (and alternative text) in `strings` |
/// | section, footnote, footnote reference | leading white space of a block | | role or label in `strings` |
/// | text | the text | | |
/// | line break | the break as the source had it | | |
/// | any other | leading white space of a block | | |
@frozen
public struct Node: Sendable {
    /// Raw value of a ``BlockKind`` (below 64) or an ``InlineKind`` (64 and above).
    public var rawKind: UInt8
    public var flags: NodeFlags
    public var small: UInt16
    /// Index of the first node after this one that is not a descendant of it.
    public var end: UInt32
    public var text: TextRange
    public var payload: UInt32
    /// The bytes that the node came from.
    public var source: SourceSpan

    @inlinable
    init(rawKind: UInt8, flags: NodeFlags, small: UInt16, text: TextRange, payload: UInt32, source: SourceSpan) {
        self.rawKind = rawKind
        self.flags = flags
        self.small = small
        self.end = 0
        self.text = text
        self.payload = payload
        self.source = source
    }

    @inlinable public var isInline: Bool { rawKind >= 64 }

    /// The kind, when the node is a block.
    @inlinable public var blockKind: BlockKind? { BlockKind(rawValue: rawKind) }

    /// The kind, when the node is an inline.
    @inlinable public var inlineKind: InlineKind? { InlineKind(rawValue: rawKind) }
}

/// The yes-or-no attributes of a ``Node``.
@frozen
public struct NodeFlags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The list counts its items.
    public static let ordered = NodeFlags(rawValue: 1 << 0)
    /// The list's items are set without space between them.
    public static let tight = NodeFlags(rawValue: 1 << 1)
    /// The item has a task box.
    public static let task = NodeFlags(rawValue: 1 << 2)
    /// The item's task box is checked.
    public static let checked = NodeFlags(rawValue: 1 << 3)
    /// The cell, or every cell of the row, is a header.
    public static let header = NodeFlags(rawValue: 1 << 4)
    /// On the root: blocks carry the white space of a plain-text source, so that it can be written back
    /// byte for byte.
    public static let verbatim = NodeFlags(rawValue: 1 << 5)
}
