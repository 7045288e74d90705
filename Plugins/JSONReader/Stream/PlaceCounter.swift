/// Counts lines and columns along a buffer, no further than it is asked.
struct PlaceCounter {
    private var place = TextPlace()
    /// The index in the buffer that `place` is the place of.
    private var index = 0

    /// The place of an index; of one that was passed already, the place that counting has come to.
    mutating func place(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPlace {
        advance(to: index, in: bytes)
        return place
    }

    mutating func advance(to index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard self.index < index, index <= bytes.count else { return }
        place.advance(over: UnsafeBufferPointer(rebasing: bytes[self.index..<index]))
        self.index = index
    }

    /// Says that the buffer will be given without its first `count` bytes, which were passed.
    mutating func shift(by count: Int) {
        index -= count
    }
}
