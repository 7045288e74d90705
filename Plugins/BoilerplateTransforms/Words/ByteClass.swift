/// What a byte of UTF-8 is to a reader of words, and what is left of it when case and accents are folded away.
enum ByteClass: UInt8 {
    case separator
    case space
    case letter
    case digit
    case apostrophe
    case quote
    case hyphen
    case colon
    case dash
    /// `.`, `!`, `?` and the ellipsis.
    case end
    /// The copyright sign, which is a word.
    case sign
    /// Counts as if it were not there: combining marks, invisible characters.
    case nothing

    /// The classes of ASCII.
    static let ascii: [ByteClass] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x09...0x0D, 0x20: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "\""): .quote
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"): .colon
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .end
        default: .separator
        }
    }

    /// The base letters of U+00C0 to U+00FF without case; a space is no letter.
    static let latin1 = Array("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

    /// The class of the scalar at an index, a lead byte above ASCII, and how many bytes it has.
    static func beyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (ByteClass, width: Int) {
        let left = bytes.count - index
        let lead = bytes[index]
        let width = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, left)
        guard width > 1 else { return (.separator, 1) }
        let second = bytes[index + 1]
        let third = width > 2 ? bytes[index + 2] : 0
        switch lead {
        case 0xC2: return (c2(second), width)
        case 0xC3: return (second == 0x97 || second == 0xB7 ? .separator : .letter, width)
        case 0xCC: return (.nothing, width)
        case 0xCD: return (second < 0xB0 ? .nothing : .letter, width)
        case 0xE2: return (e2(second, third), width)
        case 0xE3 where second == 0x80: return (third == 0x80 ? .space : .separator, width)
        case 0xEF where second == 0xBC && third == 0x9A: return (.colon, width)
        case 0xEF where second == 0xBB && third == 0xBF, 0xEF where second == 0xB8: return (.nothing, width)
        case 0xF0 where second == 0x9F: return (.separator, width)
        default: return (.letter, width)
        }
    }

    private static func c2(_ second: UInt8) -> ByteClass {
        switch second {
        case 0x85, 0xA0: .space
        case 0xA9: .sign
        case 0xAB: .quote
        case 0xAD: .nothing
        case 0xBB: .colon
        default: .separator
        }
    }

    private static func e2(_ second: UInt8, _ third: UInt8) -> ByteClass {
        switch (second, third) {
        case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF): .space
        case (0x80, 0x8B...0x8F): .nothing
        case (0x80, 0x90), (0x80, 0x91): .hyphen
        case (0x80, 0x92...0x95): .dash
        case (0x80, 0x98), (0x80, 0x99): .apostrophe
        case (0x80, 0x9C...0x9F): .quote
        case (0x80, 0xA6): .end
        case (0x80, 0xBA): .colon
        case (0x86, _), (0x87, _), (0x96, _): .colon
        default: .separator
        }
    }
}
