import PluginKit

/// Makes paragraphs of a cell, which blank lines part; every byte of white space is kept, so that the text comes back
/// as it was.
struct BodyParagraphs {
    private let text: Bytes
    /// Where the text before ends.
    private var gap = 0
    /// Where the open paragraph begins.
    private var start: Int?

    private init(_ text: Bytes) {
        self.text = text
    }

    /// - Parameter span: of the bytes of the source that a range of the text came from.
    static func build(_ text: Bytes, span: (Range<Int>) -> SourceSpan, into builder: inout DocumentBuilder) {
        var paragraphs = BodyParagraphs(text)
        var index = 0
        while index < text.count {
            let line = index..<paragraphs.lineEnd(index)
            index = paragraphs.next(after: line.upperBound)
            paragraphs.add(line, span, &builder)
        }
        paragraphs.endParagraph(span, &builder)
        builder.setVerbatim(trailing: paragraphs.string(paragraphs.gap..<text.count))
    }

    private mutating func add(
        _ line: Range<Int>, _ span: (Range<Int>) -> SourceSpan, _ builder: inout DocumentBuilder
    ) {
        let content = trimmed(line)
        if content.isEmpty {
            endParagraph(span, &builder)
            return
        }
        if start == nil {
            builder.open(.paragraph, leading: string(gap..<content.lowerBound))
            start = content.lowerBound
        } else {
            builder.lineBreak(verbatim: string(gap..<content.lowerBound))
        }
        builder.text(utf8: text[part: content], source: span(content))
        gap = content.upperBound
    }

    private mutating func endParagraph(_ span: (Range<Int>) -> SourceSpan, _ builder: inout DocumentBuilder) {
        guard let first = start else { return }
        builder.setSource(span(first..<gap))
        builder.close()
        start = nil
    }

    private func lineEnd(_ index: Int) -> Int {
        text[index...].firstIndex(where: Byte.isLineEnd) ?? text.count
    }

    /// Where the line after the one that ends at `end` begins.
    private func next(after end: Int) -> Int {
        guard end < text.count else { return end }
        let isPair = text[end] == Byte.carriageReturn && end + 1 < text.count && text[end + 1] == Byte.lineFeed
        return end + (isPair ? 2 : 1)
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, isSpace(text[start]) { start += 1 }
        while end > start, isSpace(text[end - 1]) { end -= 1 }
        return start..<end
    }

    private func isSpace(_ byte: UInt8) -> Bool { Byte.isBlank(byte) || byte == 0x0B || byte == 0x0C }

    private func string(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : String(decoding: text[range], as: UTF8.self)
    }
}
