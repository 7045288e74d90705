/// A node as it is stored: 40 bytes, trivially copyable.
///
/// Links are places in the store. For children and siblings 0 means that there is none, as the document is nobody's
/// child; for the parent `HTMLNode.none` does.
@frozen
public struct HTMLNode: Sendable, BitwiseCopyable {
    /// What the node is; the fields below mean something else for each kind.
    public var kind: NodeKind
    /// The namespace in the lowest 2 bits; the parser's marks above.
    @usableFromInline var bits: UInt8
    /// Of an element.
    public var name: TagName
    /// The place of the parent, or `none`.
    public var parent: UInt32
    /// The place of the first child, or 0.
    public var firstChild: UInt32
    /// The place of the last child, or 0.
    public var lastChild: UInt32
    /// The place of the sibling before, or 0.
    public var previous: UInt32
    /// The place of the sibling after, or 0.
    public var next: UInt32
    /// Of a text or comment: where its text starts. Of an element or doctype: its first attribute.
    public var contentStart: UInt32
    /// Of a text or comment: its bytes. Of an element or doctype: how many attributes it has.
    public var contentCount: UInt32
    /// Where it is in the source, in bytes.
    public var sourceStart: UInt32
    /// Just past its last byte in the source.
    public var sourceEnd: UInt32

    /// No parent.
    @inlinable public static var none: UInt32 { .max }

    /// The namespace of an element; `.html` for what is none.
    @inlinable public var namespace: Namespace { Namespace(rawValue: bits & 3) ?? .html }

    /// Whether no tag in the source made it, as with most `tbody` elements.
    @inlinable public var isImplied: Bool { bits & 4 != 0 }

    /// Of a text or comment.
    @inlinable public var text: HTMLText { HTMLText(start: contentStart, byteCount: contentCount) }

    /// Whether it is an element of HTML with this name.
    @inlinable
    public func isHTML(_ name: TagName) -> Bool {
        self.name == name && bits & 3 == 0
    }

    @inlinable
    init(kind: NodeKind, bits: UInt8, name: TagName, contentStart: UInt32, contentCount: UInt32, source: Range<UInt32>)
    {
        self.kind = kind
        self.bits = bits
        self.name = name
        parent = Self.none
        firstChild = 0
        lastChild = 0
        previous = 0
        next = 0
        self.contentStart = contentStart
        self.contentCount = contentCount
        sourceStart = source.lowerBound
        sourceEnd = source.upperBound
    }
}
