/// A range of a tree's bytes: of its source, or of what the parser had to decode.
///
/// Where `start` is less than the count of the source's bytes, the text is the source's own; else it is in the side
/// buffer, at `start` less that count. `HTMLTree` gives its bytes.
@frozen
public struct HTMLText: Hashable, Sendable {
    /// The first byte: below the count of the source's bytes a place in it, else in the side buffer.
    public var start: UInt32
    /// In bytes.
    public var byteCount: UInt32

    /// A range of a tree's bytes.
    @inlinable
    public init(start: UInt32, byteCount: UInt32) {
        self.start = start
        self.byteCount = byteCount
    }

    /// No bytes.
    @inlinable public static var empty: HTMLText { HTMLText(start: 0, byteCount: 0) }

    /// Whether it has no bytes.
    @inlinable public var isEmpty: Bool { byteCount == 0 }

    /// In bytes.
    @inlinable public var count: Int { Int(byteCount) }
}
