extension DocumentBuilder {
    /// The kind of the innermost block that has a node.
    var holder: BlockKind {
        var place = innermost
        while stack[place].isInline { place = stack[place].outer }
        return BlockKind(rawValue: stack[place].rawKind) ?? .root
    }

    /// Blocks that say nothing when they are empty.
    static func isDroppedWhenEmpty(_ kind: BlockKind) -> Bool {
        switch kind {
        case .paragraph, .list, .table, .row, .figure, .definitionList: true
        default: false
        }
    }

    mutating func push(_ start: BlockStart, role: OpenNode.Role, leading: String, source: SourceSpan) {
        let range = append(leading)
        let payload = start.string.map { store([$0]) } ?? start.number
        pushEntry(role, start.kind.rawValue)
        blockDepth += 1
        add(
            Node(
                rawKind: start.kind.rawValue, flags: start.flags, small: start.small, text: range, payload: payload,
                source: source))
    }

    /// Adds an entry to the stack, for the node that is added next.
    mutating func pushEntry(_ role: OpenNode.Role, _ rawKind: UInt8, continuesText: Bool = false) {
        stack.append(
            OpenNode(role: role, rawKind: rawKind, index: nodes.count, outer: innermost, continuesText: continuesText))
        innermost = stack.count - 1
    }

    /// Adds an entry without a node: what is opened by it is too deep, or not allowed.
    mutating func pushTransparent(_ rawKind: UInt8) {
        stack.append(OpenNode(role: .transparent, rawKind: rawKind, index: 0))
    }

    mutating func add(_ node: Node) {
        nodes.append(node)
        nodes[nodes.count - 1].end = UInt32(truncatingIfNeeded: nodes.count)
    }

    /// Closes the innermost entry of the stack, and drops its node when it says nothing.
    mutating func popNode(droppingEmpty: Bool = false) {
        guard stack.count > 1, let open = stack.popLast(), open.role != .transparent else { return }
        end(open, droppingEmpty: droppingEmpty)
    }

    /// Ends the node of the innermost entry that has one; the entry is on the stack no more.
    mutating func end(_ open: OpenNode, droppingEmpty: Bool = false) {
        textContinues = false
        innermost = open.outer
        if open.isInline {
            inlineDepth -= 1
            if open.rawKind == InlineKind.link.rawValue { linkDepth -= 1 }
        } else {
            blockDepth -= 1
        }
        let isEmpty = nodes.count == open.index + 1
        if isEmpty, droppingEmpty || isDropped(open) {
            nodes.removeLast()
            textContinues = open.continuesText
            return
        }
        nodes[open.index].end = UInt32(truncatingIfNeeded: nodes.count)
        if open.rawKind == BlockKind.table.rawValue {
            nodes[open.index].small = Tape.columnCount(ofTable: open.index, in: nodes)
        }
    }

    private func isDropped(_ open: OpenNode) -> Bool {
        if let kind = InlineKind(rawValue: open.rawKind) { return kind != .link }
        return BlockKind(rawValue: open.rawKind).map(Self.isDroppedWhenEmpty) ?? false
    }

    mutating func append(_ string: String) -> TextRange {
        guard !string.isEmpty else { return .empty }
        var string = string
        return string.withUTF8 { append($0) }
    }

    /// Appends bytes that may be ill-formed.
    mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        if UTF8Check.isValid(bytes) { return append(bytes) }
        return append(String(decoding: bytes, as: UTF8.self))
    }

    /// Appends bytes that are well-formed.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        guard !isTooLarge, bytes.count <= limits.textBytes - text.count else {
            isTooLarge = true
            return .empty
        }
        let range = TextRange(start: UInt32(text.count), count: UInt32(bytes.count))
        text.append(contentsOf: bytes)
        return range
    }

    /// Keeps a string for a node, as the next of its strings.
    mutating func store(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        strings.append(bytes.isEmpty ? .empty : append(utf8: bytes))
    }

    /// Keeps strings for a node; its payload is the index of the first.
    mutating func store(_ values: [String]) -> UInt32 {
        let first = UInt32(truncatingIfNeeded: strings.count)
        for value in values { strings.append(append(value)) }
        return first
    }
}
