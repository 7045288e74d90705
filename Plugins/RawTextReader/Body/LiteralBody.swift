import PluginKit

/// Builds a body that is its source byte for byte: text as it stands, and every byte of white space in the leading
/// space of blocks, in line breaks, or after the last block.
struct LiteralBody {
    let text: ItemText
    /// Offset in the item that spans count from.
    let base: Int
    /// Whether every line with text is a paragraph, or only blank lines part them.
    let linesAreParagraphs: Bool

    init(_ text: ItemText, base: Int, linesAreParagraphs: Bool) {
        self.text = text
        self.base = base
        self.linesAreParagraphs = linesAreParagraphs
    }

    func build(_ article: Article, into builder: inout DocumentBuilder) {
        /// White space that stands before what comes next, apart from that at `gap`.
        var prefix = ""
        if let stray = article.stray {
            addParagraph(stray.text, leading: "", into: &builder)
            prefix = text.string(stray.text.upperBound..<stray.end)
        }
        var gap = article.body.lowerBound
        if linesAreParagraphs || !Self.hasBlankLineInside(text.bytes, article.body) {
            var scanner = LineScanner(text.bytes, article.body)
            while let line = scanner.next() {
                if line.isBlank { continue }
                addParagraph(line.text, leading: prefix + space(gap..<line.textStart), into: &builder)
                prefix = ""
                gap = line.textEnd
            }
        } else {
            gap = addBlankSeparated(article.body, into: &builder)
        }
        builder.setVerbatim(trailing: prefix + space(gap..<article.body.upperBound))
    }

    private func addParagraph(_ range: Range<Int>, leading: String, into builder: inout DocumentBuilder) {
        let span = text.span(range, from: base)
        builder.open(.paragraph, leading: leading, source: span)
        builder.text(utf8: Bytes(rebasing: text.bytes[range]), source: span)
        builder.close()
    }

    /// - Returns: where the last text ends.
    private func addBlankSeparated(_ body: Range<Int>, into builder: inout DocumentBuilder) -> Int {
        var gap = body.lowerBound
        var paragraphStart: Int?
        var scanner = LineScanner(text.bytes, body)
        func endParagraph() {
            guard let start = paragraphStart else { return }
            builder.setSource(text.span(start..<gap, from: base))
            builder.close()
            paragraphStart = nil
        }
        while let line = scanner.next() {
            if line.isBlank {
                endParagraph()
                continue
            }
            if paragraphStart == nil {
                builder.open(.paragraph, leading: space(gap..<line.textStart))
                paragraphStart = line.textStart
            } else {
                builder.lineBreak(verbatim: space(gap..<line.textStart))
            }
            builder.text(utf8: Bytes(rebasing: text.bytes[line.text]), source: text.span(line.text, from: base))
            gap = line.textEnd
        }
        endParagraph()
        return gap
    }

    @inline(__always)
    private func space(_ range: Range<Int>) -> String {
        if range.count == 1, text.bytes[range.lowerBound] == 0x0A { return "\n" }
        return range.isEmpty ? "" : text.string(range)
    }

    /// Whether a blank line stands between two lines with text.
    private static func hasBlankLineInside(_ bytes: Bytes, _ body: Range<Int>) -> Bool {
        var scanner = LineScanner(bytes, body)
        guard scanner.nextText() != nil else { return false }
        var wasBlank = false
        while let line = scanner.next() {
            if !line.isBlank, wasBlank { return true }
            wasBlank = line.isBlank
        }
        return false
    }
}
