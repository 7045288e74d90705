import HTML5
import PluginKit

extension BodyWalker {
    mutating func openTable(_ at: UInt32) {
        switch tableKind(at) {
        case .data:
            open(.table, .table, at)
            orderSections(of: at)
        case .arrangement:
            beginBlock(at)
            lose(.layoutTable, at)
            frames.append(Frame(node: at, kind: .arrangement))
        }
    }

    private mutating func tableKind(_ at: UInt32) -> TableKinds.Kind {
        if let kind = tables.kind(of: at) { return kind }
        var kinds = TableKinds()
        swap(&kinds, &tables)
        kinds.survey(at, tree, nodes) { bytes($0) }
        swap(&kinds, &tables)
        return tables.kind(of: at) ?? .data
    }

    /// Head first, foot last, as they are rendered wherever they stand (CSS Tables, section 3.2).
    private mutating func orderSections(of table: UInt32) {
        var heads: [UInt32] = []
        var bodies: [UInt32] = []
        var feet: [UInt32] = []
        var isInOrder = true
        var child = nodes[Int(table)].firstChild
        while child != 0 {
            let node = nodes[Int(child)]
            if node.kind == .element {
                switch node.name {
                case .thead:
                    if !bodies.isEmpty || !feet.isEmpty { isInOrder = false }
                    heads.append(child)
                case .tfoot: feet.append(child)
                case .caption: if !heads.isEmpty { bodies.append(child) } else { heads.append(child) }
                default:
                    if !feet.isEmpty { isInOrder = false }
                    bodies.append(child)
                }
            }
            child = node.next
        }
        if !isInOrder { detours.order(heads + bodies + feet, of: table) }
    }

    private var isArranged: Bool { frames.last?.kind == .arrangement }

    mutating func openRow(_ at: UInt32) {
        if isArranged {
            endLine()
            return
        }
        let section = nodes[Int(at)].parent
        let isHead = section != HTMLNode.none && nodes[Int(section)].isHTML(.thead)
        open(.row(header: isHead), .row, at)
        frames[frames.count - 1].number = Int(alignment(of: at).rawValue)
    }

    /// - Returns: whether what is in the cell is read.
    mutating func openCell(_ at: UInt32, _ node: HTMLNode) -> Bool {
        if isArranged {
            endLine()
            guard let classes = value(.class, at), LineNumbers.isGutter(classes) else { return true }
            lose(.lineNumbers, at)
            return false
        }
        var alignment = alignment(of: at)
        if alignment == .none, let row = frames.last, row.kind == .row {
            alignment = Alignment(rawValue: UInt8(truncatingIfNeeded: row.number)) ?? .none
        }
        let columns = value(.colspan, at).flatMap(HTMLNumber.integer) ?? 1
        let rows = value(.rowspan, at).flatMap(HTMLNumber.integer) ?? 1
        open(
            .cell(
                header: node.name == .th, alignment: alignment, columnSpan: min(columns, 1000),
                rowSpan: rows == 0 ? rowsLeft(at) : min(rows, 65_534)), .cell, at)
        return true
    }

    /// How many rows of its section are left at a cell, which is how far a `rowspan` of 0 reaches.
    private mutating func rowsLeft(_ cell: UInt32) -> Int {
        let row = nodes[Int(cell)].parent
        guard row != HTMLNode.none, nodes[Int(row)].isHTML(.tr) else { return 1 }
        let section = nodes[Int(row)].parent
        // Rows are asked for from the first to the last; one goes on from where the last one was.
        var known = sectionRows[section] ?? countedRows(of: section)
        while known.row != row, known.row != 0 {
            if nodes[Int(known.row)].isHTML(.tr) { known.left -= 1 }
            known.row = nodes[Int(known.row)].next
        }
        sectionRows[section] = known
        return min(max(known.left, 1), 65_534)
    }

    private func countedRows(of section: UInt32) -> (row: UInt32, left: Int) {
        guard section != HTMLNode.none else { return (0, 1) }
        let first = nodes[Int(section)].firstChild
        var row = first
        var count = 0
        while row != 0 {
            if nodes[Int(row)].isHTML(.tr) { count += 1 }
            row = nodes[Int(row)].next
        }
        return (first, count)
    }

    mutating func openCaption(_ at: UInt32) {
        if isArranged { endLine() } else { open(.caption, .caption, at) }
    }

    private func alignment(of at: UInt32) -> Alignment {
        guard nodes[Int(at)].contentCount > 0 else { return .none }
        if let style = value(.style, at), let alignment = InlineStyle(style).alignment { return alignment }
        guard let name = value(.align, at) else { return .none }
        let word = StyleValue(name, 0..<name.count)
        if word.equals("left") { return .left }
        if word.equals("right") { return .right }
        return word.equals("center") || word.equals("middle") ? .center : .none
    }
}
