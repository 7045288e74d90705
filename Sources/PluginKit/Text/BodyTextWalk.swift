/// One walk over a tape that writes its text; see ``BodyText``.
struct BodyTextWalk {
    /// What separates a block from the text before it.
    enum Gap: Int, Comparable {
        case none
        case line
        case blank

        static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    let tape: Tape
    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    /// Whether blocks bring their own white space.
    let isVerbatim: Bool
    var gaps = BodyTextGaps()
    /// What is owed before the next text.
    private var pending = Gap.none
    private var isStarted = false

    init(tape: Tape, nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>, isVerbatim: Bool) {
        self.tape = tape
        self.nodes = nodes
        self.text = text
        self.isVerbatim = isVerbatim
    }

    /// Writes the blocks inside a block, `gap` apart. Nesting is bounded by the builder, so this may recurse.
    mutating func flow(_ parent: Int, gap: Gap, isTight: Bool = false, to output: inout [UInt8]) {
        let end = Int(nodes[parent].end)
        var index = parent + 1
        while index < end {
            if index > parent + 1 { pending = max(pending, gap) }
            block(index, isTight: isTight, to: &output)
            index = Int(nodes[index].end)
        }
    }

    private mutating func block(_ index: Int, isTight: Bool, to output: inout [UInt8]) {
        let node = nodes[index]
        guard let kind = node.blockKind else { return }
        // What a code or a raw block has as its text is not white space before it.
        if kind != .code, kind != .raw { leading(node, to: &output) }
        switch kind {
        case .paragraph, .heading, .term: phrasing(index, to: &output)
        case .list:
            let isTight = node.flags.contains(.tight)
            flow(index, gap: isTight ? .line : .blank, isTight: isTight, to: &output)
        case .item: flow(index, gap: isTight ? .line : .blank, to: &output)
        case .figure, .definitionList, .table: flow(index, gap: .line, to: &output)
        case .row: row(index, to: &output)
        case .root, .quote, .cell, .caption, .definition, .footnote, .section: flow(index, gap: .blank, to: &output)
        case .code: literal(node.text, to: &output)
        case .image: missImage(node)
        case .raw: if isText(node) { literal(node.text, to: &output) } else { noteRaw(node) }
        case .thematicBreak: break
        }
    }

    private mutating func phrasing(_ parent: Int, to output: inout [UInt8]) {
        for index in parent + 1..<Int(nodes[parent].end) {
            let node = nodes[index]
            guard let kind = node.inlineKind else { continue }
            switch kind {
            case .text, .code: append(node.text, to: &output)
            case .lineBreak:
                if isVerbatim, !node.text.isEmpty {
                    append(node.text, to: &output)
                } else {
                    settle(&output)
                    output.append(UInt8(ascii: "\n"))
                }
            case .image: image(node, to: &output)
            case .raw: if isText(node) { append(node.text, to: &output) } else { noteRaw(node) }
            case .emphasis, .strong, .strikethrough, .link, .subscript, .superscript, .footnoteReference: break
            }
        }
    }

    /// Writes the cells of a row on one line.
    private mutating func row(_ parent: Int, to output: inout [UInt8]) {
        settle(&output)
        let end = Int(nodes[parent].end)
        var index = parent + 1
        while index < end {
            if index > parent + 1 { output.append(UInt8(ascii: "\t")) }
            let start = output.count
            (pending, isStarted) = (.none, false)
            block(index, isTight: false, to: &output)
            Self.putOnOneLine(&output, from: start)
            index = Int(nodes[index].end)
        }
        (pending, isStarted) = (.none, true)
    }

    /// Turns tabs and line ends, with the white space around them, into one space.
    private static func putOnOneLine(_ output: inout [UInt8], from start: Int) {
        var end = start
        var isBroken = false
        for index in start..<output.count {
            let byte = output[index]
            if 0x09...0x0D ~= byte || (byte == 0x20 && isBroken) {
                isBroken = true
                continue
            }
            if isBroken, end > start, output[end - 1] != 0x20 {
                output[end] = 0x20
                end += 1
            }
            isBroken = false
            output[end] = byte
            end += 1
        }
        output.removeSubrange(end...)
    }

    private mutating func leading(_ node: Node, to output: inout [UInt8]) {
        guard isVerbatim, !node.text.isEmpty else { return }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[node.text.indices]))
        (pending, isStarted) = (.none, true)
    }

    /// Writes literal lines without the last line's end, which the gap after them is.
    private mutating func literal(_ range: TextRange, to output: inout [UInt8]) {
        var range = range
        if !range.isEmpty, text[Int(range.end) - 1] == UInt8(ascii: "\n") { range.count -= 1 }
        append(range, to: &output)
    }

    private mutating func image(_ node: Node, to output: inout [UInt8]) {
        let alternative = tape.stringRange(node, 2)
        if alternative.isEmpty { missImage(node) }
        append(alternative, to: &output)
    }

    private mutating func missImage(_ node: Node) {
        if gaps.images == 0 { gaps.firstImage = node.source }
        gaps.images += 1
    }

    private mutating func append(_ range: TextRange, to output: inout [UInt8]) {
        guard !range.isEmpty else { return }
        settle(&output)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[range.indices]))
    }

    /// Writes the gap that is owed.
    private mutating func settle(_ output: inout [UInt8]) {
        if isStarted, pending != .none {
            output.append(UInt8(ascii: "\n"))
            if pending == .blank { output.append(UInt8(ascii: "\n")) }
        }
        (pending, isStarted) = (.none, true)
    }

    /// Whether a raw node is plain text by its own account.
    private func isText(_ node: Node) -> Bool {
        text[tape.stringRange(node).indices].elementsEqual("text".utf8)
    }

    private mutating func noteRaw(_ node: Node) {
        if gaps.raws == 0 { gaps.firstRaw = node.source }
        gaps.raws += 1
    }
}
