/// The words of a `class` attribute, or of another that white space parts.
struct ClassList: Sequence {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    struct Iterator: IteratorProtocol {
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        fileprivate var index = 0

        mutating func next() -> UnsafeBufferPointer<UInt8>? {
            while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            let start = index
            while index < bytes.count, !TextByte.isSpace(bytes[index]) { index += 1 }
            return UnsafeBufferPointer(rebasing: bytes[start..<index])
        }
    }

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    /// Whether one of the words is just this, letters in either case.
    ///
    /// - Parameter literal: in lower case.
    func contains(_ literal: StaticString) -> Bool {
        contains { StyleValue($0, 0..<$0.count).equals(literal) }
    }
}
