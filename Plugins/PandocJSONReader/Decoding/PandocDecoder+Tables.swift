import JSON
import PandocAST
import PluginKit

extension PandocDecoder {
    mutating func table(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try PandocTableParts(contents)
        if parts.rows.isEmpty, parts.caption.count == 0 { losses.note(.empty, at: span) }
        if !parts.isUsual {
            if isExact {
                let json = json
                mark(isBlock: true) { writer in
                    writer.member(.next, "Table")
                    writer.key(PandocMarker.Member.frame.rawValue)
                    parts.writeFrame(to: &writer, of: json)
                }
            } else {
                losses.note(.table, at: span)
            }
        }
        if parts.short.kind != .null, !isExact { losses.note(.caption, at: span) }
        builder.open(.table, source: span)
        if parts.caption.count > 0 {
            builder.open(.caption, source: Self.span(parts.caption))
            try decodeBlocks(parts.caption, in: .caption)
            builder.close()
        }
        for row in parts.rows {
            builder.open(.row(header: row.isHeader), source: Self.span(row.view))
            for cell in row.cells {
                builder.open(
                    .cell(
                        header: cell.isHeader, alignment: cell.alignment, columnSpan: cell.columnSpan,
                        rowSpan: cell.rowSpan), source: Self.span(cell.view))
                try decodeBlocks(cell.blocks, in: .cell)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }
}
