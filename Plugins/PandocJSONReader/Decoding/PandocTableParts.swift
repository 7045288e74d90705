import JSON
import PandocAST
import PluginKit

/// A table of pandoc's, taken apart: all its rows one after another, and whether the rows say everything.
struct PandocTableParts {
    struct Row {
        var view: UnsafeJSONView
        var isHeader: Bool
        var cells: [Cell] = []
    }

    struct Cell {
        var view: UnsafeJSONView
        var blocks: UnsafeJSONView
        var isHeader: Bool
        var alignment: Alignment
        var rowSpan: Int
        var columnSpan: Int
    }

    private(set) var rows: [Row] = []
    let caption: UnsafeJSONView
    /// A list of inlines, or null.
    let short: UnsafeJSONView
    /// Whether the `pandoc-json` writer makes the same of the rows alone.
    private(set) var isUsual: Bool
    private let parts: [UnsafeJSONView]
    private var columns: [Alignment] = []
    /// Which columns have a cell that shows their alignment.
    private var isShown: [Bool] = []
    /// For each column, in how many of the next rows a cell from above takes it.
    private var taken: [Int] = []

    init(_ contents: UnsafeJSONView) throws(PandocMistake) {
        parts = try PandocDecoder.parts(contents, 6)
        let captionParts = try PandocDecoder.parts(parts[1], 2)
        (short, caption) = (captionParts[0], captionParts[1])
        isUsual = try PandocDecoder.attributes(parts[0]).isEmpty && short.kind == .null
        for column in try PandocDecoder.list(parts[2]) {
            let column = try PandocDecoder.parts(column, 2)
            columns.append(try Self.alignment(column[0]) ?? .none)
            if try PandocDecoder.node(column[1]).name != "ColWidthDefault" { isUsual = false }
        }
        isShown = columns.map { $0 == .none }
        taken = columns.map { _ in 0 }
        let head = try PandocDecoder.parts(parts[3], 2)
        try add(head[1], attributes: head[0], isHeader: true, headers: 0)
        let bodies = Array(try PandocDecoder.list(parts[4]))
        if bodies.count != 1 { isUsual = false }
        for body in bodies {
            let body = try PandocDecoder.parts(body, 4)
            let headers = try PandocDecoder.int(body[1])
            if headers > 0, headers == columns.count { isUsual = false }
            if body[2].count > 0 || (headers > 0 && body[3].count == 0) { isUsual = false }
            try add(body[2], attributes: body[0], isHeader: true, headers: 0)
            try add(body[3], attributes: body[0], isHeader: false, headers: headers)
        }
        let foot = try PandocDecoder.parts(parts[5], 2)
        if foot[1].count > 0 { isUsual = false }
        try add(foot[1], attributes: foot[0], isHeader: false, headers: 0)
        if isShown.contains(false) { isUsual = false }
    }

    private mutating func add(
        _ list: UnsafeJSONView, attributes: UnsafeJSONView, isHeader: Bool, headers: Int
    ) throws(PandocMistake) {
        if try !PandocDecoder.attributes(attributes).isEmpty { isUsual = false }
        for view in try PandocDecoder.list(list) {
            let parts = try PandocDecoder.parts(view, 2)
            if try !PandocDecoder.attributes(parts[0]).isEmpty { isUsual = false }
            var row = Row(view: view, isHeader: isHeader)
            var column = 0
            for cell in try PandocDecoder.list(parts[1]) {
                while column < taken.count, taken[column] > 0 {
                    taken[column] -= 1
                    column += 1
                }
                row.cells.append(try self.cell(cell, &column, headers: headers))
            }
            while column < taken.count, taken[column] > 0 {
                taken[column] -= 1
                column += 1
            }
            if column != columns.count || row.cells.isEmpty { isUsual = false }
            rows.append(row)
        }
    }

    private mutating func cell(
        _ view: UnsafeJSONView, _ column: inout Int, headers: Int
    ) throws(PandocMistake) -> Cell {
        let parts = try PandocDecoder.parts(view, 5)
        let own = try Self.alignment(parts[1])
        let attributes = try PandocDecoder.attributes(parts[0])
        if own != nil || !attributes.isEmpty { isUsual = false }
        let rowSpan = try PandocDecoder.int(parts[2])
        let columnSpan = try PandocDecoder.int(parts[3])
        if !(1...65_535 ~= rowSpan) || !(1...100 ~= columnSpan) { isUsual = false }
        let alignment = own ?? (columns.indices.contains(column) ? columns[column] : .none)
        let start = column
        for _ in 0..<min(max(columnSpan, 1), 65_535) where column < columns.count {
            taken[column] = max(rowSpan - 1, 0)
            column += 1
        }
        if columnSpan == 1, isShown.indices.contains(start) { isShown[start] = true }
        if start + max(columnSpan, 1) > columns.count { isUsual = false }
        // A cell that stands partly among the headers of its row is one of the others.
        let isHeader = headers > 0 && start + columnSpan <= headers
        if headers > 0, start < headers, !isHeader { isUsual = false }
        return Cell(
            view: view, blocks: parts[4], isHeader: isHeader, alignment: alignment, rowSpan: rowSpan,
            columnSpan: columnSpan)
    }

    /// - Returns: `nil` for the default.
    private static func alignment(_ view: UnsafeJSONView) throws(PandocMistake) -> Alignment? {
        switch try PandocDecoder.node(view).name {
        case "AlignDefault": return nil
        case "AlignLeft": return .left
        case "AlignCenter": return .center
        case "AlignRight": return .right
        case let name: throw PandocMistake(view: view, message: "there is no alignment '\(name)'")
        }
    }

    /// Writes the table as it is, without the blocks of its caption and its cells.
    func writeFrame(to writer: inout JSONWriter, of json: JSONView) {
        func value(_ view: UnsafeJSONView) { writer.value(json.holding(view)) }
        func rows(_ list: UnsafeJSONView) {
            writer.beginArray()
            for row in list.elements {
                writer.beginArray()
                if let attributes = row[0] { value(attributes) }
                writer.beginArray()
                for cell in row[1]?.elements ?? list.elements {
                    writer.beginArray()
                    for part in cell.elements.prefix(4) { value(part) }
                    writer.endArray()
                }
                writer.endArray()
                writer.endArray()
            }
            writer.endArray()
        }
        writer.beginArray()
        value(parts[0])
        value(short)
        value(parts[2])
        for (index, section) in [parts[3], parts[5]].enumerated() {
            // The bodies stand between head and foot.
            if index == 1 {
                writer.beginArray()
                for body in parts[4].elements {
                    writer.beginArray()
                    for (place, part) in body.elements.enumerated() { if place < 2 { value(part) } else { rows(part) } }
                    writer.endArray()
                }
                writer.endArray()
            }
            writer.beginArray()
            for (place, part) in section.elements.enumerated() { if place == 0 { value(part) } else { rows(part) } }
            writer.endArray()
        }
        writer.endArray()
    }
}
