extension JSONLiteral {
    /// The value of an integer literal; `nil` when it does not fit.
    /// - Parameter literal: a minus sign or none, then digits.
    static func int(_ literal: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = literal.first == UInt8(ascii: "-")
        var value = 0
        for byte in literal.dropFirst(isNegative ? 1 : 0) {
            let digit = Int(byte &- UInt8(ascii: "0"))
            let (shifted, overflowed) = value.multipliedReportingOverflow(by: 10)
            // Counting downwards when negative, because there is one more negative value than positive.
            let (sum, alsoOverflowed) =
                isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            if overflowed || alsoOverflowed { return nil }
            value = sum
        }
        return value
    }

    /// The nearest `Double` to a number literal; `nil` when it is beyond the range.
    /// - Parameter literal: a number by RFC 8259.
    static func double(_ literal: UnsafeBufferPointer<UInt8>) -> Double? {
        if let exact = exactDouble(literal) { return exact }
        guard let value = Double(String(decoding: literal, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// The value of a literal of at most 15 digits and a small power of ten: both are exact in `Double`, so
    /// that one multiplication or division rounds correctly. `nil` for any other literal.
    private static func exactDouble(_ literal: UnsafeBufferPointer<UInt8>) -> Double? {
        guard literal.count <= 24 else { return nil }
        var at = 0
        let isNegative = literal.first == UInt8(ascii: "-")
        if isNegative { at += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        var isFraction = false
        scan: while at < literal.count {
            let byte = literal[at]
            switch byte {
            case UInt8(ascii: "."):
                isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                break scan
            default:
                digits += 1
                guard digits <= 15 else { return nil }
                mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            }
            at += 1
        }
        if at < literal.count {
            at += 1
            let isNegativeExponent = at < literal.count && literal[at] == UInt8(ascii: "-")
            if at < literal.count, !isDigit(literal[at]) { at += 1 }
            var written = 0
            while at < literal.count {
                written = written * 10 + Int(literal[at] &- UInt8(ascii: "0"))
                guard written <= 1000 else { return nil }
                at += 1
            }
            exponent += isNegativeExponent ? -written : written
        }
        guard abs(exponent) < exactPowersOfTen.count else { return nil }
        let scaled =
            exponent < 0
            ? Double(mantissa) / exactPowersOfTen[-exponent] : Double(mantissa) * exactPowersOfTen[exponent]
        return isNegative ? -scaled : scaled
    }

    /// 10 to the power of 0 to 22: those that `Double` holds exactly.
    private static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
