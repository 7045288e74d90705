/// What the beginning of a table looks like when it is read in one dialect.
struct DialectTrial {
    let dialect: CSVDialect
    private(set) var records = 0
    /// How many cells most records have.
    private(set) var columns = 0
    /// How many records have that many.
    private(set) var regular = 0
    /// How many cells the first record has.
    private(set) var headerColumns = 0
    private(set) var quotedCells = 0
    /// Records in which text follows a closing quote.
    private(set) var mended = 0
    /// Unquoted cells that begin with blanks and a quote.
    private(set) var paddedQuotes = 0
    /// A quote that never closes.
    private(set) var isUnclosed = false

    init(_ dialect: CSVDialect, _ sample: Bytes, isWhole: Bool) {
        self.dialect = dialect
        var scanner = RecordScanner(dialect)
        var counts: [Int: Int] = [:]
        var at = 0
        while true {
            let outcome = scanner.next(in: sample, from: &at, isWhole: isWhole)
            guard outcome == .record else {
                // A record of most of the sample is no record.
                isUnclosed =
                    outcome == .incomplete && scanner.openQuote != nil
                    && (isWhole || sample.count - scanner.start > sample.count / 2)
                break
            }
            records += 1
            counts[scanner.cells.count, default: 0] += 1
            if records == 1 { headerColumns = scanner.cells.count }
            if scanner.isMended { mended += 1 }
            for cell in scanner.cells { look(at: cell, sample) }
        }
        for (count, times) in counts where (times, count) > (regular, columns) { (regular, columns) = (times, count) }
    }

    private mutating func look(at cell: Cell, _ sample: Bytes) {
        if cell.traits.contains(.quoted) {
            quotedCells += 1
        } else if let quote = dialect.quote, !cell.isAbsent, Byte.isBlank(sample[Int(cell.start)]) {
            let text = sample[part: cell.range].trimmed
            if text.first == quote { paddedQuotes += 1 }
        }
    }

    /// Whether all quotes are where quotes belong.
    var isSound: Bool { mended == 0 && !isUnclosed }

    /// How many of the records have as many cells as most.
    var regularity: Double { records == 0 ? 0 : Double(regular) / Double(records) }

    /// How much the text looks like a table: 0 when not at all, 1 when every record has as many cells as the first.
    var score: Double {
        guard records > 0, columns > 1 else { return 0 }
        var score = regularity
        // Headers hardly ever hold a delimiter, and never lack one.
        if headerColumns != columns { score *= headerColumns == 1 ? 0.25 : 0.75 }
        return score * (1 - 0.5 * Double(mended) / Double(records)) * (isUnclosed ? 0.25 : 1)
    }
}
