import PluginKit

extension Emitter {
    mutating func writeTable(_ index: Int, _ level: inout Level) {
        let layout = TableLayout(table: index, nodes: nodes)
        if !isGFM || (options.spans == .html && layout.spanning > 0) {
            writeLeaf(.raw, index, &level) { emitter, _ in emitter.writeHTMLTable(index) }
            return
        }
        writeCaption(of: index, &level)
        guard layout.columns > 0 else { return }
        writeLeaf(.table, index, &level) { emitter, _ in emitter.writeRows(layout, index) }
        if layout.spanning > 0 {
            lose(
                "cell-span",
                "\(layout.spanning) cells of a table span others, which Markdown cannot; those are empty instead",
                at: layout.firstSpanning)
        }
    }

    private mutating func writeCaption(of table: Int, _ level: inout Level) {
        var child = table + 1
        while child < Int(nodes[table].end) {
            if nodes[child].blockKind == .caption {
                lose("table-caption", "Markdown has no captions; that of a table is a paragraph above it", at: child)
                writeBlocks(of: child, &level)
            }
            child = Int(nodes[child].end)
        }
    }

    private mutating func writeRows(_ layout: TableLayout, _ table: Int) {
        var tally = CellTally()
        // Rows that are short need no cells made up, but readers of the file like them; within reason.
        let isPadded = layout.columns * layout.rows.count <= 4 * (nodes.count + 256)
        let isHeaded = layout.rows.first.map { isHeader(layout.rowNodes[0], $0) } ?? false
        if isHeaded {
            writeRow(layout.rows[0], columns: layout.columns, &tally)
        } else {
            writeRow([], columns: layout.columns, &tally)
        }
        newLine()
        out.append(Byte.pipe)
        for alignment in alignments(layout, &tally) {
            switch alignment {
            case .none: append(" --- |")
            case .left: append(" :-- |")
            case .center: append(" :-: |")
            case .right: append(" --: |")
            }
        }
        for row in layout.rows.indices.dropFirst(isHeaded ? 1 : 0) {
            newLine()
            tally.headers += headerCount(layout.rowNodes[row], layout.rows[row])
            writeRow(layout.rows[row], columns: isPadded ? layout.columns : layout.rows[row].count, &tally)
        }
        note(tally, table)
    }

    private mutating func note(_ tally: CellTally, _ table: Int) {
        if tally.blocks > 0 {
            lose(
                "cell-blocks", "\(tally.blocks) cells of a table hold more than a line of text; it is joined by <br>",
                at: table)
        }
        if tally.headers > 0 {
            lose("table-header", "Markdown has one row of header cells; \(tally.headers) below it are cells", at: table)
        }
        if tally.alignments > 0 {
            lose(
                "cell-alignment", "Markdown aligns whole columns; \(tally.alignments) cells were aligned otherwise",
                at: table)
        }
    }

    private func isHeader(_ row: Int, _ cells: [Int]) -> Bool {
        nodes[row].flags.contains(.header)
            || cells.allSatisfy { $0 < 0 || nodes[$0].flags.contains(.header) }
    }

    /// How many cells of a row are headers.
    private func headerCount(_ row: Int, _ cells: [Int]) -> Int {
        let isAll = nodes[row].flags.contains(.header)
        return cells.count { $0 >= 0 && (isAll || nodes[$0].flags.contains(.header)) }
    }

    /// The alignment of each column: that of the first cell that has one.
    private func alignments(_ layout: TableLayout, _ tally: inout CellTally) -> [Alignment] {
        var result = [Alignment](repeating: .none, count: layout.columns)
        for row in layout.rows {
            for (column, cell) in row.enumerated() where cell >= 0 && result[column] == .none {
                result[column] = nodes[cell].flags.alignment
            }
        }
        for row in layout.rows {
            for (column, cell) in row.enumerated() where cell >= 0 {
                if nodes[cell].flags.alignment != result[column] { tally.alignments += 1 }
            }
        }
        return result
    }

    private mutating func writeRow(_ cells: [Int], columns: Int, _ tally: inout CellTally) {
        out.append(Byte.pipe)
        for column in 0..<max(columns, cells.count) {
            out.append(Byte.space)
            let start = out.count
            if column < cells.count, cells[column] >= 0 { writeCell(cells[column], &tally) }
            trimLine(to: start)
            escapePipes(from: start)
            if out.count > start { out.append(Byte.space) }
            out.append(Byte.pipe)
        }
    }

    /// Escapes each `|`: a table is cut into cells before anything else in it is read.
    private mutating func escapePipes(from start: Int) {
        guard out[start...].contains(Byte.pipe) else { return }
        let cell = Array(out[start...])
        out.removeSubrange(start...)
        for byte in cell {
            if byte == Byte.pipe { out.append(Byte.backslash) }
            out.append(byte)
        }
    }
}

/// What the cells of a table could not keep.
struct CellTally {
    /// Cells with more than one paragraph, or anything else.
    var blocks = 0
    /// Header cells below the first row.
    var headers = 0
    /// Cells aligned otherwise than their column.
    var alignments = 0
}
