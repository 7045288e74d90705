/// The table that a run of lines may be.
struct TableTally {
    /// Columns of the delimiter row met last; 0 before one.
    private var columns = 0
    /// Whether the lines surely are rows, so that what is in one never meets what is in another.
    private(set) var isCertain = false

    /// Whether a delimiter row has been met.
    var isPossible: Bool { columns > 0 }

    /// Takes in the next line.
    ///
    /// - Returns: how many cells it lacks as a row of the table.
    mutating func missingCells(_ line: LineTally, _ before: ParagraphTally) -> Int {
        guard columns > 0 || line.isDelimiterRow else { return 0 }
        if isCertain {
            isCertain = line.beginsWithPipe
        } else if line.isDelimiterRow {
            let header = before.last
            isCertain =
                line.beginsWithPipe && header?.beginsWithPipe == true && header?.hasBackslash == false
                && header?.cells == line.cells
        }
        if line.isDelimiterRow, !isCertain || columns == 0 { columns = max(columns, line.cells) }
        return max(columns - line.cells, 0)
    }
}
