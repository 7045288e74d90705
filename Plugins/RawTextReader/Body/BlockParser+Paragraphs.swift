import PluginKit

extension BlockParser {
    /// Adds a paragraph: lines up to a blank one, or to a quote or a list.
    ///
    /// - Returns: the index of the first line after it.
    func paragraph(_ lines: [BodyLine], _ index: Int, _ depth: Int, into builder: inout DocumentBuilder) -> Int {
        var end = index + 1
        let isWrapped = !linesAreParagraphs && lines[index].text.count <= Self.longestWrapped
        while isWrapped, end < lines.count, !lines[end].isBlank, lines[end].text.count <= Self.longestWrapped {
            if depth < Self.deepest {
                if isQuote(lines[end]) || listRun(lines, end, interrupting: true) != nil { break }
            }
            end += 1
        }
        builder.open(.paragraph, source: span(lines, index..<end))
        for current in index..<end {
            if current > index { join(lines[current - 1], lines[current], into: &builder) }
            let line = lines[current]
            builder.text(utf8: Bytes(rebasing: bytes[line.text]), source: text.span(line.text, from: base))
        }
        builder.close()
        return end
    }

    /// Puts between two lines what they were parted at: a space; nothing after a hyphen or between ideographs; a line
    /// break where the line is so short that the next word had room, and someone broke it on purpose.
    private func join(_ line: BodyLine, _ next: BodyLine, into builder: inout DocumentBuilder) {
        if endsInHyphen(line, next) || isAmongIdeographs(line, next) { return }
        let word = bytes[next.text].prefix { !TextLine.isSpace($0) }.count
        if (line.text.count + 1 + word) * 5 < wrapWidth * 3 {
            builder.lineBreak()
        } else {
            builder.text(" ")
        }
    }

    private func endsInHyphen(_ line: BodyLine, _ next: BodyLine) -> Bool {
        line.text.count > 1 && bytes[line.textEnd - 1] == UInt8(ascii: "-") && isWord(bytes[line.textEnd - 2])
            && isWord(bytes[next.textStart])
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
    }

    /// Scripts that set no spaces, U+3000 to U+9FFF and full-width forms, by the first byte in UTF-8.
    private func isAmongIdeographs(_ line: BodyLine, _ next: BodyLine) -> Bool {
        func isWide(_ byte: UInt8) -> Bool { 0xE3...0xE9 ~= byte || byte == 0xEF }
        return line.text.count >= 3 && isWide(bytes[line.textEnd - 3]) && isWide(bytes[next.textStart])
    }
}
