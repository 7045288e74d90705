import PluginKit

/// The layout `headline-date-url`: a headline, a date, an address, then paragraphs; a new document begins wherever
/// those three lines follow each other. Blank lines may stand between any of them.
struct HeadlineDateURLLayout: ArticleSource {
    private let text: ItemText
    private var scanner: LineScanner
    private let end: Int
    /// Where the next document begins.
    private var start: Int
    /// The first text line of the next document, when it was met at the end of the one before.
    private var upcoming: [TextLine] = []

    init(_ text: ItemText, _ range: Range<Int>) {
        self.text = text
        scanner = LineScanner(text.bytes, range)
        start = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Result<Article, ItemError>? {
        guard start < end else { return nil }
        var head = upcoming
        upcoming = []
        while head.count < 3, let line = scanner.nextText() { head.append(line) }
        guard !head.isEmpty else {
            // White space alone can only be all that there is of the text, which the decoder has refused.
            start = end
            return nil
        }
        let header = HeadlineDateURLHeader(head, in: text.bytes)
        var articleEnd = end
        let afterHeader = head.dropFirst(header.count)
        var before = afterHeader.last
        var beforeThat = afterHeader.dropLast().last
        var lineCount = afterHeader.count
        while let line = scanner.nextText() {
            lineCount += 1
            if isURL(line), let date = before, isDate(date), let headline = beforeThat {
                articleEnd = headline.start
                upcoming = [headline, date, line]
                break
            }
            beforeThat = before
            before = line
        }
        defer { start = articleEnd }
        var article = article(header, start..<articleEnd)
        article.bodyLineCount = lineCount
        return .success(article)
    }

    private func isURL(_ line: TextLine) -> Bool {
        text.bytes[line.textStart] | 0x20 == UInt8(ascii: "h") && HeaderLine.isURL(text.bytes, line.text)
    }

    private func isDate(_ line: TextLine) -> Bool { HeaderLine.isDateShaped(text.bytes, line.text) }

    private func article(_ header: HeadlineDateURLHeader, _ range: Range<Int>) -> Article {
        var article = Article(range: range, body: max(header.bodyStart, range.lowerBound)..<range.upperBound)
        let base = text.map.item(range.lowerBound)
        if let line = header.headline { article.metadata.headline = text.string(line.text) }
        if let line = header.date { article.metadata.datePublished = DateTime(text.string(line.text)) }
        if let line = header.url {
            article.metadata.url = text.string(line.text)
            article.metadata.derivePublisher()
        }
        if let line = header.notDate {
            article.stray = (line.text, line.next)
            article.remarks.append(
                .note(
                    "date-not-valid", "the line '\(text.string(line.text))' is not a date; it is kept as text",
                    at: text.span(line.text, from: base)))
        }
        for (line, code, what) in [
            (header.headline, "headline-missing", "a headline"),
            (header.date ?? header.notDate, "date-missing", "a date"),
            (header.url, "url-missing", "an address"),
        ] as [(TextLine?, RemarkCode, String)] where line == nil {
            article.remarks.append(.note(code, "the document has no line with \(what) before its body"))
        }
        return article
    }
}
