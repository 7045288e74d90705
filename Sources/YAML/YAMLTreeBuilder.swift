import CLibYAML

/// Builds the tree from events, with a stack of its own instead of recursion.
struct YAMLTreeBuilder {
    /// A node, and what it costs to have it once more by an alias.
    struct Built {
        var node: YAMLNode
        var nodeCount = 1
        var textBytes = 0
        /// Levels of collections in it; 0 for a scalar.
        var height = 0
    }

    /// A collection whose end has not come yet.
    struct OpenCollection {
        let isMapping: Bool
        let isFlow: Bool
        let start: YAMLMark
        let tag: String?
        let anchor: String?
        var total: (nodeCount: Int, textBytes: Int, height: Int) = (1, 0, 1)
        var items: [YAMLNode] = []
        var pairs: [YAMLNode.Pair] = []
        var keys = YAMLKeyIndex()
        var key: PendingKey?
    }

    /// A key whose value has not come yet.
    enum PendingKey {
        case keep(YAMLNode)
        /// It was reported, and its pair is left out.
        case leaveOut
    }

    let positions: YAMLPositionIndex
    let limits: YAMLLimits
    var problems: [YAMLProblem] = []
    var anchors: [String: Anchor] = [:]
    private var open: [OpenCollection] = []
    private var root: YAMLNode?
    private var documentCount = 0
    private var nodeCount = 0
    private var textBytes = 0
    /// Whether a problem was met after which the tree is not to be trusted.
    private(set) var isStopped = false

    init(positions: YAMLPositionIndex, limits: YAMLLimits) {
        self.positions = positions
        self.limits = limits
    }

    mutating func build(from events: consuming YAMLEventReader) -> YAMLResult {
        var isAtEnd = false
        while !isAtEnd, !isStopped {
            guard let wasLast = events.next({ handle($0) }) else {
                stop(events.problem(positions))
                break
            }
            isAtEnd = wasLast
        }
        // A key that is a collection is reported at its end, after what is in it.
        let sorted = problems.enumerated().sorted {
            ($0.element.start.byte, $0.offset) < ($1.element.start.byte, $1.offset)
        }
        return YAMLResult(root: isStopped ? nil : root, problems: sorted.map(\.element))
    }

    /// - Returns: whether nothing that matters comes after `event`.
    private mutating func handle(_ event: borrowing yaml_event_t) -> Bool {
        let start = positions.mark(Int(event.start_mark.index))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documentCount += 1
            if documentCount > 1 {
                report(
                    .severalDocuments, "a second document begins here, and only the first is read",
                    help: "put it in a file of its own, or remove the '---'", start: start)
                return true
            }
        case YAML_SCALAR_EVENT: addScalar(event, start)
        case YAML_ALIAS_EVENT:
            let end = positions.mark(Int(event.end_mark.index))
            addAlias(Self.string(event.data.alias.anchor) ?? "", start: start, end: end)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            begin(
                OpenCollection(
                    isMapping: false, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, start: start,
                    tag: Self.string(data.tag), anchor: Self.string(data.anchor)))
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            begin(
                OpenCollection(
                    isMapping: true, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, start: start,
                    tag: Self.string(data.tag), anchor: Self.string(data.anchor)))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            finish(positions.mark(Int(event.end_mark.index)))
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return true
        default: break
        }
        return false
    }

    private mutating func addScalar(_ event: borrowing yaml_event_t, _ start: YAMLMark) {
        let data = event.data.scalar
        let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
        let tag = Self.string(data.tag)
        var scalar = YAMLScalar(text: String(decoding: bytes, as: UTF8.self), style: .init(data.style))
        let end = positions.mark(Int(event.end_mark.index))
        if let tag { checkTag(tag, on: &scalar, start: start, end: end) }
        let built = Built(
            node: YAMLNode(value: .scalar(scalar), start: start, end: end, tag: tag), textBytes: bytes.count)
        guard count(built) else { return }
        if let anchor = Self.string(data.anchor) { anchors[anchor] = .complete(built) }
        add(built)
    }

    private mutating func begin(_ collection: OpenCollection) {
        guard checkDepth(1, start: collection.start) else { return }
        if let anchor = collection.anchor { anchors[anchor] = .open(collection.start) }
        if let tag = collection.tag { checkTag(tag, isMapping: collection.isMapping, start: collection.start) }
        open.append(collection)
    }

    private mutating func finish(_ eventEnd: YAMLMark) {
        guard let done = open.popLast() else { return }
        let lastChild = done.isMapping ? done.pairs.last?.value.end : done.items.last?.end
        let closing = UInt8(ascii: done.isMapping ? "}" : "]")
        // A block collection has no end of its own: its event stands where the next thing begins. Neither has the
        // mapping in `[key: value]`.
        let isClosed = done.isFlow && positions.isPreceded(eventEnd, by: closing)
        let end = isClosed ? eventEnd : max(done.start, lastChild ?? done.start)
        let value: YAMLNode.Value = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
        let built = Built(
            node: YAMLNode(value: value, start: done.start, end: end, tag: done.tag),
            nodeCount: done.total.nodeCount, textBytes: done.total.textBytes, height: done.total.height)
        guard count(Built(node: built.node)) else { return }
        if let anchor = done.anchor { anchors[anchor] = .complete(built) }
        add(built)
    }

    /// Puts a complete node where it belongs.
    mutating func add(_ built: Built) {
        guard let last = open.indices.last else {
            root = built.node
            return
        }
        open[last].total.nodeCount += built.nodeCount
        open[last].total.textBytes += built.textBytes
        open[last].total.height = max(open[last].total.height, built.height + 1)
        guard open[last].isMapping else {
            open[last].items.append(built.node)
            return
        }
        switch open[last].key {
        case nil:
            let first = built.node.scalar.flatMap { open[last].keys.insert($0.text, at: built.node.start) }
            open[last].key = pendingKey(built.node, first: first)
        case .keep(let key):
            open[last].pairs.append(YAMLNode.Pair(key: key, value: built.node))
            open[last].key = nil
        case .leaveOut: open[last].key = nil
        }
    }

    /// Counts what `built` adds to the document, and stops when that is too much.
    mutating func count(_ built: Built) -> Bool {
        nodeCount += built.nodeCount
        textBytes += built.textBytes
        if nodeCount > limits.nodes {
            stop(
                YAMLProblem(
                    .tooManyNodes, "the document comes to more than the limit 'nodes' of \(limits.nodes) here",
                    help: "split it, or raise the limit; an alias counts for all that it stands for",
                    start: built.node.start))
        } else if textBytes > limits.textBytes {
            stop(
                YAMLProblem(
                    .tooMuchText, "the text comes to more than the limit 'textBytes' of \(limits.textBytes) here",
                    help: "split it, or raise the limit; an alias counts for all that it stands for",
                    start: built.node.start))
        }
        return !isStopped
    }

    /// Stops when `height` more levels here are too many.
    mutating func checkDepth(_ height: Int, start: YAMLMark) -> Bool {
        guard open.count + height > limits.depth else { return true }
        stop(
            YAMLProblem(
                .tooDeep, "lists and mappings go deeper here than the limit 'depth' of \(limits.depth)",
                help: "flatten them, or raise the limit", start: start))
        return false
    }

    mutating func report(
        _ kind: YAMLProblem.Kind, _ message: String, help: String, start: YAMLMark, end: YAMLMark? = nil,
        related: YAMLMark? = nil
    ) {
        guard !isStopped else { return }
        problems.append(YAMLProblem(kind, message, help: help, start: start, end: end, related: related))
        guard problems.count >= limits.problems else { return }
        stop(
            YAMLProblem(
                .tooManyProblems, "there are as many problems as the limit 'problems' of \(limits.problems)",
                help: "correct those first", start: start))
    }

    private mutating func stop(_ problem: YAMLProblem) {
        guard !isStopped else { return }
        isStopped = true
        problems.append(problem)
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(decodingCString: $0, as: UTF8.self) }
    }
}

extension YAMLScalar.Style {
    init(_ style: yaml_scalar_style_t) {
        self =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
    }
}
