/// What the beginning of a line says of the blocks that it may be in.
struct LineShape {
    /// Columns of white space among the marks.
    private(set) var indent = 0
    /// Marks of quotes, items and footnotes.
    private(set) var marks = 0
    /// Where what follows them begins.
    private(set) var content = 0
    /// Where the label of the last footnote that begins here stands, and where its brackets do.
    private(set) var footnotes: [(label: Range<Int>, start: Int)] = []

    /// - Parameter line: with its line end.
    init(_ line: Bytes) {
        var index = 0
        scan: while index < line.count {
            switch line[index] {
            case Byte.space:
                indent += 1
                index += 1
            case Byte.tab:
                indent += 4
                index += 1
            case Byte.greater:
                marks += 1
                index += 1
            case Byte.hyphen, UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard index + 1 == line.count || Byte.isSpace(line[index + 1]) else { break scan }
                marks += 1
                index += 1
            case 0x30...0x39:
                guard let end = Self.numberEnd(line, index) else { break scan }
                marks += 1
                index = end
            case Byte.bracket:
                guard let end = Self.labelEnd(line, index) else { break scan }
                footnotes.append((index + 2..<end - 2, index))
                marks += 1
                index = end
            default: break scan
            }
        }
        content = index
    }

    /// Where the number of an item ends (CommonMark 0.31, section 5.2); `nil` when it is none.
    private static func numberEnd(_ line: Bytes, _ start: Int) -> Int? {
        var index = start
        while index < line.count, index < start + 10, Byte.isDigit(line[index]) { index += 1 }
        guard index < line.count, line[index] == Byte.point || line[index] == UInt8(ascii: ")") else { return nil }
        return index + 1 == line.count || Byte.isSpace(line[index + 1]) ? index + 1 : nil
    }

    /// Where `[^label]:` ends; `nil` when it is none.
    private static func labelEnd(_ line: Bytes, _ start: Int) -> Int? {
        guard start + 4 < line.count, line[start + 1] == Byte.caret else { return nil }
        var index = start + 2
        while index < line.count, line[index] != Byte.closingBracket {
            guard !Byte.isSpace(line[index]), line[index] != 0 else { return nil }
            index += 1
        }
        guard index > start + 2, index + 1 < line.count, line[index + 1] == Byte.colon else { return nil }
        return index + 2
    }
}
