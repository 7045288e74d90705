/// The attributes of an element, in the order of the source.
@frozen
public struct HTMLAttributes: RandomAccessCollection, Sendable {
    /// How many there are.
    @usableFromInline let storage: HTMLTreeStorage
    @usableFromInline let start: Int
    public let count: Int

    @inlinable
    init(storage: HTMLTreeStorage, start: Int, count: Int) {
        self.storage = storage
        self.start = start
        self.count = count
    }

    /// Always 0.
    @inlinable public var startIndex: Int { 0 }

    /// The same as `count`.
    @inlinable public var endIndex: Int { count }

    /// The attribute at a place in the order of the source.
    @inlinable
    public subscript(index: Int) -> HTMLAttribute {
        precondition(index >= 0 && index < count, "no such attribute")
        defer { withExtendedLifetime(storage) {} }
        return storage.attributes[start + index]
    }
}
