import PluginKit

extension BlockParser {
    /// Longest heading that is known by its number or its capitals alone, in bytes.
    private static let longestHeading = 80

    /// Adds a heading: a line underlined with `=` or `-`, a numbered title that stands alone, or a short line of
    /// capitals that does.
    ///
    /// - Returns: the index of the first line after it; `nil` when there is none.
    func heading(_ lines: [BodyLine], _ index: Int, into builder: inout DocumentBuilder) -> Int? {
        let line = lines[index]
        guard line.indent < 4, !isRule(line), marker(line).map({ $0.isOrdered }) ?? true else { return nil }
        if index + 1 < lines.count, let level = underlineLevel(lines[index + 1]), line.text.count <= 400 {
            add(lines, index..<index + 2, level, into: &builder)
            return index + 2
        }
        guard standsAlone(lines, index), line.text.count <= Self.longestHeading, !endsLikeASentence(line) else {
            return nil
        }
        if let level = numberedLevel(line) {
            if listRun(lines, index, interrupting: false) != nil { return nil }
            add(lines, index..<index + 1, level, into: &builder)
            return index + 1
        }
        guard isCapitals(line) else { return nil }
        add(lines, index..<index + 1, 2, into: &builder)
        return index + 1
    }

    private func add(_ lines: [BodyLine], _ range: Range<Int>, _ level: Int, into builder: inout DocumentBuilder) {
        let line = lines[range.lowerBound]
        builder.open(.heading(level: level), source: span(lines, range))
        builder.text(utf8: Bytes(rebasing: bytes[line.text]), source: text.span(line.text, from: base))
        builder.close()
    }

    /// 1 for a line of `=`, 2 for one of `-`.
    private func underlineLevel(_ line: BodyLine) -> Int? {
        guard line.text.count >= 3, line.indent < 4 else { return nil }
        let mark = bytes[line.textStart]
        guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"), bytes[line.text].allSatisfy({ $0 == mark }) else {
            return nil
        }
        return mark == UInt8(ascii: "=") ? 1 : 2
    }

    private func standsAlone(_ lines: [BodyLine], _ index: Int) -> Bool {
        if linesAreParagraphs { return true }
        return (index == 0 || lines[index - 1].isBlank) && (index + 1 == lines.count || lines[index + 1].isBlank)
    }

    private func endsLikeASentence(_ line: BodyLine) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(bytes[line.textEnd - 1])
    }

    /// How many numbers stand before a title, as in `1. Title`, `2 Title` or `1.2 Title`; `2 Title` has to be `2.`.
    private func numberedLevel(_ line: BodyLine) -> Int? {
        var index = line.textStart
        var level = 0
        var hasPoint = false
        while index < line.textEnd, 0x30...0x39 ~= bytes[index] {
            let start = index
            while index < line.textEnd, 0x30...0x39 ~= bytes[index] { index += 1 }
            guard index - start <= 3 else { return nil }
            level += 1
            guard index < line.textEnd, bytes[index] == UInt8(ascii: ".") else { break }
            hasPoint = true
            index += 1
        }
        guard level > 0, hasPoint, index < line.textEnd, TextLine.isSpace(bytes[index]) else { return nil }
        while index < line.textEnd, TextLine.isSpace(bytes[index]) { index += 1 }
        let title = text.string(index..<line.textEnd).unicodeScalars
        guard let first = title.first, first.properties.isUppercase || first.properties.generalCategory == .otherLetter
        else { return nil }
        return min(level, 6)
    }

    private func isCapitals(_ line: BodyLine) -> Bool {
        // Most lines are told apart by a small letter near their beginning, without making a string.
        for byte in bytes[line.text] where 0x61...0x7A ~= byte { return false }
        var capitals = 0
        for scalar in text.string(line.text).unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { capitals += 1 }
        }
        return capitals >= 4
    }
}
