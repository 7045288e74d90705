/// Tells cells that a spreadsheet would take for a formula (OWASP, "CSV Injection").
enum FormulaGuard {
    /// The byte at the cell's beginning that makes it a formula; `nil` when it is none. Plain numbers with a sign,
    /// such as `-5.00`, `+3` and `-1e5`, are none.
    static func trigger(_ cell: ArraySlice<UInt8>) -> UInt8? {
        guard let first = cell.first else { return nil }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            return first
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return isNumber(cell.dropFirst()) ? nil : first
        default: return nil
        }
    }

    /// Whether a cell begins as a formula or a number with a sign does.
    static func mayTrigger(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard let first = cell.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
            UInt8(ascii: "+"), UInt8(ascii: "-"):
            return true
        default: return false
        }
    }

    /// Digits with at most one point among them, and an optional exponent.
    private static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
        var rest = digits
        let whole = takeDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard whole + fraction > 0 else { return false }
        if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard takeDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
        let before = rest.count
        rest = rest.drop { 0x30...0x39 ~= $0 }
        return before - rest.count
    }
}
