import CLibYAML

/// Reads a YAML text that holds one document, by libyaml's events.
///
/// The first mistake in the syntax ends the reading; all other mistakes (keys given twice, further documents,
/// unknown aliases, tags) are collected.
public struct YAMLParser {
    private let limits: YAMLLimits
    private var problems: [YAMLProblem] = []
    private var anchors: [String: Anchor] = [:]
    private var nodeCount = 0
    private var root: YAMLNode?
    private var documents = 0
    private var open: [Collection] = []
    private var isStopped = false

    /// A node that aliases may stand for.
    private struct Anchor {
        var node: YAMLNode
        /// How many values it comes to.
        var size: Int
        /// How many levels it has; 0 for a scalar.
        var depth: Int
    }

    /// A collection that is being read.
    private struct Collection {
        var isMapping: Bool
        var start: YAMLMark
        var anchor: String?
        var firstNode: Int
        /// The most levels of a value in it.
        var depth = 0
        var items: [YAMLNode] = []
        var pairs: [YAMLNode.Pair] = []
        var key: YAMLNode?
        var keys: [String: YAMLMark] = [:]
    }

    /// - Returns: the document's node, `nil` when there is none or its syntax is broken, and every mistake.
    public static func parse(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> (YAMLNode?, [YAMLProblem]) {
        var parser = YAMLParser(limits: limits)
        parser.read(bytes)
        return (parser.isStopped ? nil : parser.root, parser.problems)
    }

    private init(limits: YAMLLimits) {
        self.limits = limits
    }

    private mutating func read(_ bytes: [UInt8]) {
        guard bytes.count <= limits.bytes else {
            stop("too-large", "the text has more than \(limits.bytes) bytes", YAMLMark(line: 1, column: 1, offset: 0))
            return
        }
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            stop("out-of-memory", "there is no memory for the parser", YAMLMark(line: 1, column: 1, offset: 0))
            return
        }
        defer { yaml_parser_delete(&parser) }
        bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            while !isStopped {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else {
                    fail(parser, bytes)
                    return
                }
                let type = event.type
                handle(event)
                yaml_event_delete(&event)
                if type == YAML_STREAM_END_EVENT || type == YAML_NO_EVENT { return }
            }
        }
    }

    private mutating func handle(_ event: yaml_event_t) {
        let start = YAMLMark(event.start_mark)
        let end = YAMLMark(event.end_mark)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents == 2 {
                report(
                    "several-documents", "a second document begins here; a file holds one", start,
                    help: "put it in a file of its own")
                anchors = [:]
            }
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let style: YAMLScalar.Style =
                switch scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
                case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
                case YAML_LITERAL_SCALAR_STYLE: .literal
                case YAML_FOLDED_SCALAR_STYLE: .folded
                default: .plain
                }
            checkTag(scalar.tag, start)
            let node = YAMLNode(value: .scalar(YAMLScalar(text: text, style: style)), start: start, end: end)
            add(node, size: 1, depth: 0, anchor: string(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT:
            checkTag(event.data.sequence_start.tag, start)
            begin(isMapping: false, start, string(event.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT:
            checkTag(event.data.mapping_start.tag, start)
            begin(isMapping: true, start, string(event.data.mapping_start.anchor))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: finish(end)
        case YAML_ALIAS_EVENT:
            let name = string(event.data.alias.anchor) ?? ""
            guard let known = anchors[name] else {
                report("unknown-alias", "there is no anchor '&\(name)' before this alias", start, name.count + 1)
                let empty = YAMLNode.Value.scalar(YAMLScalar(text: "", style: .plain))
                add(YAMLNode(value: empty, start: start, end: end), size: 1, depth: 0, anchor: nil)
                return
            }
            guard open.count + known.depth <= limits.depth else {
                stop("too-deep", "with its aliases, the text nests deeper than \(limits.depth) levels", start)
                return
            }
            var node = known.node
            (node.start, node.end) = (start, end)
            add(node, size: known.size, depth: known.depth, anchor: nil)
        default: break
        }
    }

    private mutating func begin(isMapping: Bool, _ start: YAMLMark, _ anchor: String?) {
        guard open.count < limits.depth else {
            stop("too-deep", "the text nests deeper than \(limits.depth) levels", start)
            return
        }
        open.append(Collection(isMapping: isMapping, start: start, anchor: anchor, firstNode: nodeCount))
    }

    private mutating func finish(_ end: YAMLMark) {
        guard let done = open.popLast() else { return }
        let value: YAMLNode.Value = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
        let size = nodeCount - done.firstNode + 1
        nodeCount = done.firstNode
        let node = YAMLNode(value: value, start: done.start, end: end)
        add(node, size: size, depth: done.depth + 1, anchor: done.anchor)
    }

    /// Puts a whole node where it belongs.
    private mutating func add(_ node: YAMLNode, size: Int, depth: Int, anchor: String?) {
        nodeCount += size
        guard nodeCount <= limits.nodes else {
            stop(
                "too-many-nodes", "the text comes to more than \(limits.nodes) values", node.start,
                help: "aliases count for all that they stand for")
            return
        }
        if let anchor { anchors[anchor] = Anchor(node: node, size: size, depth: depth) }
        guard !open.isEmpty else {
            if documents < 2 { root = node }
            return
        }
        let last = open.count - 1
        open[last].depth = max(open[last].depth, depth)
        guard open[last].isMapping else {
            open[last].items.append(node)
            return
        }
        if let key = open[last].key {
            open[last].pairs.append(YAMLNode.Pair(key: key, value: node))
            open[last].key = nil
            return
        }
        open[last].key = node
        guard case .scalar(let scalar) = node.value else {
            report("bad-key", "a key must be text, not a collection", node.start)
            return
        }
        if let first = open[last].keys.updateValue(node.start, forKey: scalar.text) {
            report(
                "duplicate-key", "the key '\(scalar.text)' is given twice", node.start,
                max(1, node.end.column - node.start.column), help: "it is on line \(first.line) already")
        }
        if scalar.text == "<<", scalar.style == .plain {
            report("merge-key", "merge keys ('<<') are not supported", node.start, 2, help: "write the keys out")
        }
    }

    private mutating func checkTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ mark: YAMLMark) {
        guard let tag = string(tag) else { return }
        switch tag {
        case "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map": return
        default: report("unknown-tag", "the tag '\(tag)' is not supported", mark, help: "leave it out")
        }
    }

    private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(decodingCString: $0, as: UTF8.self) }
    }

    private mutating func report(
        _ code: String, _ message: String, _ mark: YAMLMark, _ count: Int = 1, help: String = ""
    ) {
        // A text made of mistakes needs no thousand messages.
        guard problems.count < 100 else { return }
        problems.append(YAMLProblem(code, message, at: mark, count: count, help: help))
    }

    private mutating func stop(_ code: String, _ message: String, _ mark: YAMLMark, help: String = "") {
        isStopped = true
        problems.append(YAMLProblem(code, message, at: mark, help: help))
    }

    /// Notes libyaml's own mistake, where it says it is.
    private mutating func fail(_ parser: yaml_parser_t, _ bytes: [UInt8]) {
        var message = parser.problem.map { String(cString: $0) } ?? "the text is not YAML"
        if let context = parser.context { message += " " + String(cString: context) }
        var mark = YAMLMark(parser.problem_mark)
        if parser.error == YAML_READER_ERROR {
            // The reader knows a byte only.
            mark = Self.mark(ofByte: min(Int(parser.problem_offset), bytes.count), in: bytes)
        }
        let help = message.contains("cannot start any token") ? "put the value in quotes" : ""
        stop("yaml-syntax", message, mark, help: help)
    }

    private static func mark(ofByte byte: Int, in bytes: [UInt8]) -> YAMLMark {
        let before = bytes[..<byte]
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[start...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        let offset = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return YAMLMark(line: line, column: column, offset: offset)
    }
}

extension YAMLMark {
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1, offset: Int(mark.index))
    }
}
