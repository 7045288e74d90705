import PluginKit
import YAML

/// The layout `front-matter`: YAML between lines of three hyphens, then the body. Another document begins where
/// another such block is front matter beyond doubt; every other `---` in a body is text.
struct FrontMatterLayout: ArticleSource {
    private let text: ItemText
    private var scanner: LineScanner
    private var start: Int
    private let end: Int
    private var upcoming: FrontMatterBlock?
    private var isFirst = true
    private var lines: LineCounter

    init(_ text: ItemText, _ range: Range<Int>) {
        self.text = text
        scanner = LineScanner(text.bytes, range)
        lines = LineCounter(text)
        start = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Result<Article, ItemError>? {
        guard start < end else { return nil }
        var block = upcoming
        upcoming = nil
        if isFirst {
            isFirst = false
            if let line = scanner.nextText(), FrontMatterBlock.isOpening(line, text.bytes) {
                let after = scanner
                block = FrontMatterBlock(line, &scanner)
                if block == nil || (block?.members == nil && block?.problems.isEmpty == true) {
                    block = nil
                    scanner = after
                }
            }
        }
        var articleEnd = end
        if let next = nextBlock() {
            articleEnd = next.opening.start
            upcoming = next
        }
        defer { start = articleEnd }
        return article(block, start..<articleEnd)
    }

    /// The next block in the text that is front matter beyond doubt. Each line is looked at once: a block that is
    /// not may end with the line that opens the next.
    private mutating func nextBlock() -> FrontMatterBlock? {
        var opening = nextOpening()
        while let line = opening {
            guard let block = FrontMatterBlock(line, &scanner) else { return nil }
            if block.isCertain { return block }
            opening = FrontMatterBlock.isOpening(block.closing, text.bytes) ? block.closing : nextOpening()
        }
        return nil
    }

    private mutating func nextOpening() -> TextLine? {
        while let line = scanner.next() {
            if FrontMatterBlock.isOpening(line, text.bytes) { return line }
        }
        return nil
    }

    private mutating func article(_ block: FrontMatterBlock?, _ range: Range<Int>) -> Result<Article, ItemError> {
        guard let block else {
            var article = Article(range: range, body: range)
            article.remarks.append(
                .note("front-matter-missing", "the text does not begin with YAML between lines of three hyphens"))
            return .success(article)
        }
        if block.root == nil, let problem = block.problems.first { return .failure(error(problem, block)) }
        guard let members = block.members else {
            return .failure(
                ItemError(
                    "invalid-front-matter", "the front matter is not a mapping from names to values",
                    offset: text.map.item(block.opening.start), line: lines.number(of: block.opening.start), column: 1,
                    help: "write 'name: value', one a line"))
        }
        var article = Article(range: range, body: block.closing.next..<range.upperBound)
        let span = text.span(block.opening.start..<block.closing.end, from: text.map.item(range.lowerBound))
        var collector = MetadataCollector()
        for member in members { collector.add(member.name, MetadataValue(member.value)) }
        article.remarks += collector.misfits.map {
            .note("value-not-fitting", "\($0.reason); the value of '\($0.name)' is kept as it is", at: span)
        }
        for problem in block.problems { article.remarks.append(remark(problem, block, span)) }
        article.metadata = collector.finish()
        return .success(article)
    }

    /// A mistake after which the YAML could still be read. A name given twice at the top is kept as a list.
    private mutating func remark(_ problem: YAMLProblem, _ block: FrontMatterBlock, _ span: SourceSpan) -> Remark {
        let isLoss =
            switch problem.kind {
            case .duplicateKey: problem.start.column > 1
            case .keyNotScalar, .mergeKey, .undefinedAlias, .recursiveAlias, .tooManyProblems: true
            default: false
            }
        let line = lines.number(of: block.yaml.lowerBound) + problem.start.line - 1
        return Remark(isLoss ? .loss : .note, "front-matter-problem", "line \(line): \(problem.message)", at: span)
    }

    private mutating func error(_ problem: YAMLProblem, _ block: FrontMatterBlock) -> ItemError {
        ItemError(
            "invalid-front-matter", "the front matter is not YAML: \(problem.message)",
            offset: text.map.item(block.yaml.lowerBound + problem.start.byte),
            line: lines.number(of: block.yaml.lowerBound) + problem.start.line - 1, column: problem.start.column,
            help: problem.help.isEmpty
                ? "mend it, or read the item with 'layout: plain' to take it as text" : problem.help)
    }
}
