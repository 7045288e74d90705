/// Finds the bytes of a text that may need more than to be copied.
enum InterestingBytes {
    /// True for the characters that mean something in mid-line, line ends and NUL; the rest is copied in runs.
    @inline(__always)
    static func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x0A, 0x0D, 0x26, 0x2A, 0x3C, 0x5B...0x5D, 0x5F, 0x60, 0x7E: true
        default: false
        }
    }

    /// Offset of the first such byte at or after `start`, or the count.
    ///
    /// Eight bytes at a time are passed by a test that is wider than ``contains(_:)``: it also stops at `^`, at
    /// controls, and at some bytes behind such ones.
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let count = bytes.count
        guard let base = bytes.baseAddress else { return count }
        let raw = UnsafeRawPointer(base)
        while true {
            while index &+ 16 <= count {
                let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let second = raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
                if (suspects(first) | suspects(second)) & highBits != 0 { break }
                index &+= 16
            }
            let end = min(index &+ 16, count)
            while index < end {
                if contains(base[index]) { return index }
                index &+= 1
            }
            if index == count { return count }
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// A word with the top bit set in the bytes that are below 0x20, from 0x5B to 0x60, or one of `&`, `*`, `<`,
    /// `~`; other bits are of no meaning.
    @inline(__always)
    private static func suspects(_ word: UInt64) -> UInt64 {
        let low = word & ~highBits
        // With the top bits out of the way nothing is carried from one byte to the next.
        let isFrom20 = low &+ ones &* (0x80 - 0x20)
        let isFrom5B = low &+ ones &* (0x80 - 0x5B)
        let isFrom61 = low &+ ones &* (0x80 - 0x61)
        let differs =
            ((low ^ ones &* 0x26) &+ ones &* 0x7F) & ((low ^ ones &* 0x2A) &+ ones &* 0x7F)
            & ((low ^ ones &* 0x3C) &+ ones &* 0x7F) & ((low ^ ones &* 0x7E) &+ ones &* 0x7F)
        return (~isFrom20 | (isFrom5B & ~isFrom61) | ~differs) & ~word
    }

    /// Whether there is none.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        next(bytes, from: 0) == bytes.count
    }
}
