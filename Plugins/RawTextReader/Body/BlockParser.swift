import PluginKit

/// Finds the blocks of lines. Quotes and lists are parsed again inside, to a bounded depth; what is deeper is text.
struct BlockParser {
    let text: ItemText
    let base: Int
    let linesAreParagraphs: Bool
    /// The width to which lines seem to be wrapped.
    let wrapWidth: Int
    var bytes: Bytes { text.bytes }

    /// How deep quotes and lists nest.
    static let deepest = 16
    /// Lines longer than this, in bytes, are not wrapped by anyone.
    static let longestWrapped = 160

    init(_ text: ItemText, base: Int, linesAreParagraphs: Bool, _ lines: [BodyLine]) {
        self.text = text
        self.base = base
        self.linesAreParagraphs = linesAreParagraphs
        wrapWidth = lines.lazy.map(\.text.count).filter { $0 <= Self.longestWrapped }.max() ?? 0
    }

    func parse(_ lines: [BodyLine], depth: Int = 0, into builder: inout DocumentBuilder) {
        var index = 0
        while index < lines.count {
            if lines[index].isBlank {
                index += 1
                continue
            }
            index = block(lines, index, depth, into: &builder)
        }
    }

    /// Adds the block that begins at a line with text.
    ///
    /// - Returns: the index of the first line after it.
    private func block(_ lines: [BodyLine], _ index: Int, _ depth: Int, into builder: inout DocumentBuilder) -> Int {
        let line = lines[index]
        if let end = table(lines, index, into: &builder) { return end }
        if line.indent >= 4, let end = indentedCode(lines, index, into: &builder) { return end }
        if isQuote(line), depth < Self.deepest { return quote(lines, index, depth, into: &builder) }
        if let end = heading(lines, index, into: &builder) { return end }
        if isRule(line) {
            builder.thematicBreak(source: span(lines, index..<index + 1))
            return index + 1
        }
        if depth < Self.deepest, let list = listRun(lines, index, interrupting: false) {
            self.list(lines, list, depth, into: &builder)
            return list.end
        }
        return paragraph(lines, index, depth, into: &builder)
    }

    func span(_ lines: [BodyLine], _ range: Range<Int>) -> SourceSpan {
        var last = range.upperBound - 1
        while last > range.lowerBound, lines[last].isBlank { last -= 1 }
        return text.span(lines[range.lowerBound].textStart..<lines[last].textEnd, from: base)
    }

    func isQuote(_ line: BodyLine) -> Bool {
        line.indent < 4 && !line.isBlank && bytes[line.textStart] == UInt8(ascii: ">")
    }

    private func quote(_ lines: [BodyLine], _ index: Int, _ depth: Int, into builder: inout DocumentBuilder) -> Int {
        var end = index
        var inside: [BodyLine] = []
        while end < lines.count, isQuote(lines[end]) {
            let line = lines[end]
            var start = line.textStart + 1
            if start < line.textEnd, bytes[start] == 0x20 { start += 1 }
            inside.append(BodyLine(bytes, from: min(start, line.textEnd), textEnd: line.textEnd))
            end += 1
        }
        builder.open(.quote, source: span(lines, index..<end))
        parse(inside, depth: depth + 1, into: &builder)
        builder.close()
        return end
    }

    /// Lines indented by four columns or more, blank lines among them; lines that others follow which are not indented
    /// are the beginning of a paragraph.
    private func indentedCode(_ lines: [BodyLine], _ index: Int, into builder: inout DocumentBuilder) -> Int? {
        guard index == 0 || lines[index - 1].isBlank else { return nil }
        var end = index
        while end < lines.count, lines[end].isBlank || lines[end].indent >= 4 { end += 1 }
        if end < lines.count, !lines[end - 1].isBlank {
            while end > index, !lines[end - 1].isBlank { end -= 1 }
        }
        while end > index, lines[end - 1].isBlank { end -= 1 }
        guard end > index else { return nil }
        var code: [UInt8] = []
        for line in lines[index..<end] {
            if !line.isBlank { code += bytes[line.dropping(columns: 4, bytes).start..<line.textEnd] }
            code.append(0x0A)
        }
        builder.codeBlock(String(decoding: code, as: UTF8.self), source: span(lines, index..<end))
        return end
    }

    /// Whether a line is three or more of `-`, `*`, `_`, `=` or `~` and nothing else, spaces between them allowed.
    func isRule(_ line: BodyLine) -> Bool {
        guard !line.isBlank else { return false }
        let mark = bytes[line.textStart]
        switch mark {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"): break
        default: return false
        }
        var count = 0
        for byte in bytes[line.text] where byte != 0x20 {
            guard byte == mark else { return false }
            count += 1
        }
        return count >= 3
    }
}
