/// The cells of a line that is a row of a table.
enum TableCells {
    /// Where they stand: a `|` parts two, unless a backslash stands before it, or nothing on one of its sides.
    static func ranges(_ line: Bytes) -> [Range<Int>] {
        var start = 0
        var end = line.count
        while start < end, Byte.isSpace(line[start]) { start += 1 }
        while end > start, Byte.isSpace(line[end - 1]) { end -= 1 }
        if start < end, line[start] == Byte.pipe { start += 1 }
        guard start < end else { return [] }
        var ranges: [Range<Int>] = []
        var index = start
        while index < end {
            if line[index] == Byte.backslash {
                index += 2
                continue
            }
            if line[index] == Byte.pipe {
                ranges.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        if start < end { ranges.append(start..<end) }
        return ranges
    }
}
