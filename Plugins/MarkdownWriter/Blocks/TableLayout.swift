import PluginKit

/// Which cell begins where in a table whose cells may span.
struct TableLayout {
    /// Of each row, the cells by column; -1 where none begins.
    private(set) var rows: [[Int]] = []
    /// Indices of the row nodes.
    private(set) var rowNodes: [Int] = []
    private(set) var columns = 0
    private(set) var spanning = 0
    /// Index of the first cell that spans.
    private(set) var firstSpanning = 0

    /// Columns in which no cell begins are left out, so that no span, however large, makes a table larger than its
    /// cells do.
    init(table: Int, nodes: UnsafeBufferPointer<Node>) {
        var placed: [[(column: Int, cell: Int)]] = []
        // Cells of rows above that reach further down: where they begin, how wide, and for how many rows more.
        var hanging: [(column: Int, width: Int, rows: Int)] = []
        // What spans may cost, in empty cells: more than the table's own cells by far, and they are an attack. Cells
        // then stand one after the other.
        var room = 10_000
        var row = table + 1
        while row < Int(nodes[table].end) {
            if nodes[row].blockKind == .row {
                rowNodes.append(row)
                room -= hanging.count
                if room < 0 { hanging.removeAll() }
                placed.append(place(row, nodes, &hanging))
                room += 50 * (placed[placed.count - 1].count + 1)
            }
            row = Int(nodes[row].end)
        }
        number(placed, room: max(room, 0))
    }

    private mutating func place(
        _ row: Int, _ nodes: UnsafeBufferPointer<Node>, _ hanging: inout [(column: Int, width: Int, rows: Int)]
    ) -> [(column: Int, cell: Int)] {
        var cells: [(column: Int, cell: Int)] = []
        var added: [(column: Int, width: Int, rows: Int)] = []
        var column = 0
        var next = 0
        var cell = row + 1
        while cell < Int(nodes[row].end) {
            while next < hanging.count, hanging[next].column <= column {
                column = max(column, hanging[next].column + hanging[next].width)
                next += 1
            }
            let width = Int(nodes[cell].small)
            let height = Int(nodes[cell].payload)
            if width > 1 || height > 1 {
                if spanning == 0 { firstSpanning = cell }
                spanning += 1
            }
            cells.append((column, cell))
            if height > 1 { added.append((column, width, height)) }
            column += max(width, 1)
            cell = Int(nodes[cell].end)
        }
        if !hanging.isEmpty || !added.isEmpty {
            hanging += added
            hanging = hanging.map { ($0.column, $0.width, $0.rows - 1) }.filter { $0.rows > 0 }
            hanging.sort { $0.column < $1.column }
        }
        return cells
    }

    /// - Parameter room: how many empty cells there may be.
    private mutating func number(_ placed: [[(column: Int, cell: Int)]], room: Int) {
        if spanning == 0 {
            rows = placed.map { $0.map(\.cell) }
            columns = rows.map(\.count).max() ?? 0
            return
        }
        let starts = Set(placed.joined().map(\.column)).sorted()
        var places: [Int: Int] = [:]
        for (place, start) in starts.enumerated() { places[start] = place }
        let size = placed.reduce(0) { $0 + ($1.last.flatMap { places[$0.column] } ?? 0) }
        if size - placed.joined().count > room {
            rows = placed.map { $0.map(\.cell) }
            columns = rows.map(\.count).max() ?? 0
            return
        }
        columns = starts.count
        rows = placed.map { cells in
            var row: [Int] = []
            for (column, cell) in cells {
                let place = places[column] ?? 0
                while row.count < place { row.append(-1) }
                row.append(cell)
            }
            return row
        }
    }
}
