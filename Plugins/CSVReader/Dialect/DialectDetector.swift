/// Finds the dialect of a table by its beginning: each is tried, and the one in which records are most alike wins.
struct DialectDetector {
    let sample: Bytes
    let isWhole: Bool
    /// The delimiter, when it is known.
    let delimiter: UInt8?
    /// Whether the item's name says that tabs part its cells.
    let isNamedTSV: Bool

    /// The delimiters that are tried, in the order in which they win when all else is equal.
    private static let delimiters = [UInt8(ascii: ","), Byte.tab, UInt8(ascii: ";"), UInt8(ascii: "|")]

    /// The best reading of the sample.
    func detect() -> DialectTrial {
        if let delimiter { return trial(delimiter) }
        if isNamedTSV, case let tabs = trial(Byte.tab), tabs.score > 0.9 { return tabs }
        var best = trial(Self.delimiters[0])
        for delimiter in Self.delimiters.dropFirst() {
            let next = trial(delimiter)
            let isBetter =
                next.score > best.score + 0.01
                || (abs(next.score - best.score) <= 0.01 && next.columns > best.columns)
            if isBetter { best = next }
        }
        return best
    }

    /// The best reading with a delimiter.
    private func trial(_ delimiter: UInt8) -> DialectTrial {
        var dialect = CSVDialect(delimiter: delimiter)
        dialect.lineEnd = lineEnd
        let usual = trial(dialect)
        var others: [CSVDialect] = []
        if usual.paddedQuotes > 0 { others.append(dialect.with { $0.hasPadding = true }) }
        if usual.mended > 0 {
            others.append(dialect.with { $0.hasBackslashes = true })
            others.append(dialect.with { ($0.hasBackslashes, $0.hasPadding) = (true, true) })
        }
        if usual.quotedCells == 0 { others.append(dialect.with { $0.quote = Byte.apostrophe }) }
        for other in others {
            let trial = trial(other)
            if trial.isSound, trial.quotedCells > 0, trial.score >= usual.score, isConvincing(trial) { return trial }
        }
        if !usual.isSound {
            let bare = trial(dialect.with { $0.quote = nil })
            if bare.score > 0.9, usual.isUnclosed || bare.regularity > usual.regularity { return bare }
        }
        return usual
    }

    private func trial(_ dialect: CSVDialect) -> DialectTrial {
        DialectTrial(dialect, sample, isWhole: isWhole)
    }

    /// Apostrophes begin words; as quotes they show themselves by holding what only quotes can, or by being many.
    private func isConvincing(_ trial: DialectTrial) -> Bool {
        trial.dialect.quote == Byte.quotationMark || (trial.columns > 1 && trial.quotedCells >= 2)
    }

    /// A carriage return, where line feeds end no line.
    private var lineEnd: UInt8 {
        var isQuoted = false
        var returns = 0
        for (index, byte) in sample.enumerated() {
            if byte == Byte.quotationMark {
                isQuoted.toggle()
            } else if !isQuoted, byte == Byte.lineFeed {
                return Byte.lineFeed
            } else if !isQuoted, byte == Byte.carriageReturn, index + 1 < sample.count {
                if sample[index + 1] != Byte.lineFeed { returns += 1 }
            }
        }
        return returns > 0 ? Byte.carriageReturn : Byte.lineFeed
    }
}

extension CSVDialect {
    fileprivate func with(_ change: (inout CSVDialect) -> Void) -> CSVDialect {
        var copy = self
        change(&copy)
        return copy
    }
}
