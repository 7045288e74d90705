import PluginKit
import YAML

/// The YAML between marker lines at the head of a text.
struct FrontMatterBlock {
    /// Of the block with its markers, in the text.
    let range: Range<Int>
    /// Of the YAML.
    let yaml: Range<Int>
    let members: [YAMLNode.Pair]
    /// Mistakes after which it could still be read; their lines count from the beginning of the YAML.
    let problems: [YAMLProblem]

    /// - Returns: `nil` where the text does not begin with such a block.
    /// - Throws: an ``ItemError`` `invalid-front-matter` where it does, and the block cannot be read.
    init?(_ text: Bytes, from start: Int, _ offset: (Int) -> Int) throws(ItemError) {
        guard let opening = Self.marker(text, start, UInt8(ascii: "-")),
            let closing = Self.closing(text, from: opening)
        else { return nil }
        range = start..<closing.end
        yaml = opening..<closing.start
        let result = parseYAML(text[part: yaml])
        problems = result.problems
        switch result.root?.value {
        case .mapping(let pairs): members = pairs
        case .scalar(let scalar) where scalar.isNull: members = []
        case nil where problems.isEmpty: members = []
        case nil where Self.beginsWithField(text[part: yaml]):
            let problem = problems[0]
            throw ItemError(
                "invalid-front-matter", "the front matter is not YAML: \(problem.message)",
                offset: offset(yaml.lowerBound + problem.start.byte), line: problem.start.line + 1,
                column: problem.start.column,
                help: problem.help.isEmpty
                    ? "mend it, or read the item with 'front-matter: none' to take it as text" : problem.help)
        // Something between two rules.
        default: return nil
        }
    }

    /// - Returns: where the line at `start` ends, line end included, when it is three marks and nothing else.
    private static func marker(_ text: Bytes, _ start: Int, _ mark: UInt8) -> Int? {
        guard start + 3 <= text.count, (0..<3).allSatisfy({ text[start + $0] == mark }) else { return nil }
        var index = start + 3
        while index < text.count, Byte.isBlank(text[index]) { index += 1 }
        guard index < text.count else { return index }
        guard Byte.isLineEnd(text[index]) else { return nil }
        let isPair =
            text[index] == Byte.carriageReturn && index + 1 < text.count && text[index + 1] == Byte.lineFeed
        return index + (isPair ? 2 : 1)
    }

    private static func closing(_ text: Bytes, from start: Int) -> (start: Int, end: Int)? {
        var index = start
        while index < text.count {
            if let end = marker(text, index, UInt8(ascii: "-")) ?? marker(text, index, Byte.point) {
                return (index, end)
            }
            guard let lineEnd = text[index...].firstIndex(where: Byte.isLineEnd) else { return nil }
            index = lineEnd + 1
        }
        return nil
    }

    /// Whether the first line with text is `name:`, or that and a value.
    private static func beginsWithField(_ yaml: Bytes) -> Bool {
        let line = yaml.drop(while: Byte.isSpace).prefix { !Byte.isLineEnd($0) }
        guard let colon = line.firstIndex(of: Byte.colon), colon > line.startIndex else { return false }
        let isEnded = colon + 1 == line.endIndex || Byte.isBlank(line[colon + 1])
        return isEnded && line[..<colon].allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// What is to be said of the mistakes.
    func remarks(at span: SourceSpan) -> [Remark] {
        problems.map { problem in
            // A name given twice at the top is kept as a list.
            let isLoss =
                switch problem.kind {
                case .duplicateKey: problem.start.column > 1
                case .keyNotScalar, .mergeKey, .undefinedAlias, .recursiveAlias, .tooManyProblems: true
                default: false
                }
            return Remark(
                isLoss ? .loss : .note, "front-matter-problem", "line \(problem.start.line + 1): \(problem.message)",
                at: span)
        }
    }
}
