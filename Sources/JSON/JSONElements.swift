/// The elements of an array, in order.
public struct JSONElements: Sequence, Sendable {
    @usableFromInline let storage: JSONStorage
    @usableFromInline let range: Range<Int>

    @inlinable
    init(of view: JSONView) {
        storage = view.storage
        range = view.kind == .array ? (view.index + 1)..<view.indexAfter : view.index..<view.index
    }

    public struct Iterator: IteratorProtocol, Sendable {
        @usableFromInline let storage: JSONStorage
        @usableFromInline var index: Int
        @usableFromInline let end: Int

        @inlinable
        init(storage: JSONStorage, range: Range<Int>) {
            self.storage = storage
            index = range.lowerBound
            end = range.upperBound
        }

        @inlinable
        public mutating func next() -> JSONView? {
            guard index < end else { return nil }
            let element = JSONView(storage: storage, index: index)
            index = element.indexAfter
            return element
        }
    }

    @inlinable
    public func makeIterator() -> Iterator { Iterator(storage: storage, range: range) }
}
