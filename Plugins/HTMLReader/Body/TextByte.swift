/// What CSS makes of single bytes of text, and the search for white space that collapses.
enum TextByte {
    /// White space that collapses (CSS Text, section 4.1): space, tab, line feed; and what a parser leaves of the others.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && 1 << UInt64(byte) & 0x1_0000_3600 as UInt64 != 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Offset of the first white space at or after `start` that is more than one space between other characters; the
    /// count when there is none.
    static func firstRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let count = bytes.count
        let raw = UnsafeRawPointer(base)
        var index = start
        while true {
            // Eight bytes and the one after them: none is a control, no two in turn are spaces.
            while index &+ 9 <= count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
                if (controls(word) | (spaces(word) & spaces(next))) & highBits != 0 { break }
                index &+= 8
            }
            let end = min(index &+ 9, count)
            while index < end {
                let byte = base[index]
                if byte == 0x20 {
                    if index &+ 1 < count, isSpace(base[index &+ 1]) { return index }
                } else if isSpace(byte) {
                    return index
                }
                index &+= 1
            }
            if index >= count { return count }
        }
    }

    /// A word with the top bit set in bytes below 0x20; exact.
    @inline(__always)
    private static func controls(_ word: UInt64) -> UInt64 {
        let low = word & ~highBits
        return ~(low &+ ones &* 0x60) & ~word
    }

    /// A word with the top bit set in bytes that are spaces; exact.
    @inline(__always)
    private static func spaces(_ word: UInt64) -> UInt64 {
        let differing = word ^ (ones &* 0x20)
        return ~((differing & ~highBits) &+ ~highBits) & ~differing
    }

    /// Whether there is a letter or a digit of any script.
    static func hasWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isASCII = true
        for byte in bytes {
            if AddressByte.isLetter(byte) || AddressByte.isDigit(byte) { return true }
            if byte >= 0x80 { isASCII = false }
        }
        if isASCII { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
