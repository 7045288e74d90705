/// The members of an object: name and value, in the order of the text. A name is a view of kind
/// `.string`, so that it has its offset and its bytes.
public struct JSONMembers: Sequence, Sendable {
    @usableFromInline let storage: JSONStorage
    @usableFromInline let range: Range<Int>

    @inlinable
    init(of view: JSONView) {
        storage = view.storage
        range = view.kind == .object ? (view.index + 1)..<view.indexAfter : view.index..<view.index
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
        public mutating func next() -> (key: JSONView, value: JSONView)? {
            guard index < end else { return nil }
            let key = JSONView(storage: storage, index: index)
            let value = JSONView(storage: storage, index: index + 1)
            index = value.indexAfter
            return (key, value)
        }
    }

    @inlinable
    public func makeIterator() -> Iterator { Iterator(storage: storage, range: range) }
}
