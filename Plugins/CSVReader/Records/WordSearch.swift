/// Looks for bytes eight at a time.
struct WordSearch {
    private let first: UInt64
    private let second: UInt64
    private let bytes: (UInt8, UInt8)

    init(_ first: UInt8, _ second: UInt8) {
        bytes = (first, second)
        self.first = UInt64(first) &* Self.ones
        self.second = UInt64(second) &* Self.ones
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// Offset of the first of the two bytes in `base[from..<end]`; `end` when there is none.
    @inline(__always)
    func next(in base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
        var index = from
        while index &+ 8 <= end {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
            // A byte of the sums is below 0x80 just where the byte was equal; nothing carries from one to the next.
            let a = word ^ first
            let b = word ^ second
            let found = ~((((a & Self.low) &+ Self.low) | a) & (((b & Self.low) &+ Self.low) | b)) & ~Self.low
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < end {
            if base[index] == bytes.0 || base[index] == bytes.1 { return index }
            index &+= 1
        }
        return end
    }
}
