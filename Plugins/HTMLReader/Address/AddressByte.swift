/// What the URL Standard makes of single bytes (sections 1.3 and 4.4).
enum AddressByte {
    static let slash = UInt8(ascii: "/")
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let query = UInt8(ascii: "?")
    static let hash = UInt8(ascii: "#")
    static let point = UInt8(ascii: ".")
    static let percent = UInt8(ascii: "%")

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// What the names of elements are made of, those of foreign and custom ones aside.
    static func isNamePart(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Where in an address a byte stands, which decides whether it has to be percent-encoded.
    enum Part {
        case path
        case query
        case fragment
    }

    /// Whether a byte is in the percent-encode set of a part (section 1.3; for a query that of special schemes).
    static func isEncoded(_ byte: UInt8, in part: Part) -> Bool {
        if byte <= 0x20 || byte > 0x7E { return true }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): return true
        case hash: return part != .fragment
        case UInt8(ascii: "'"): return part == .query
        case UInt8(ascii: "`"): return part != .query
        case query, UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"): return part == .path
        default: return false
        }
    }

    /// Appends a byte, percent-encoded where it has to be.
    static func append(_ byte: UInt8, in part: Part, to output: inout [UInt8]) {
        guard isEncoded(byte, in: part) else {
            output.append(byte)
            return
        }
        output.append(percent)
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 15))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
