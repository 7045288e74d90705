import PluginKit

/// The rows of a table with the columns that their cells stand in.
struct TableLayout {
    struct Row {
        var isHeader: Bool
        var cells: [Cell] = []
    }

    struct Cell {
        var index: Int
        /// Where it begins, from 0.
        var column: Int
        var isHeader: Bool
        var alignment: Alignment
        var rowSpan: Int
        var columnSpan: Int
    }

    /// The most columns that a cell may span where no row has as many cells.
    private static let columnLimit = 100

    private(set) var rows: [Row] = []
    /// How many rows at the top are headers.
    private(set) var headCount = 0
    /// How many header rows stand below others.
    private(set) var lateHeaders = 0
    private(set) var wideCells = 0
    /// The alignment of each column: that of its cells, where they agree.
    private(set) var columns: [Alignment] = []
    /// How many columns on the left hold headers in all rows below the head.
    private(set) var headerColumns = 0

    init(_ table: Int, of encoder: PandocEncoder) {
        /// For each column, in how many of the next rows a cell from above takes it, and whether that is a header.
        var taken: [(rows: Int, isHeader: Bool)] = []
        var headers: [Int] = []
        let rowIndices = encoder.children(of: table).filter { encoder.nodes[$0].blockKind == .row }
        let limit = rowIndices.reduce(Self.columnLimit) { max($0, encoder.children(of: $1).count) }
        for row in rowIndices {
            var layout = Row(isHeader: encoder.nodes[row].flags.contains(.header))
            var column = 0
            /// Columns of headers on the left of this row.
            var count = 0
            func pass() {
                while column < taken.count, taken[column].rows > 0 {
                    taken[column].rows -= 1
                    if taken[column].isHeader, count == column { count += 1 }
                    column += 1
                }
            }
            for index in encoder.children(of: row) {
                let node = encoder.nodes[index]
                pass()
                if node.small > limit { wideCells += 1 }
                let cell = Cell(
                    index: index, column: column, isHeader: node.flags.contains(.header),
                    alignment: node.flags.alignment, rowSpan: max(Int(node.payload), 1),
                    columnSpan: min(max(Int(node.small), 1), limit))
                layout.cells.append(cell)
                for _ in 0..<cell.columnSpan {
                    if column == taken.count { taken.append((0, false)) }
                    taken[column] = (cell.rowSpan - 1, cell.isHeader)
                    if cell.isHeader, count == column { count += 1 }
                    column += 1
                }
            }
            pass()
            // A first row of nothing but headers is a head, whatever it is called.
            if rows.isEmpty, layout.cells.count > 1, layout.cells.allSatisfy(\.isHeader) { layout.isHeader = true }
            rows.append(layout)
            headers.append(count)
        }
        headCount = rows.prefix { $0.isHeader }.count
        lateHeaders = rows[headCount...].count { $0.isHeader }
        headerColumns = headers[headCount...].min() ?? 0
        columns = Array(repeating: .none, count: taken.count)
        align()
    }

    private mutating func align() {
        var seen: [Set<Alignment>] = Array(repeating: [], count: columns.count)
        for row in rows {
            for cell in row.cells where cell.columnSpan == 1 { seen[cell.column].insert(cell.alignment) }
        }
        for (index, alignments) in seen.enumerated() where alignments.count == 1 {
            columns[index] = alignments.first ?? .none
        }
    }
}
