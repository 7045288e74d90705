/// The whole values that a piece of text begins with, on one tape: for long runs of small values, which this reads
/// with one pass and no allocation for each.
public struct JSONRun: Sequence, Sendable {
    @usableFromInline let storage: JSONStorage
    /// Offset in the source just past the last value.
    public let end: Int

    /// What stands in the piece.
    public enum Kind: Sendable, Equatable {
        /// Values one after another, with or without white space between them.
        case values
        /// As `values`, but the run ends before a value that is an array.
        case valuesButArrays
        /// Elements of an array, from one on.
        case elements
        /// Elements of an array, from the comma after one on.
        case moreElements
    }

    public struct Iterator: IteratorProtocol, Sendable {
        @usableFromInline let storage: JSONStorage
        @usableFromInline var index = 0

        @inlinable
        init(storage: JSONStorage) {
            self.storage = storage
        }

        @inlinable
        public mutating func next() -> JSONView? {
            guard index < storage.nodeCount else { return nil }
            let value = JSONView(storage: storage, index: index)
            index = value.indexAfter
            return value
        }
    }

    @inlinable
    public func makeIterator() -> Iterator { Iterator(storage: storage) }
}
