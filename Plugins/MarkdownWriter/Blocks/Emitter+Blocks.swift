import PluginKit

extension Emitter {
    /// Writes the blocks directly inside a node.
    mutating func writeBlocks(of parent: Int, _ level: inout Level) {
        var index = parent + 1
        let end = Int(nodes[parent].end)
        while index < end {
            writeBlock(index, &level)
            index = Int(nodes[index].end)
        }
    }

    mutating func writeBlock(_ index: Int, _ level: inout Level) {
        let node = nodes[index]
        guard let kind = node.blockKind else { return }
        switch kind {
        case .paragraph: writeLeaf(kind, index, &level) { $0.writeParagraph(index, $1) }
        case .heading: writeLeaf(kind, index, &level) { $0.writeHeading(index, $1) }
        case .code: writeLeaf(kind, index, &level) { emitter, _ in emitter.writeCode(node) }
        case .image: writeLeaf(kind, index, &level) { emitter, _ in emitter.writeImage(node, index) }
        case .thematicBreak: writeLeaf(kind, index, &level) { $0.writeThematicBreak($1) }
        case .raw:
            guard isPassed(string(node)) else {
                loseRaw(node, index)
                return
            }
            writeLeaf(kind, index, &level) { emitter, _ in emitter.writeRaw(node) }
        case .quote: writeLeaf(kind, index, &level) { emitter, _ in emitter.writeQuote(index) }
        case .list: writeList(index, &level)
        case .table: writeTable(index, &level)
        case .footnote: writeFootnote(index, &level)
        case .figure: writeFigure(index, &level)
        case .section:
            let role = string(node)
            if isDetails(role) {
                writeDetails(index, &level)
                return
            }
            if !role.isEmpty {
                lose("section-role", "the role '\(String(decoding: role, as: UTF8.self))' of a section", at: index)
            }
            writeBlocks(of: index, &level)
        case .definitionList: writeDefinitions(index, &level)
        case .root, .item, .row, .cell, .caption, .term, .definition:
            // Their wholes write them; the content model has them nowhere else.
            writeBlocks(of: index, &level)
        }
    }

    /// Writes a block with what separates it from the one before; nothing at all if the block comes to nothing.
    mutating func writeLeaf(
        _ kind: BlockKind, _ index: Int, _ level: inout Level, _ write: (inout Emitter, Level) -> Void
    ) {
        let before = out.count
        let saved = level
        /// Where what separates the block from the one before begins.
        var joint = before
        if let task = level.task {
            append(task == .checked ? "[x]" : "[ ]")
            level.begun(.paragraph)
            joint = out.count
            if kind == .paragraph || kind == .image {
                out.append(Byte.space)
            } else {
                separate(from: .paragraph, kind, index, &level)
            }
        } else if let previous = level.previous {
            separate(from: previous, kind, index, &level)
        }
        let begin = out.count
        write(&self, level)
        if out.count == begin {
            out.removeSubrange(before...)
            level = saved
            return
        }
        if kind == .list, level.isTight, !level.wasLoosened { loosen(joint, begin, &level) }
        level.begun(kind)
    }

    /// Puts an empty line before a list that turned out to begin with an empty item, which could not follow a line of
    /// text: `-` would underline it.
    private mutating func loosen(_ joint: Int, _ begin: Int, _ level: inout Level) {
        guard begin > joint, level.previous != nil else { return }
        let line = out[begin...].prefix { !Byte.isLineEnd($0) }
        guard line.allSatisfy({ Byte.isDigit($0) || "-*+.) ".utf8.contains($0) }) else { return }
        var empty: [UInt8] = [Byte.lineFeed]
        empty.append(contentsOf: prefix)
        while empty.last == Byte.space { empty.removeLast() }
        out.insert(contentsOf: empty, at: joint)
        level.wasLoosened = true
    }

    /// Ends the block before, with an empty line except where a tight list can do without.
    private mutating func separate(
        from previous: BlockKind, _ kind: BlockKind, _ index: Int, _ level: inout Level
    ) {
        if level.isTight {
            if canTouch(previous, kind, index) {
                newLine()
                return
            }
            level.wasLoosened = true
        }
        emptyLine()
    }

    /// Whether two blocks may stand without an empty line between.
    private func canTouch(_ previous: BlockKind, _ kind: BlockKind, _ index: Int) -> Bool {
        switch previous {
        case .heading, .code, .thematicBreak: return kind != .raw && kind != .table
        case .paragraph, .image, .list, .quote:
            switch kind {
            case .code, .heading, .thematicBreak: return true
            case .quote: return previous != .quote
            case .list: return interruptsParagraph(index)
            default: return false
            }
        default: return false
        }
    }

    /// Whether a list may follow a line of text: its first item has content, and its number, if it has one, is 1
    /// (CommonMark 0.31, section 5.2).
    private func interruptsParagraph(_ list: Int) -> Bool {
        let node = nodes[list]
        if node.flags.contains(.ordered), node.payload != 1 { return false }
        guard let first = firstBlock(in: list + 1) else { return false }
        switch nodes[first].blockKind {
        case .paragraph, .heading, .code, .quote, .image, .thematicBreak, .list: return !beginsWithTask(list + 1)
        default: return false
        }
    }

    // MARK: Leaves

    private mutating func writeParagraph(_ index: Int, _ level: Level) {
        writeParagraphContent(of: index, isItemStart: level.isItemStart)
    }

    /// Writes the headline as a heading above the text.
    mutating func writeTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ level: inout Level) {
        let before = out.count
        append("# ")
        let start = out.count
        beginLine()
        addText(bytes, -1)
        if tokens.first.map({ ScalarClass.leadingSpace($0.bytes) == $0.bytes.count }) == true { tokens.removeAll() }
        state.isAtLineStart = true
        writeTokens()
        closeHeading(from: start)
        if out.count == start {
            out.removeSubrange(before...)
        } else {
            level.previous = .heading
        }
    }

    private mutating func writeHeading(_ index: Int, _ level: Level) {
        let depth = Int(nodes[index].small)
        if options.heading == .setext, depth <= 2, !level.isTight, writeSetext(index, depth, level) { return }
        for _ in 0..<depth { out.append(Byte.hash) }
        out.append(Byte.space)
        let start = out.count
        writeLine(of: index)
        closeHeading(from: start)
        if out.count == start { out.removeLast() }
    }

    /// Escapes a run of `#` at the end, which would be taken for the closing marks.
    private mutating func closeHeading(from start: Int) {
        trimLine(to: start)
        var index = out.count
        while index > start, out[index - 1] == Byte.hash { index -= 1 }
        guard index < out.count, index == start || Byte.isSpace(out[index - 1]) else { return }
        out.insert(Byte.backslash, at: index)
    }

    /// Writes an underlined heading.
    ///
    /// - Returns: whether it could; with nothing to underline, or a `|` that could make a table of it, not.
    private mutating func writeSetext(_ index: Int, _ depth: Int, _ level: Level) -> Bool {
        let start = out.count
        beginLine()
        state.hasLineStarts = true
        state.isItemStart = level.isItemStart
        collect(of: index)
        writeTokens()
        let content = out[start...]
        if content.isEmpty || content.contains(Byte.pipe) || content.first == Byte.less {
            out.removeSubrange(start...)
            return false
        }
        let width = content.count { $0 & 0xC0 != 0x80 }
        newLine()
        out.append(contentsOf: repeatElement(depth == 1 ? Byte.equals : Byte.hyphen, count: min(max(width, 3), 80)))
        return true
    }

    private mutating func writeImage(_ node: Node, _ index: Int) {
        append("![")
        appendLiteral(string(node, 2))
        out.append(Byte.closingBracket)
        appendTarget(of: index)
    }

    /// Writes a rule; by a mark that is no bullet where a bullet stands before it, no underline where a line of text
    /// does, and no front matter at the top.
    private mutating func writeThematicBreak(_ level: Level) {
        let isFirst = level.isTop && level.previous == nil
        if level.isItemStart || level.isTight || isFirst { append("___") } else { append("---") }
    }

    private mutating func writeRaw(_ node: Node) {
        let bytes = bytes(node.text)
        appendLines(UnsafeBufferPointer(rebasing: bytes[..<Self.trimmedEnd(bytes)]))
    }

    /// Writes literal lines, each but the first with what lines begin with here; ends them as they were ended.
    mutating func appendLines(_ bytes: UnsafeBufferPointer<UInt8>) {
        if prefix.isEmpty {
            out.append(contentsOf: bytes)
            return
        }
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, !Byte.isLineEnd(bytes[end]) { end += 1 }
            if end + 1 < bytes.count, bytes[end] == Byte.carriageReturn, bytes[end + 1] == Byte.lineFeed { end += 1 }
            let next = min(end + 1, bytes.count)
            out.append(contentsOf: bytes[index..<next])
            if next < bytes.count || (next > 0 && Byte.isLineEnd(bytes[next - 1])) {
                let begin = out.count
                out.append(contentsOf: prefix)
                if next < bytes.count, Byte.isLineEnd(bytes[next]) { trimLine(to: begin) }
            }
            index = next
        }
    }

    private mutating func writeQuote(_ index: Int) {
        append("> ")
        prefix.append(contentsOf: "> ".utf8)
        var level = Level()
        writeBlocks(of: index, &level)
        prefix.removeLast(2)
        if level.previous == nil { out.removeLast() }
    }
}
