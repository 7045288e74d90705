import HTML5
import PluginKit

/// Which part of a page is read, and what is to be said about it.
enum Selection {
    /// Everything that is visible.
    case full
    /// Everything that is visible, as no article was found.
    case fullForWant
    /// Nothing, as no article was found and nothing else was asked for.
    case nothing
    case article(ArticleContent)

    init(of page: Page, _ content: HTMLReaderOptions.Content) {
        if content == .full || (content == .auto && page.isFragment) {
            self = .full
        } else if let article = ArticleFinder.find(in: page.tree) {
            self = .article(article)
        } else {
            self = content == .auto ? .fullForWant : .nothing
        }
    }

    /// What of the page is its article; `nil` when none was looked for or found.
    var article: ArticleContent? {
        if case .article(let article) = self { return article }
        return nil
    }

    /// What becomes of each node; `nil` when all are read.
    var verdicts: [NodeVerdict]? { article?.verdicts }

    var remark: Remark? {
        switch self {
        case .full: return nil
        case .fullForWant:
            return .note("no-article", "no article was found in the page; everything visible is kept")
        case .nothing:
            return .loss("no-article", "no article was found in the page (the option 'content: full' reads all of it)")
        case .article(let article):
            var counts = [Int](repeating: 0, count: DropReason.allCases.count)
            for decision in article.decisions {
                if let reason = decision.reason { counts[Int(reason.rawValue)] += 1 }
            }
            let parts = DropReason.allCases.filter { counts[Int($0.rawValue)] > 0 }
                .map { "\(counts[Int($0.rawValue)]) \($0.text)" }
            guard !parts.isEmpty else { return nil }
            return .note("main-content", "the article is kept; blocks left out: " + parts.joined(separator: "; "))
        }
    }

    /// What was decided of each block of the page; none when all are read.
    func decisions(on page: Page) -> [ReadingDecision] {
        guard case .article(let article) = self else { return [] }
        return article.decisions.map { decision in
            let node = page.tree.node(decision.element)
            return ReadingDecision(
                isKept: decision.reason == nil, reason: decision.reason?.text ?? "in the article",
                element: Self.name(of: decision.element, page.tree),
                text: Self.beginning(of: decision.texts, page.tree),
                span: page.span(node.sourceStart, node.sourceEnd))
        }
    }

    /// An element's name, with the first of its classes.
    private static func name(of element: NodeID, _ tree: HTMLTree) -> String {
        let name = tree.string(tree.name(of: element))
        guard let classes = tree.attribute(.class, of: element) else { return name }
        let first = tree.withBytes(of: classes) { bytes in
            ClassList(bytes).first { _ in true }.map { String(decoding: $0.prefix(64), as: UTF8.self) }
        }
        return first.map { "\(name).\($0)" } ?? name
    }

    /// The first words of texts, white space folded.
    private static func beginning(of texts: ArraySlice<UInt32>, _ tree: HTMLTree) -> String {
        var words: [Substring] = []
        var count = 0
        for text in texts {
            let string = tree.withBytes(of: tree.text(of: NodeID(index: text))) {
                String(decoding: $0.prefix(400), as: UTF8.self)
            }
            for word in string.split(whereSeparator: \.isWhitespace) {
                words.append(word)
                count += word.count + 1
                if count > 80 { return words.joined(separator: " ") }
            }
        }
        return words.joined(separator: " ")
    }
}
