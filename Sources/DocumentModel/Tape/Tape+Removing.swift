extension Tape {
    /// The tape without the blocks for which `isRemoved` is true, and without the lists, tables, rows, figures
    /// and definition lists that this would leave empty. One pass; the text buffer is shared.
    ///
    /// - Parameter isRemoved: asked with the index of each block's node, parents first; not asked about the
    ///   root or about what is inside a removed block.
    public func removingBlocks(where isRemoved: (Int) -> Bool) -> Tape {
        var kept: [Node] = []
        kept.reserveCapacity(nodes.count)
        // Open ancestors: where each one's copy stands, and where its original ends.
        var open: [(copy: Int, end: Int)] = []
        var index = 0
        var isBeginningRemoved = false
        func closeEnded() {
            while let last = open.last, last.end <= index {
                open.removeLast()
                let kind = kept[last.copy].blockKind
                if kept.count == last.copy + 1, last.copy > 0, kind.map(DocumentBuilder.isDroppedWhenEmpty) == true {
                    kept.removeLast()
                    continue
                }
                kept[last.copy].end = UInt32(truncatingIfNeeded: kept.count)
                if kind == .table { kept[last.copy].small = Self.columnCount(ofTable: last.copy, in: kept) }
            }
        }
        while index < nodes.count {
            closeEnded()
            let node = nodes[index]
            if index > 0, !node.isInline, isRemoved(index) {
                if index == 1 { isBeginningRemoved = true }
                index = Int(node.end)
                continue
            }
            open.append((copy: kept.count, end: Int(node.end)))
            kept.append(node)
            index += 1
        }
        closeEnded()
        // What begins the body now stands where the removed beginning stood, not behind its line end.
        if kept.count > 1, nodes.count > 1, kept[1].hasLeading, nodes[1].hasLeading, isBeginningRemoved {
            kept[1].text = nodes[1].text
        }
        return Tape(nodes: kept, text: text, strings: strings)
    }

    /// Columns of the widest row of a table whose nodes end where `nodes` ends, column spans counted.
    static func columnCount(ofTable table: Int, in nodes: [Node]) -> UInt16 {
        var widest = 0
        var row = table + 1
        while row < nodes.count {
            if nodes[row].blockKind == .row {
                var width = 0
                var cell = row + 1
                while cell < Int(nodes[row].end) {
                    width += Int(nodes[cell].small)
                    cell = Int(nodes[cell].end)
                }
                widest = max(widest, width)
            }
            row = Int(nodes[row].end)
        }
        return UInt16(clamping: widest)
    }
}

extension Node {
    /// Whether the node is a block whose text is the white space before it.
    fileprivate var hasLeading: Bool {
        switch blockKind {
        case nil, .root, .code, .raw: false
        default: true
        }
    }
}
