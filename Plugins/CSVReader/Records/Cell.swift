/// Where a cell's text stands in the bytes at hand, its quotes aside.
struct Cell {
    var start: UInt32
    var end: UInt32
    var traits: CellTraits

    /// Whether nothing at all stands between the delimiters.
    @inline(__always)
    var isAbsent: Bool { start == end && traits.rawValue == 0 }

    /// Whether its text is another than the bytes in its range.
    @inline(__always)
    var needsResolving: Bool { !traits.isDisjoint(with: [.escaped, .mended]) }

    var range: Range<Int> { Int(start)..<Int(end) }
}

struct CellTraits: OptionSet {
    let rawValue: UInt8

    /// It stood in quotes.
    static let quoted = CellTraits(rawValue: 1)
    /// There are doubled quotes, or backslashes, to be resolved.
    static let escaped = CellTraits(rawValue: 2)
    /// Text follows the closing quote; that quote is in the range.
    static let mended = CellTraits(rawValue: 4)
}

/// Resolves what stands for something else in a cell.
enum CellText {
    /// Appends the text of a cell.
    ///
    /// - Parameter bytes: those that the cell's range speaks of.
    static func append(_ cell: Cell, in bytes: Bytes, _ dialect: CSVDialect, to output: inout [UInt8]) {
        let text = bytes[part: cell.range]
        guard cell.needsResolving, let quote = dialect.quote else {
            output.append(contentsOf: text)
            return
        }
        var index = 0
        var copied = 0
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : nil
            if dialect.hasBackslashes, byte == Byte.backslash, let next {
                output.append(contentsOf: text[part: copied..<index])
                // Before anything else than these, a backslash is text itself.
                copied = next == quote || next == Byte.backslash ? index + 1 : index
                index += 2
            } else if byte == quote {
                output.append(contentsOf: text[part: copied..<index])
                copied = index + 1
                if next != quote {
                    // The closing quote; what follows it is text as it stands.
                    break
                }
                index += 2
            } else {
                index += 1
            }
        }
        output.append(contentsOf: text[part: min(copied, text.count)..<text.count])
    }
}
