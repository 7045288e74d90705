import CMarkGFM
import PluginKit

extension TreeWalk {
    /// The bytes of the item that a block came from.
    func span(_ node: MarkdownNode) -> SourceSpan {
        if node.startLine == 0 { return spanBeforeTable(node) }
        guard let start = survey.lines.text(line: node.startLine, column: node.startColumn) else { return .none }
        return span(from: start, to: survey.lines.text(line: node.endLine, column: node.endColumn + 1) ?? start)
    }

    /// The span of a table, or its header, that begins on another line than the library says.
    func span(fromLine line: Int, of node: MarkdownNode) -> SourceSpan {
        guard let start = survey.lines.text(line: line, column: node.startColumn) else { return .none }
        let end = node.type.rawValue == types.row ? line : node.endLine
        let column = node.type.rawValue == types.row ? Int.max / 2 : node.endColumn + 1
        return span(from: start, to: survey.lines.text(line: end, column: column) ?? start)
    }

    /// The span of the paragraph that stood before a table without an empty line between: the library moves its place
    /// to the table.
    private func spanBeforeTable(_ node: MarkdownNode) -> SourceSpan {
        guard let next = node.next, next.type.rawValue == types.table,
            let start = survey.lines.text(line: next.startLine, column: next.startColumn)
        else { return .none }
        let columns = Int(cmark_gfm_extensions_get_table_columns(next.pointer))
        let header = headerLine(of: next, columns: columns)
        return span(from: start, to: survey.lines.text(line: header, column: 1) ?? start)
    }

    /// The span of a footnote with its label, behind which the library has it begin.
    func footnoteSpan(_ node: MarkdownNode) -> SourceSpan {
        guard let start = label(of: node)?.start else { return span(node) }
        return span(from: start, to: survey.lines.text(line: node.endLine, column: node.endColumn + 1) ?? start)
    }

    /// A range of the text as one of the item, without the white space at its ends.
    func span(from start: Int, to end: Int) -> SourceSpan {
        var start = start
        var end = max(end, start)
        while end > start, Byte.isSpace(text[end - 1]) { end -= 1 }
        while start < end, Byte.isSpace(text[start]) { start += 1 }
        let first = survey.lines.item(start)
        return SourceSpan(first..<max(survey.lines.item(end), first))
    }

    /// The text from where a block begins.
    func sourceText(_ node: MarkdownNode) -> Bytes {
        guard let start = survey.lines.text(line: node.startLine, column: node.startColumn) else {
            return Bytes(start: nil, count: 0)
        }
        return text[part: start..<text.count]
    }
}
