/// The bytes of the source that a block came from.
///
/// Offsets count from ``DocumentSource/offset``, the place where the document begins in its item, so
/// that a document deep inside a huge file still has small spans. They count bytes of the item as it was
/// stored, before any decoding of a legacy encoding.
@frozen
public struct SourceSpan: Sendable, Hashable {
    /// Offset of the first byte, from the document's beginning.
    public var start: UInt32
    /// Number of bytes.
    public var count: UInt32

    @inlinable
    public init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    /// Makes a span from array offsets; what does not fit in 32 bits is clamped to the largest that does.
    @inlinable
    public init(_ range: Range<Int>) {
        self.start = UInt32(clamping: range.lowerBound)
        self.count = UInt32(clamping: range.count)
    }

    /// A block that came from nowhere in particular, such as one that a transform made.
    public static let none = SourceSpan(start: 0, count: 0)

    /// The span from the beginning of this one to the end of `other`; whichever names bytes when only one does.
    func extended(to other: SourceSpan) -> SourceSpan {
        if isNone || other.isNone { return isNone ? other : self }
        let end = max(UInt64(start) + UInt64(count), UInt64(other.start) + UInt64(other.count))
        return SourceSpan(start: start, count: UInt32(clamping: end - UInt64(start)))
    }

    /// Whether the span names no bytes at all.
    @inlinable public var isNone: Bool { count == 0 }
}
