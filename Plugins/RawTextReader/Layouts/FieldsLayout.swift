import PluginKit

/// The layout `fields`: lines of `Name: value`, a blank line, then the body. It does not repeat by itself; the
/// `separator` option tells documents apart.
struct FieldsLayout: ArticleSource {
    private let text: ItemText
    private var rest: Range<Int>?

    init(_ text: ItemText, _ range: Range<Int>) {
        self.text = text
        rest = range
    }

    mutating func next() -> Result<Article, ItemError>? {
        guard let range = rest else { return nil }
        rest = nil
        let block = FieldBlock(text, range)
        var article = Article(range: range, body: block.bodyStart..<range.upperBound)
        let base = text.map.item(range.lowerBound)
        if block.fields.isEmpty {
            article.remarks.append(.note("fields-missing", "the text does not begin with a line of 'Name: value'"))
        } else if !block.isEnded {
            article.remarks.append(
                .note(
                    "fields-not-ended", "no blank line ends the fields; the body begins with the first other line",
                    at: text.span(block.bodyStart..<block.bodyStart, from: base)))
        }
        var collector = MetadataCollector()
        for field in block.fields {
            let known = collector.misfits.count
            collector.add(field.name, .string(field.value))
            article.remarks += collector.misfits[known...].map {
                .note(
                    "value-not-fitting", "\($0.reason); the value of '\($0.name)' is kept as it is",
                    at: text.span(field.lines, from: base))
            }
        }
        article.metadata = collector.finish()
        return .success(article)
    }
}
