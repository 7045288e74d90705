/// Well-formed UTF-8 byte sequences (The Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// Length of the well-formed sequence that starts at `index`; 0 when none does.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let (length, isWellFormed) = maximalSubpart(in: bytes, at: index)
        return isWellFormed ? length : 0
    }

    /// Length of the well-formed sequence at `index`, or else of the maximal subpart of one, which a decoder
    /// replaces by a single U+FFFD: at least 1.
    static func maximalSubpart(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, isWellFormed: Bool) {
        let lead = bytes[index]
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F: return (1, true)
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: count = 4
        default: return (1, false)
        }
        guard index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return (1, false) }
        var length = 2
        while length < count {
            guard index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 else { return (length, false) }
            length += 1
        }
        return (count, true)
    }
}
