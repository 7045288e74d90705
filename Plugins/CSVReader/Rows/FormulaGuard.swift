/// Tells the apostrophe that the csv writer puts before cells that a spreadsheet would take for a formula (OWASP,
/// "CSV Injection").
enum FormulaGuard {
    /// Whether a cell begins with such an apostrophe: one before `=`, `@`, a tab or a line end, or before a sign that
    /// is not that of a plain number.
    static func stands(in cell: Bytes) -> Bool {
        guard cell.count > 1, cell[0] == Byte.apostrophe else { return false }
        switch cell[1] {
        case UInt8(ascii: "="), UInt8(ascii: "@"), Byte.tab, Byte.carriageReturn, Byte.lineFeed: return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(cell[2...])
        default: return false
        }
    }

    /// Digits with at most one point among them, and an optional exponent.
    private static func isNumber(_ digits: Slice<Bytes>) -> Bool {
        var rest = digits
        func takeDigits() -> Int {
            let before = rest.count
            rest = rest.drop { 0x30...0x39 ~= $0 }
            return before - rest.count
        }
        var count = takeDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            count += takeDigits()
        }
        guard count > 0 else { return false }
        if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
