/// Where lines that are set in columns have text, so that the space between the columns shows.
struct TableColumns {
    /// Wider lines are no tables.
    private static let widest = 500

    /// Whether some line has text in a column of characters.
    private var isTaken = [Bool](repeating: false, count: widest)
    private var width = 0

    /// Whether a line has two spaces or a tab between its words.
    static func hasGap(_ line: BodyLine, _ bytes: Bytes) -> Bool {
        guard line.text.count <= widest * 4 else { return false }
        var last: UInt8 = 0
        for byte in bytes[line.text] {
            if byte == 0x09 || (byte == 0x20 && last == 0x20) { return true }
            last = byte
        }
        return false
    }

    /// - Returns: whether the line is narrow enough.
    mutating func add(_ line: BodyLine, _ bytes: Bytes) -> Bool {
        var isNarrow = true
        Self.forEachCharacter(line, bytes) { index, column in
            guard column < Self.widest else {
                isNarrow = false
                return
            }
            if !TextLine.isSpace(bytes[index]) {
                isTaken[column] = true
                width = max(width, column + 1)
            }
        }
        return isNarrow
    }

    /// The columns between texts where no line has any, two or more wide.
    var gaps: [Range<Int>] {
        var gaps: [Range<Int>] = []
        var start: Int?
        for column in (isTaken.firstIndex(of: true) ?? width)..<width {
            if isTaken[column] {
                if let from = start, column - from >= 2 { gaps.append(from..<column) }
                start = nil
            } else if start == nil {
                start = column
            }
        }
        return gaps
    }

    /// The texts of a line between gaps.
    static func cells(_ line: BodyLine, _ gaps: [Range<Int>], _ bytes: Bytes) -> [Range<Int>] {
        var cells = [Range<Int>](repeating: line.textStart..<line.textStart, count: gaps.count + 1)
        var cell = 0
        forEachCharacter(line, bytes) { index, column in
            guard !TextLine.isSpace(bytes[index]) else { return }
            while cell < gaps.count, column >= gaps[cell].upperBound { cell += 1 }
            let start = cells[cell].isEmpty ? index : cells[cell].lowerBound
            cells[cell] = start..<end(of: index, line.textEnd, bytes)
        }
        return cells
    }

    /// Calls `body` with the offset of each character's first byte and its column; tabs go to multiples of eight.
    private static func forEachCharacter(_ line: BodyLine, _ bytes: Bytes, _ body: (Int, Int) -> Void) {
        var column = 0
        for index in line.start..<line.textEnd where bytes[index] & 0xC0 != 0x80 {
            body(index, column)
            column = bytes[index] == 0x09 ? (column / 8 + 1) * 8 : column + 1
        }
    }

    private static func end(of index: Int, _ limit: Int, _ bytes: Bytes) -> Int {
        var end = index + 1
        while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
