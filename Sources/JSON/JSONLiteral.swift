/// Number literals by the grammar of RFC 8259 section 6: `[ minus ] int [ frac ] [ exp ]`.
public enum JSONLiteral {
    /// Whether the whole of `literal` is one JSON number: `-0.5e+3` is, `+1`, `01`, `1.`, `.5` and `NaN`
    /// are not.
    public static func isNumber(_ literal: String) -> Bool {
        var literal = literal
        return literal.withUTF8 { isNumber($0) }
    }

    /// Whether the whole of `bytes` is one JSON number.
    public static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let scan = scanNumber(in: bytes, from: 0)
        return scan.mistake == nil && scan.end == bytes.count
    }

    /// What is wrong with a number.
    enum NumberMistake {
        case noDigitsAfterMinus, leadingZero, noDigitsAfterPoint, noDigitsInExponent
    }

    /// Reads the number that starts at `start`.
    /// - Returns: the index after it, or of the byte at fault.
    static func scanNumber(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (end: Int, mistake: NumberMistake?) {
        var at = start
        func skipDigits() -> Bool {
            let first = at
            while at < bytes.count, isDigit(bytes[at]) { at += 1 }
            return at > first
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        let integer = at
        guard skipDigits() else { return (at, .noDigitsAfterMinus) }
        if at > integer + 1, bytes[integer] == UInt8(ascii: "0") { return (integer, .leadingZero) }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            guard skipDigits() else { return (at, .noDigitsAfterPoint) }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard skipDigits() else { return (at, .noDigitsInExponent) }
        }
        return (at, nil)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
