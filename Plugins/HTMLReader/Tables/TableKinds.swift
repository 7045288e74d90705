import HTML5

/// Which tables are tables, and which only arrange what is in them.
///
/// A table is taken for one of data unless something speaks against it: a role, line numbers beside code, or, where
/// it has neither header cells nor a caption, that it holds what stands in no cell of data: other tables, headings,
/// parts of a page, forms, many paragraphs.
struct TableKinds {
    enum Kind {
        case data
        case arrangement
    }

    private var kinds: [UInt32: Kind] = [:]

    func kind(of table: UInt32) -> Kind? { kinds[table] }

    /// What is known of a table on the way through it.
    private struct Finding {
        var table: UInt32
        var isArranging = false
        /// Header cells, a caption, a border: a sign of data.
        var isMarked = false
        /// What no cell of data has in it.
        var hasStructure = false
        var hasBlocks = false
        var cells = 0
        var paragraphs = 0
        /// Bytes of text in all cells.
        var text = 0

        var kind: Kind {
            if isArranging { return .arrangement }
            if isMarked { return .data }
            if hasStructure || (cells == 1 && hasBlocks) { return .arrangement }
            return paragraphs > 4 * max(cells, 1) && text > 400 * max(cells, 1) ? .arrangement : .data
        }
    }

    /// Looks at a table and all that are in it.
    ///
    /// - Parameter bytes: gives the bytes of a text.
    mutating func survey(
        _ top: UInt32, _ tree: HTMLTree, _ nodes: UnsafeBufferPointer<HTMLNode>,
        _ bytes: (HTMLText) -> UnsafeBufferPointer<UInt8>
    ) {
        var open = [Self.finding(top, tree)]
        var at = nodes[Int(top)].firstChild
        while at != 0, !open.isEmpty {
            let node = nodes[Int(at)]
            let last = open.count - 1
            if node.kind == .text {
                open[last].text += Int(node.contentCount)
            } else if node.kind == .element, node.namespace == .html {
                if node.name == .table {
                    open[last].hasStructure = true
                    open.append(Self.finding(at, tree))
                } else {
                    Self.note(at, node, tree, bytes, &open[last])
                }
            }
            if node.firstChild != 0 {
                at = node.firstChild
                continue
            }
            at = leave(at, top, nodes, &open)
        }
        while let finding = open.popLast() { kinds[finding.table] = finding.kind }
    }

    /// The node after this one and all that is in it; tables that end before it are decided.
    private mutating func leave(
        _ node: UInt32, _ top: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>, _ open: inout [Finding]
    ) -> UInt32 {
        var at = node
        while true {
            if let last = open.last, last.table == at {
                kinds[at] = last.kind
                open.removeLast()
            }
            if at == top { return 0 }
            if nodes[Int(at)].next != 0 { return nodes[Int(at)].next }
            at = nodes[Int(at)].parent
            if at == HTMLNode.none { return 0 }
        }
    }

    private static func finding(_ table: UInt32, _ tree: HTMLTree) -> Finding {
        let id = NodeID(index: table)
        var finding = Finding(table: table)
        if let role = tree.attribute(.role, of: id) {
            if tree.equalsIgnoringCase(role, "presentation") || tree.equalsIgnoringCase(role, "none") {
                finding.isArranging = true
            } else {
                finding.isMarked = true
            }
        }
        if tree.attribute(.summary, of: id).map({ !$0.isEmpty }) == true { finding.isMarked = true }
        if let border = tree.attribute(.border, of: id), !tree.equals(border, "0") { finding.isMarked = true }
        return finding
    }

    private static func note(
        _ at: UInt32, _ node: HTMLNode, _ tree: HTMLTree, _ bytes: (HTMLText) -> UnsafeBufferPointer<UInt8>,
        _ finding: inout Finding
    ) {
        switch node.name {
        case .th, .caption: finding.isMarked = true
        case .thead: if !node.isImplied { finding.isMarked = true }
        case .td:
            finding.cells += 1
            if let classes = tree.attribute(.class, of: NodeID(index: at)), LineNumbers.isGutter(bytes(classes)) {
                finding.isArranging = true
            }
        case .h1, .h2, .h3, .h4, .h5, .h6, .article, .section, .nav, .aside, .header, .footer, .main, .form, .hr:
            finding.hasStructure = true
        case .p:
            finding.paragraphs += 1
            finding.hasBlocks = true
        case .ul, .ol, .dl, .div, .blockquote, .pre, .figure, .img: finding.hasBlocks = true
        default: break
        }
    }
}
