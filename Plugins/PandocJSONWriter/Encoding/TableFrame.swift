import JSON

/// A table of pandoc's without its blocks, which fits a table of a document: as many rows, with as many cells each.
struct TableFrame {
    private let parts: [JSONView]

    init?(_ frame: JSONView, for layout: TableLayout) {
        parts = Array(frame.elements)
        guard parts.count == 6, parts[3].count == 2, parts[5].count == 2 else { return nil }
        var counts: [Int] = []
        func count(_ rows: JSONView?) {
            for row in rows?.elements.map({ $0 }) ?? [] { counts.append(Self.part(row, 1)?.count ?? -1) }
        }
        count(Self.part(parts[3], 1))
        for body in parts[4].elements {
            guard body.count == 4 else { return nil }
            count(Self.part(body, 2))
            count(Self.part(body, 3))
        }
        count(Self.part(parts[5], 1))
        guard counts == layout.rows.map(\.cells.count) else { return nil }
    }

    private static func part(_ list: JSONView, _ place: Int) -> JSONView? {
        var left = place
        for element in list.elements {
            if left == 0 { return element }
            left -= 1
        }
        return nil
    }

    /// Writes the contents of the table, its blocks in the places that the frame has for them.
    func write(_ layout: TableLayout, _ table: Int, to encoder: inout PandocEncoder) {
        var cells = layout.rows.flatMap { $0.cells.map(\.index) }.makeIterator()
        encoder.writer.beginArray()
        encoder.writer.value(parts[0])
        encoder.writer.beginArray()
        encoder.writer.value(parts[1])
        encoder.writeCaption(of: table)
        encoder.writer.endArray()
        encoder.writer.value(parts[2])
        write(parts[3], firstRows: 1, &cells, to: &encoder)
        encoder.writer.beginArray()
        for body in parts[4].elements { write(body, firstRows: 2, &cells, to: &encoder) }
        encoder.writer.endArray()
        write(parts[5], firstRows: 1, &cells, to: &encoder)
        encoder.writer.endArray()
    }

    /// - Parameter firstRows: the first part of the section that is a list of rows.
    private func write(
        _ section: JSONView, firstRows: Int, _ cells: inout IndexingIterator<[Int]>, to encoder: inout PandocEncoder
    ) {
        encoder.writer.beginArray()
        for (place, part) in section.elements.enumerated() {
            guard place >= firstRows else {
                encoder.writer.value(part)
                continue
            }
            encoder.writer.beginArray()
            for row in part.elements {
                encoder.writer.beginArray()
                for (place, part) in row.elements.enumerated() {
                    guard place == 1 else {
                        encoder.writer.value(part)
                        continue
                    }
                    encoder.writer.beginArray()
                    for cell in part.elements {
                        encoder.writer.beginArray()
                        for part in cell.elements { encoder.writer.value(part) }
                        if let index = cells.next() { encoder.writeBlocks(of: index, in: .cell) }
                        encoder.writer.endArray()
                    }
                    encoder.writer.endArray()
                }
                encoder.writer.endArray()
            }
            encoder.writer.endArray()
        }
        encoder.writer.endArray()
    }
}
