/// A range of bytes in the text buffer of a ``Tape``, always on UTF-8 scalar boundaries.
@frozen
public struct TextRange: Sendable, Hashable {
    /// Offset of the first byte.
    public var start: UInt32
    /// Number of bytes.
    public var count: UInt32

    @inlinable
    public init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    /// The range that holds nothing; it stands for "no such text".
    public static let empty = TextRange(start: 0, count: 0)

    @inlinable public var isEmpty: Bool { count == 0 }

    /// Offset just past the last byte.
    @inlinable public var end: UInt32 { start &+ count }

    /// The same range as array indices.
    @inlinable public var indices: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}
