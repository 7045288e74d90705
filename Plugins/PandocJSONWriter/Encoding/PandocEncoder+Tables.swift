import JSON
import PandocAST
import PluginKit

extension PandocEncoder {
    mutating func writeTable(_ index: Int, marker: JSONView?) {
        let layout = TableLayout(index, of: self)
        if let frame = marker?[PandocMarker.Member.frame.rawValue], let fitting = TableFrame(frame, for: layout) {
            node("Table") { fitting.write(layout, index, to: &$0) }
            return
        }
        if marker != nil { losses.note(.marker) }
        for _ in 0..<layout.lateHeaders { losses.note(.headerRow, at: nodes[index].source) }
        for _ in 0..<layout.wideCells { losses.note(.columnSpan, at: nodes[index].source) }
        node("Table") { encoder in
            encoder.writer.beginArray()
            encoder.write(PandocAttributes())
            encoder.writer.beginArray()
            encoder.writer.null()
            encoder.writeCaption(of: index)
            encoder.writer.endArray()
            encoder.writeColumns(layout)
            encoder.writeSection(layout.rows[..<layout.headCount], layout, headers: nil)
            encoder.writer.beginArray()
            encoder.writeSection(layout.rows[layout.headCount...], layout, headers: layout.headerColumns)
            encoder.writer.endArray()
            encoder.writeSection([], layout, headers: nil)
            encoder.writer.endArray()
        }
    }

    private mutating func writeColumns(_ layout: TableLayout) {
        writer.beginArray()
        for alignment in layout.columns {
            writer.beginArray()
            node(Self.name(alignment))
            node("ColWidthDefault")
            writer.endArray()
        }
        writer.endArray()
    }

    /// Writes a head, a foot, or a body with as many columns of headers.
    private mutating func writeSection(
        _ rows: ArraySlice<TableLayout.Row>, _ layout: TableLayout, headers: Int?
    ) {
        writer.beginArray()
        write(PandocAttributes())
        if let headers {
            writer.number(headers)
            writer.beginArray()
            writer.endArray()
        }
        writer.beginArray()
        for row in rows {
            writer.beginArray()
            write(PandocAttributes())
            writer.beginArray()
            for cell in row.cells { write(cell, layout) }
            writer.endArray()
            writer.endArray()
        }
        writer.endArray()
        writer.endArray()
    }

    private mutating func write(_ cell: TableLayout.Cell, _ layout: TableLayout) {
        let column = layout.columns.indices.contains(cell.column) ? layout.columns[cell.column] : .none
        writer.beginArray()
        write(PandocAttributes())
        node(cell.alignment == column ? "AlignDefault" : Self.name(cell.alignment))
        writer.number(cell.rowSpan)
        writer.number(cell.columnSpan)
        writeBlocks(of: cell.index, in: .cell)
        writer.endArray()
    }

    private static func name(_ alignment: Alignment) -> String {
        switch alignment {
        case .none: "AlignDefault"
        case .left: "AlignLeft"
        case .center: "AlignCenter"
        case .right: "AlignRight"
        }
    }
}
