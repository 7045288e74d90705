import CMarkGFM
import PluginKit

/// A table while its rows come.
struct TableState {
    let alignments: [Alignment]
    /// The line of its header, as the parser counts; 0 when unknown.
    let headerLine: Int
    /// The cells of the header in the text, where the library does not know.
    let headerCells: [Range<Int>]
    /// Whether the row at hand is the header.
    var isHeader = false
    /// The column of the next cell.
    var column = 0
}

extension TreeWalk {
    mutating func enterTable(_ node: MarkdownNode, _ type: UInt32) -> Bool {
        switch type {
        case types.table:
            let alignments = alignments(of: node)
            let header = headerLine(of: node, columns: alignments.count)
            let cells = header == node.startLine ? [] : headerCells(header)
            table = TableState(alignments: alignments, headerLine: header, headerCells: cells)
            builder.open(.table, source: span(fromLine: header, of: node))
        case types.row: return enterRow(node)
        case types.cell:
            let column = table?.column ?? 0
            table?.column += 1
            let alignment = table.flatMap { $0.alignments.indices.contains(column) ? $0.alignments[column] : nil }
            let source = cellSpan(node, column)
            builder.open(.cell(header: table?.isHeader ?? false, alignment: alignment ?? .none), source: source)
            builder.open(.paragraph, source: source)
        default: return true
        }
        return true
    }

    private func cellSpan(_ node: MarkdownNode, _ column: Int) -> SourceSpan {
        guard let table, table.isHeader, table.headerCells.indices.contains(column) else { return span(node) }
        return span(from: table.headerCells[column].lowerBound, to: table.headerCells[column].upperBound)
    }

    private func headerCells(_ line: Int) -> [Range<Int>] {
        guard let range = survey.lines.range(ofLine: line - 1 - survey.lines.shift) else { return [] }
        let start = range.lowerBound + LineShape(text[part: range]).content
        return TableCells.ranges(text[part: start..<range.upperBound])
            .map { start + $0.lowerBound..<start + $0.upperBound }
    }

    private func alignments(of node: MarkdownNode) -> [Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
        guard let marks = cmark_gfm_extensions_get_table_alignments(node.pointer) else { return [] }
        return (0..<count).map { column in
            switch marks[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    /// A header without text is one that a table had to have; it is none.
    private mutating func enterRow(_ node: MarkdownNode) -> Bool {
        let isHeader = cmark_gfm_extensions_get_table_row_is_header(node.pointer) != 0
        table?.isHeader = isHeader
        table?.column = 0
        if isHeader {
            var cell = node.firstChild
            while let empty = cell, empty.firstChild == nil { cell = empty.next }
            if cell == nil { return false }
        } else {
            noteDroppedCells(node)
        }
        builder.open(
            .row(header: isHeader), source: isHeader ? span(fromLine: table?.headerLine ?? 0, of: node) : span(node))
        return true
    }

    /// The library leaves out the cells that a row has more than its table has columns.
    private mutating func noteDroppedCells(_ row: MarkdownNode) {
        let columns = table?.alignments.count ?? 0
        let line = sourceText(row)
        let content = line[part: 0..<(line.firstIndex(where: Byte.isLineEnd) ?? line.count)]
        guard content.count(where: { $0 == Byte.pipe }) >= columns else { return }
        let cells = TableCells.ranges(content).count
        guard cells > columns else { return }
        builder.remarks.append(
            .loss(
                "table-cells", "a row of a table has \(cells) cells, its header \(columns); the others are left out",
                at: span(row)))
    }

    /// The line of a table's header. Where text stood before it without an empty line between, the library says that
    /// the table begins with that.
    func headerLine(of node: MarkdownNode, columns: Int) -> Int {
        guard let before = node.previous, before.type == CMARK_NODE_PARAGRAPH, before.startLine == 0 else {
            return node.startLine
        }
        let first = node.startLine - survey.lines.shift
        let last = node.endLine - survey.lines.shift
        var index = first
        while index < last, let range = survey.lines.range(ofLine: index) {
            let shape = LineShape(text[part: range])
            let tally = LineTally(text[part: range.lowerBound + shape.content..<range.upperBound])
            if tally.isDelimiterRow, tally.cells == columns { return index + survey.lines.shift }
            index += 1
        }
        return node.startLine
    }
}
