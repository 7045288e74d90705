/// A line of a body, or what is left of it inside a quote or a list.
struct BodyLine {
    /// Where it begins, what marks the blocks around it not counted.
    var start: Int
    var textStart: Int
    /// Where its text ends, white space not counted.
    var textEnd: Int
    /// How many columns of white space stand before the text; tabs go to multiples of four.
    var indent: Int

    var isBlank: Bool { textStart >= textEnd }
    var text: Range<Int> { textStart..<textEnd }

    /// The line from an offset on.
    init(_ bytes: Bytes, from start: Int, textEnd: Int) {
        self.start = start
        self.textEnd = textEnd
        textStart = start
        indent = 0
        while textStart < textEnd, TextLine.isSpace(bytes[textStart]) {
            indent += Self.width(of: bytes[textStart], at: indent)
            textStart += 1
        }
    }

    /// The line without white space of at most so many columns.
    func dropping(columns: Int, _ bytes: Bytes) -> BodyLine {
        var line = self
        var column = 0
        while line.start < textStart {
            let width = Self.width(of: bytes[line.start], at: column)
            guard column + width <= columns else { break }
            column += width
            line.start += 1
        }
        line.indent = max(0, indent - columns)
        return line
    }

    private static func width(of space: UInt8, at column: Int) -> Int {
        space == 0x09 ? 4 - column % 4 : space == 0x20 ? 1 : 0
    }
}
