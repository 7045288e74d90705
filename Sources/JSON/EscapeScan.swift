/// Finds the bytes of a text that a JSON string must escape, eight at a time.
enum EscapeScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte of `word` that equals `byte`. Only the lowest set bit is sure: a byte above
    /// a match may be marked in error.
    @inline(__always)
    private static func matches(_ byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highs
    }

    /// The index of the first byte at or after `start` that may need an escape, or the text's length.
    static func cleanRun(in text: UnsafeBufferPointer<UInt8>, from start: Int, scriptSafe: Bool) -> Int {
        var at = start
        let raw = UnsafeRawBufferPointer(text)
        while at &+ 8 <= text.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            var special = matches(UInt8(ascii: "\""), in: word) | matches(UInt8(ascii: "\\"), in: word)
            special |= (word &- ones &* 0x20) & ~word & highs
            if scriptSafe {
                special |= matches(UInt8(ascii: "<"), in: word) | matches(UInt8(ascii: ">"), in: word)
                special |= matches(0xE2, in: word)
            }
            if special == 0 {
                at &+= 8
                continue
            }
            at &+= special.trailingZeroBitCount >> 3
            if text[at] != 0xE2 || isLineSeparator(text, at: at) { return at }
            at &+= 1
        }
        while at < text.count, !needsEscape(text, at: at, scriptSafe: scriptSafe) { at &+= 1 }
        return at
    }

    private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int, scriptSafe: Bool) -> Bool {
        let byte = text[index]
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): return true
        case UInt8(ascii: "<"), UInt8(ascii: ">"): return scriptSafe
        case 0xE2: return scriptSafe && isLineSeparator(text, at: index)
        default: return false
        }
    }

    /// Whether U+2028 or U+2029, E2 80 A8 or E2 80 A9, stands at `index`.
    static func isLineSeparator(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        return text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
    }

    /// The letter after the backslash for each byte that has a two-character escape; 0 for all others.
    static let shortEscapes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 128)
        table[0x22] = UInt8(ascii: "\"")
        table[0x5C] = UInt8(ascii: "\\")
        table[0x08] = UInt8(ascii: "b")
        table[0x0C] = UInt8(ascii: "f")
        table[0x0A] = UInt8(ascii: "n")
        table[0x0D] = UInt8(ascii: "r")
        table[0x09] = UInt8(ascii: "t")
        return table
    }()
}
