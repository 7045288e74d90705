/// Up to 8 bytes of UTF-8 that stand in a page by another name, such as what a character reference means.
struct DecodedText: BitwiseCopyable {
    /// The first byte lowest.
    var bytes: UInt64
    var count: Int

    static let lineFeed = DecodedText(bytes: 0x0A, count: 1)
    static let replacement = DecodedText(bytes: 0xBD_BFEF, count: 3)

    init(bytes: UInt64, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    /// - Parameter scalar: a Unicode scalar value.
    init(scalar: UInt32) {
        let low = { (shift: UInt32) in UInt64(0x80 | (scalar >> shift) & 0x3F) }
        switch scalar {
        case 0..<0x80: self.init(bytes: UInt64(scalar), count: 1)
        case 0x80..<0x800: self.init(bytes: UInt64(0xC0 | scalar >> 6) | low(0) << 8, count: 2)
        case 0x800..<0x10000:
            self.init(bytes: UInt64(0xE0 | scalar >> 12) | low(6) << 8 | low(0) << 16, count: 3)
        default:
            self.init(
                bytes: UInt64(0xF0 | (scalar >> 18) & 7) | low(12) << 8 | low(6) << 16 | low(0) << 24, count: 4)
        }
    }

    mutating func append(_ other: DecodedText) {
        bytes |= other.bytes << UInt64(truncatingIfNeeded: count * 8)
        count += other.count
    }
}
