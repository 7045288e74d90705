extension DocumentBuilder {
    /// What the node of a stack entry may hold.
    func content(of open: OpenNode) -> ContentModel {
        BlockKind(rawValue: open.rawKind).map(ContentModel.of) ?? .phrasing
    }

    /// The kind of the innermost block that has a node.
    var holder: BlockKind {
        stack.last { $0.role != .transparent && !$0.isInline }.flatMap { BlockKind(rawValue: $0.rawKind) } ?? .root
    }

    /// How many blocks with nodes are open, the root aside.
    var nodeDepth: Int {
        stack.lazy.filter { $0.role != .transparent && !$0.isInline }.count - 1
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
        stack.append(OpenNode(role: role, index: nodes.count, rawKind: start.kind.rawValue))
        add(
            Node(
                rawKind: start.kind.rawValue, flags: start.flags, small: start.small, text: range, payload: payload,
                source: source))
    }

    mutating func add(_ node: Node) {
        nodes.append(node)
        nodes[nodes.count - 1].end = UInt32(truncatingIfNeeded: nodes.count)
    }

    /// Closes the innermost entry of the stack, and drops its node when it says nothing.
    mutating func popNode() {
        guard stack.count > 1, let open = stack.popLast(), open.role != .transparent else { return }
        end(open)
    }

    /// Ends the node of an entry that is on the stack no more.
    mutating func end(_ open: OpenNode) {
        textContinues = false
        let isEmpty = nodes.count == open.index + 1
        if isEmpty, isDropped(open) {
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

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        guard !isTooLarge, bytes.count <= limits.textBytes - text.count else {
            isTooLarge = true
            return .empty
        }
        let range = TextRange(start: UInt32(text.count), count: UInt32(bytes.count))
        text.append(contentsOf: bytes)
        return range
    }

    /// Keeps strings for a node; its payload is the index of the first.
    mutating func store(_ values: [String]) -> UInt32 {
        let first = UInt32(truncatingIfNeeded: strings.count)
        for value in values { strings.append(append(value)) }
        return first
    }
}
