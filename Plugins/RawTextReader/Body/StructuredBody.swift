import PluginKit

/// Builds a body from what its marks seem to mean: headings, lists, quotes, code, tables, and paragraphs whose
/// wrapped lines are joined. It is a guess by convention, which is why it must be asked for.
struct StructuredBody {
    let text: ItemText
    /// Offset in the item that spans count from.
    let base: Int
    /// Whether a line with text is a paragraph, so that lines are never joined.
    let linesAreParagraphs: Bool

    /// A body is taken in parts of about so many lines, so that memory stays bounded; a part ends at a blank line
    /// if one comes soon.
    private static let partLines = 50_000
    private static let longestPart = 100_000

    init(_ text: ItemText, base: Int, linesAreParagraphs: Bool) {
        self.text = text
        self.base = base
        self.linesAreParagraphs = linesAreParagraphs
    }

    func build(_ article: Article, into builder: inout DocumentBuilder) {
        var lines: [BodyLine] = []
        if let stray = article.stray {
            lines.append(BodyLine(text.bytes, from: stray.text.lowerBound, textEnd: stray.text.upperBound))
        }
        var scanner = LineScanner(text.bytes, article.body)
        while let line = scanner.next() {
            lines.append(BodyLine(text.bytes, from: line.start, textEnd: line.textEnd))
            if lines.count >= Self.longestPart || (lines.count >= Self.partLines && line.isBlank) {
                build(lines, into: &builder)
                lines.removeAll(keepingCapacity: true)
            }
        }
        build(lines, into: &builder)
    }

    private func build(_ lines: [BodyLine], into builder: inout DocumentBuilder) {
        BlockParser(text, base: base, linesAreParagraphs: linesAreParagraphs, lines).parse(lines, into: &builder)
    }
}
