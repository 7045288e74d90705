import PluginKit

extension BlockParser {
    /// A cell's text in the item, or none.
    typealias Cell = Range<Int>

    /// Most lines of a table.
    private static let mostRows = 10_000

    /// Adds the table that begins at a line.
    ///
    /// - Returns: the index of the first line after it; `nil` when there is none.
    func table(_ lines: [BodyLine], _ index: Int, into builder: inout DocumentBuilder) -> Int? {
        if isQuote(lines[index]) || marker(lines[index]) != nil { return nil }
        return pipeTable(lines, index, into: &builder) ?? alignedTable(lines, index, into: &builder)
    }

    func isBlockOfItsOwn(_ line: BodyLine) -> Bool { isQuote(line) || marker(line) != nil }

    // MARK: Columns parted by bars

    /// Two lines or more that begin and end with `|`, or any with a delimiter row below the first (GFM 0.29, section
    /// 4.10); border lines of `+`, `-` and `=` may stand between.
    private func pipeTable(_ lines: [BodyLine], _ index: Int, into builder: inout DocumentBuilder) -> Int? {
        let hasDelimiter = index + 1 < lines.count && isDelimiterRow(lines[index + 1]) && hasBar(lines[index])
        let first = lines[index]
        guard hasDelimiter || isBarred(first) || isBorder(first) else { return nil }
        var end = index
        var rows: [Int] = []
        var header: Int?
        var alignments: [Alignment] = []
        while end < lines.count, end - index < Self.mostRows, !lines[end].isBlank {
            let line = lines[end]
            if isBorder(line) || isDelimiterRow(line) {
                if rows.count == 1, header == nil {
                    header = rows[0]
                    alignments = pipeCells(line).map { alignment(of: $0) }
                }
            } else if hasDelimiter ? hasBar(line) && !isQuote(line) : isBarred(line) {
                rows.append(end)
            } else {
                break
            }
            end += 1
        }
        guard hasDelimiter || rows.count >= 2 else { return nil }
        builder.open(.table, source: span(lines, index..<end))
        for row in rows {
            add(pipeCells(lines[row]), isHeader: row == header, alignments, span(lines, row..<row + 1), into: &builder)
        }
        builder.close()
        return end
    }

    private func hasBar(_ line: BodyLine) -> Bool { bytes[line.text].contains(UInt8(ascii: "|")) }

    private func isBarred(_ line: BodyLine) -> Bool {
        line.text.count >= 3 && bytes[line.textStart] == UInt8(ascii: "|")
            && bytes[line.textEnd - 1] == UInt8(ascii: "|")
    }

    /// `+---+----+`, as programs draw it.
    private func isBorder(_ line: BodyLine) -> Bool {
        line.text.count >= 3 && bytes[line.textStart] == UInt8(ascii: "+")
            && bytes[line.textEnd - 1] == UInt8(ascii: "+")
            && bytes[line.text].allSatisfy { [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "=")].contains($0) }
    }

    /// `|---|:--:|`.
    private func isDelimiterRow(_ line: BodyLine) -> Bool {
        guard !line.isBlank, bytes[line.text].contains(UInt8(ascii: "-")), hasBar(line) else { return false }
        return bytes[line.text].allSatisfy {
            [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "+"), 0x20].contains($0)
        }
    }

    private func pipeCells(_ line: BodyLine) -> [Cell] {
        var range = line.text
        if bytes[range.lowerBound] == UInt8(ascii: "|") { range = range.lowerBound + 1..<range.upperBound }
        if let last = range.last, bytes[last] == UInt8(ascii: "|"),
            range.count < 2 || bytes[last - 1] != UInt8(ascii: "\\")
        {
            range = range.lowerBound..<last
        }
        var cells: [Cell] = []
        var start = range.lowerBound
        for index in range where bytes[index] == UInt8(ascii: "|") {
            if index > start, bytes[index - 1] == UInt8(ascii: "\\") { continue }
            cells.append(trimmed(start..<index))
            start = index + 1
        }
        cells.append(trimmed(start..<range.upperBound))
        return cells
    }

    private func alignment(of delimiter: Cell) -> Alignment {
        guard let first = delimiter.first, let last = delimiter.last else { return .none }
        switch (bytes[first] == UInt8(ascii: ":"), bytes[last] == UInt8(ascii: ":")) {
        case (true, true): return .center
        case (true, false): return .left
        case (false, true): return .right
        case (false, false): return .none
        }
    }

    // MARK: Columns parted by space

    /// Three lines or more with text in columns that two spaces or more part on every line; a line of dashes may
    /// stand below the first.
    private func alignedTable(_ lines: [BodyLine], _ index: Int, into builder: inout DocumentBuilder) -> Int? {
        guard TableColumns.hasGap(lines[index], bytes) else { return nil }
        var end = index
        var rule: Int?
        var columns = TableColumns()
        while end < lines.count, end - index < Self.mostRows, !lines[end].isBlank, !isBlockOfItsOwn(lines[end]) {
            let line = lines[end]
            if end == index + 1, isRuleOfColumns(line) {
                rule = end
            } else if !TableColumns.hasGap(line, bytes) || !columns.add(line, bytes) {
                break
            }
            end += 1
        }
        guard end - index >= 3 else { return nil }
        let gaps = columns.gaps
        guard !gaps.isEmpty else { return nil }
        let rows = (index..<end).filter { $0 != rule }.map { ($0, TableColumns.cells(lines[$0], gaps, bytes)) }
        guard rows.allSatisfy({ $0.1.lazy.filter { !$0.isEmpty }.count >= 2 }) else { return nil }
        builder.open(.table, source: span(lines, index..<end))
        for (row, cells) in rows {
            let isHeader = rule != nil && row == index
            add(cells, isHeader: isHeader, [], span(lines, row..<row + 1), into: &builder)
        }
        builder.close()
        return end
    }

    private func isRuleOfColumns(_ line: BodyLine) -> Bool {
        line.text.count >= 3
            && bytes[line.text].allSatisfy { [UInt8(ascii: "-"), UInt8(ascii: "="), 0x20, 0x09].contains($0) }
    }

    // MARK: Rows

    private func add(
        _ cells: [Cell], isHeader: Bool, _ alignments: [Alignment], _ span: SourceSpan,
        into builder: inout DocumentBuilder
    ) {
        builder.open(.row(header: isHeader), source: span)
        for (column, cell) in cells.enumerated() {
            let alignment = column < alignments.count ? alignments[column] : .none
            let source = text.span(cell, from: base)
            builder.open(.cell(header: isHeader, alignment: alignment), source: source)
            if !cell.isEmpty {
                builder.open(.paragraph, source: source)
                addText(cell, source, into: &builder)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    /// Adds a cell's text; a bar that a backslash kept from parting cells stands for itself.
    private func addText(_ cell: Cell, _ source: SourceSpan, into builder: inout DocumentBuilder) {
        var start = cell.lowerBound
        for index in cell.dropLast() where bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "|") {
            builder.text(utf8: Bytes(rebasing: bytes[start..<index]), source: source)
            start = index + 1
        }
        builder.text(utf8: Bytes(rebasing: bytes[start..<cell.upperBound]), source: source)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, TextLine.isSpace(bytes[start]) { start += 1 }
        while end > start, TextLine.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
