/// A range of a tree's bytes: of its source, or of what the parser had to decode.
///
/// Where `start` is less than the count of the source's bytes, the text is the source's own; else it is in the side
/// buffer, at `start` less that count. `HTMLTree` gives its bytes.
@frozen
public struct HTMLText: Hashable, Sendable {
    public var start: UInt32
    /// In bytes.
    public var byteCount: UInt32

    @inlinable
    public init(start: UInt32, byteCount: UInt32) {
        self.start = start
        self.byteCount = byteCount
    }

    @inlinable public static var empty: HTMLText { HTMLText(start: 0, byteCount: 0) }

    @inlinable public var isEmpty: Bool { byteCount == 0 }

    /// In bytes.
    @inlinable public var count: Int { Int(byteCount) }
}
