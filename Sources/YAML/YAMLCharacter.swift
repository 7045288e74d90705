/// A character above ASCII in UTF-8 bytes, as far as writing YAML needs to know it.
enum YAMLCharacter {
    /// Stands as it is.
    case literal
    /// Some parser refuses it or takes it for a line break: C1 controls and U+0085, U+2028, U+2029, U+FEFF and
    /// noncharacters.
    case special(UInt32)
    /// No well-formed UTF-8.
    case malformed

    /// The character that begins at `index`, where a byte above 0x7F stands, and its length in bytes.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (character: YAMLCharacter, length: Int) {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return (.malformed, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return (.malformed, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        switch value {
        case 0x80..<0xA0, 0x2028...0x2029, 0xFDD0...0xFDEF, 0xFEFF: return (.special(value), length)
        case 0xA0..<0x800 where length == 2: return (.literal, length)
        case 0x800..<0xD800 where length == 3, 0xE000...0xFFFD where length == 3: return (.literal, length)
        case 0xFFFE...0xFFFF: return (.special(value), length)
        case 0x1_0000...0x10_FFFF where length == 4:
            return (value & 0xFFFE == 0xFFFE ? .special(value) : .literal, length)
        default: return (.malformed, 1)
        }
    }

    /// Whether every character above ASCII in `bytes` stands as it is.
    static func areLiteral(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let (character, length) = read(bytes, index)
            guard case .literal = character else { return false }
            index += length
        }
        return true
    }
}
