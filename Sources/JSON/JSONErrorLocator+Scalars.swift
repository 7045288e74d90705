extension JSONErrorLocator {
    /// Checks the string, number or word that starts here.
    mutating func scanScalar() throws(Mistake) {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "\""): try scanString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): try scanWord()
        case UInt8(ascii: "'"):
            throw Mistake(
                code: .unexpectedCharacter, offset: at,
                message: "found a single quote instead of a value; strings stand in double quotes")
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
            throw Mistake(
                code: .unexpectedCharacter, offset: at,
                message: "found \(found) instead of a value; remove the comma or colon before it, or add the value")
        case 0x80...:
            try checkSequence()
            throw Mistake(code: .unexpectedCharacter, offset: at, message: "found \(found) instead of a value")
        default:
            throw Mistake(code: .unexpectedCharacter, offset: at, message: "found \(found) instead of a value")
        }
    }

    private mutating func scanNumber() throws(Mistake) {
        let (end, mistake) = JSONLiteral.scanNumber(in: bytes, from: at)
        let reason: String
        switch mistake {
        case .noDigitsAfterMinus: reason = "a digit must follow the minus sign"
        case .leadingZero: reason = "a number has no leading zero; remove it, or quote the number"
        case .noDigitsAfterPoint: reason = "a digit must follow the decimal point"
        case .noDigitsInExponent: reason = "a digit must follow the exponent sign"
        case nil:
            guard endsToken(end) else {
                at = end
                throw Mistake(
                    code: .invalidNumber, offset: end,
                    message: "found \(found) in a number; a number is decimal digits with an optional fraction "
                        + "and exponent (RFC 8259 section 6)")
            }
            at = end
            return
        }
        throw Mistake(code: .invalidNumber, offset: end, message: "this is not a JSON number: \(reason)")
    }

    private mutating func scanWord() throws(Mistake) {
        let start = at
        while !endsToken(at), bytes[at] < 0x80, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "\"") { at += 1 }
        let word = bytes[start..<at]
        let isLiteral = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
        if isLiteral, endsToken(at) { return }
        guard isLiteral else {
            let shown = String(decoding: word.prefix(20), as: UTF8.self) + (word.count > 20 ? "..." : "")
            throw Mistake(
                code: .invalidLiteral, offset: start,
                message: "'\(shown)' is no JSON value; words are true, false and null in lower case, and "
                    + "strings stand in double quotes")
        }
        throw Mistake(code: .unexpectedCharacter, offset: at, message: "found \(found) right after a value")
    }

    private func endsToken(_ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case 0x20, 0x09, 0x0A, 0x0D: return true
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            return true
        default: return false
        }
    }

    /// Throws when the byte here does not start a well-formed UTF-8 sequence.
    func checkSequence() throws(Mistake) {
        guard UTF8Sequence.length(in: bytes, at: at) == 0 else { return }
        throw Mistake(
            code: .invalidUTF8, offset: at,
            message: "\(found) starts no valid UTF-8 sequence, and JSON text is UTF-8 (RFC 8259 section 8.1); "
                + "convert the text from its encoding first")
    }
}
