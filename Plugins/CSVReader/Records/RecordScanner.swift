/// Cuts text into records and cells (RFC 4180, section 2), as leniently as can be without a guess:
/// quotes inside an unquoted cell are text, and so is what follows a closing quote.
struct RecordScanner {
    enum Outcome: Equatable {
        /// ``cells`` are those of a record.
        case record
        /// The bytes end before the record does.
        case incomplete
        /// There is no more record.
        case end
    }

    let dialect: CSVDialect
    /// The cells of the record found last.
    private(set) var cells: [Cell] = []
    /// Where it begins.
    private(set) var start = 0
    /// Where the quote stands that was open when the bytes ended.
    private(set) var openQuote: Int?
    /// Whether text follows a closing quote somewhere in the record.
    private(set) var isMended = false

    private let unquoted: WordSearch
    private let quoted: WordSearch
    private let quote: UInt8
    private let hasQuotes: Bool
    /// What may stand around quotes; a tab that is the delimiter may not.
    private let blanks: (UInt8, UInt8)

    init(_ dialect: CSVDialect) {
        self.dialect = dialect
        quote = dialect.quote ?? 0
        hasQuotes = dialect.quote != nil
        blanks = (Byte.space, dialect.delimiter == Byte.tab ? Byte.space : Byte.tab)
        unquoted = WordSearch(dialect.delimiter, dialect.lineEnd)
        quoted = WordSearch(quote, dialect.hasBackslashes ? Byte.backslash : quote)
    }

    /// Finds the next record from `at` on, which is left where the one after it begins. Blank lines are none.
    ///
    /// - Parameter isWhole: whether nothing follows the bytes.
    mutating func next(in bytes: Bytes, from at: inout Int, isWhole: Bool) -> Outcome {
        guard let base = bytes.baseAddress else { return .end }
        let end = bytes.count
        while at < end, Byte.isLineEnd(base[at]) {
            if dialect.lineEnd == Byte.lineFeed, base[at] == Byte.carriageReturn {
                guard at + 1 < end || isWhole else { return .incomplete }
                // A carriage return that ends no line is text.
                if at + 1 < end, base[at + 1] != Byte.lineFeed { break }
            }
            at += 1
        }
        start = at
        guard at < end else { return .end }
        cells.removeAll(keepingCapacity: true)
        openQuote = nil
        isMended = false
        var index = at
        while true {
            var opening = index
            if hasQuotes {
                if dialect.hasPadding { while opening < end, isBlank(base[opening]) { opening += 1 } }
                if opening == end, !isWhole { return .incomplete }
            }
            let stop: Int
            if hasQuotes, opening < end, base[opening] == quote {
                guard let found = quotedCell(base, opening, end, isWhole) else { return .incomplete }
                stop = found
            } else {
                stop = unquoted.next(in: base, from: index, to: end)
                guard stop < end || isWhole else { return .incomplete }
                cells.append(
                    Cell(start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: stop), traits: []))
            }
            if stop < end, base[stop] == dialect.delimiter {
                index = stop + 1
                continue
            }
            endRecord(base, at: stop)
            at = min(stop + 1, end)
            return .record
        }
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool { byte == blanks.0 || byte == blanks.1 }

    /// Takes the carriage return of a line end, or at the end of the text, away from the last cell.
    @inline(__always)
    private mutating func endRecord(_ base: UnsafePointer<UInt8>, at stop: Int) {
        let last = cells.count - 1
        guard dialect.lineEnd == Byte.lineFeed, cells[last].traits.rawValue == 0, cells[last].end > cells[last].start,
            base[stop - 1] == Byte.carriageReturn
        else { return }
        cells[last].end -= 1
    }

    /// Adds the cell whose opening quote is at `opening`.
    ///
    /// - Returns: where what ends it stands; `nil` when the bytes end before that is known.
    private mutating func quotedCell(
        _ base: UnsafePointer<UInt8>, _ opening: Int, _ end: Int, _ isWhole: Bool
    ) -> Int? {
        var traits = CellTraits.quoted
        var index = opening + 1
        while true {
            index = quoted.next(in: base, from: index, to: end)
            guard index < end else {
                openQuote = opening
                return nil
            }
            if base[index] != quote {
                // A backslash, and what it stands before.
                traits.insert(.escaped)
                index = min(index + 2, end)
                continue
            }
            guard index + 1 < end else {
                guard isWhole else { return nil }
                break
            }
            guard base[index + 1] == quote else { break }
            traits.insert(.escaped)
            index += 2
        }
        return closeCell(base, opening, index, traits, end, isWhole)
    }

    /// Adds the cell that ends with the quote at `closing`, and whatever follows it.
    private mutating func closeCell(
        _ base: UnsafePointer<UInt8>, _ opening: Int, _ closing: Int, _ traits: CellTraits, _ end: Int, _ isWhole: Bool
    ) -> Int? {
        var traits = traits
        var last = closing
        var stop = closing + 1
        if stop < end, base[stop] != dialect.delimiter, base[stop] != dialect.lineEnd {
            stop = unquoted.next(in: base, from: stop, to: end)
            guard stop < end || isWhole else { return nil }
            var textEnd = stop
            if dialect.lineEnd == Byte.lineFeed, stop == end || base[stop] == Byte.lineFeed,
                base[textEnd - 1] == Byte.carriageReturn
            {
                textEnd -= 1
            }
            var trimmed = textEnd
            if dialect.hasPadding { while trimmed > closing + 1, isBlank(base[trimmed - 1]) { trimmed -= 1 } }
            if trimmed > closing + 1 {
                traits.insert(.mended)
                isMended = true
                last = textEnd
            }
        }
        cells.append(
            Cell(
                start: UInt32(truncatingIfNeeded: opening + 1), end: UInt32(truncatingIfNeeded: last), traits: traits))
        return stop
    }
}
