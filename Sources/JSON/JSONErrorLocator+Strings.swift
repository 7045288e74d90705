extension JSONErrorLocator {
    /// Checks the string whose opening quote stands here, and goes on to the byte after it.
    mutating func scanString() throws(Mistake) {
        let start = at
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return
            case UInt8(ascii: "\\"):
                try scanEscape(openedAt: start)
            case ..<0x20:
                throw Mistake(
                    code: .controlCharacter, offset: at,
                    message: "\(found) stands unescaped in a string; write characters below U+0020 as escapes, "
                        + "a line break as \\n (RFC 8259 section 7)")
            case ..<0x80:
                at += 1
            default:
                try checkSequence()
                at += UTF8Sequence.length(in: bytes, at: at)
            }
        }
        throw unterminated(openedAt: start)
    }

    private func unterminated(openedAt start: Int) -> Mistake {
        Mistake(
            code: .unterminatedString, offset: start,
            message: "the string that opens here is never closed; add the closing quote, or complete the text")
    }

    private mutating func scanEscape(openedAt start: Int) throws(Mistake) {
        guard at + 1 < bytes.count else { throw unterminated(openedAt: start) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            at += 2
        case UInt8(ascii: "u"):
            try scanUnicodeEscape()
        default:
            throw Mistake(
                code: .invalidEscape, offset: at,
                message: "a backslash must start one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX; "
                    + "write a backslash itself as \\\\")
        }
    }

    private mutating func scanUnicodeEscape() throws(Mistake) {
        guard let unit = codeUnit(at: at) else {
            throw Mistake(
                code: .invalidEscape, offset: at, message: "\\u must be followed by four hexadecimal digits")
        }
        if unit & 0xFC00 == 0xD800, let low = codeUnit(at: at + 6), low & 0xFC00 == 0xDC00 {
            at += 12
            return
        }
        if unit & 0xF800 == 0xD800, options.loneSurrogates == .reject {
            throw Mistake(
                code: .loneSurrogate, offset: at,
                message: "this escape is half of a surrogate pair and stands for no character; write the pair, "
                    + "or have lone surrogates replaced by U+FFFD")
        }
        at += 6
    }

    /// The code unit of the escape `\uXXXX` at `index`, if there is one.
    private func codeUnit(at index: Int) -> UInt16? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Self.hexDigit(byte) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): return UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): return UInt16(byte - UInt8(ascii: "A") + 10)
        default: return nil
        }
    }
}
