import JSON
import PluginKit

/// Builds a body of text that is literal: blank lines part paragraphs, or where there are none, every line is one. All
/// white space is kept in the leading space of blocks, in line breaks, or after the last block, so that the `text`
/// writer gives the string back.
struct TextBody {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let bytes: Bytes
    private var map: EscapeMap?
    /// White space before the first paragraph.
    private var prefix: String
    /// What the open paragraph came from; `nil` when none is open.
    private var paragraph: SourceSpan?
    /// Where the last text ended.
    private var gap = 0

    /// Adds the paragraphs of a string of a record.
    ///
    /// - Parameters:
    ///   - start: where the document begins in the source.
    ///   - prefix: white space before the first paragraph.
    /// - Returns: the white space after the last.
    static func build(
        _ string: UnsafeJSONView, from start: Int, prefix: String = "", into builder: inout DocumentBuilder
    ) -> String {
        var body = TextBody(bytes: string.utf8, map: EscapeMap(string, from: start), prefix: prefix)
        return body.build(into: &builder)
    }

    /// Adds the paragraphs of text that came from nowhere in particular.
    static func build(_ text: String, into builder: inout DocumentBuilder) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var body = TextBody(bytes: bytes, map: nil, prefix: "")
            return body.build(into: &builder)
        }
    }

    private init(bytes: Bytes, map: EscapeMap?, prefix: String) {
        self.bytes = bytes
        self.map = map
        self.prefix = prefix
    }

    private mutating func build(into builder: inout DocumentBuilder) -> String {
        let linesAreParagraphs = !Self.hasBlankLineInside(bytes)
        var lines = TextLines(bytes)
        while let text = lines.next() {
            if text.isEmpty {
                endParagraph(&builder)
                continue
            }
            if linesAreParagraphs { endParagraph(&builder) }
            let span = map?.span(text) ?? .none
            if let open = paragraph {
                builder.lineBreak(verbatim: space(gap..<text.lowerBound))
                paragraph = SourceSpan(start: open.start, count: span.start + span.count - open.start)
            } else {
                builder.open(.paragraph, leading: prefix + space(gap..<text.lowerBound))
                prefix = ""
                paragraph = span
            }
            builder.text(utf8: Bytes(rebasing: bytes[text]), isWellFormed: true, source: span)
            gap = text.upperBound
        }
        endParagraph(&builder)
        return prefix + space(gap..<bytes.count)
    }

    private mutating func endParagraph(_ builder: inout DocumentBuilder) {
        guard let span = paragraph else { return }
        builder.setSource(span)
        builder.close()
        paragraph = nil
    }

    private func space(_ range: Range<Int>) -> String {
        switch range.count {
        case 0: ""
        case 1 where bytes[range.lowerBound] == 0x0A: "\n"
        case 2 where bytes[range.lowerBound] == 0x0A && bytes[range.lowerBound + 1] == 0x0A: "\n\n"
        default: String(decoding: bytes[range], as: UTF8.self)
        }
    }

    /// Whether a blank line stands between two lines with text.
    private static func hasBlankLineInside(_ bytes: Bytes) -> Bool {
        var lines = TextLines(bytes)
        var hasText = false
        var isAfterBlank = false
        while let text = lines.next() {
            if text.isEmpty {
                isAfterBlank = hasText
            } else if isAfterBlank {
                return true
            } else {
                hasText = true
            }
        }
        return false
    }
}
