import PluginKit

extension Emitter {
    /// Breaks the lines of the paragraph from `start` on at single spaces of its text, where the next line would not
    /// begin with something of meaning.
    mutating func wrapLines(from start: Int) {
        var lines: [UInt8] = []
        lines.reserveCapacity(out.count - start + 64)
        var column = Self.width(prefix[...])
        /// Where the last space that may become a line end is in `lines`, and the column behind it.
        var candidate: (place: Int, column: Int)?
        var protected = unbreakable[...]
        /// Where content begins on the line, and whether there is any that no mark is made of.
        var content = start
        var hasText = false
        for index in start..<out.count {
            let byte = out[index]
            while let first = protected.first, first.upperBound <= index { protected.removeFirst() }
            if byte == Byte.lineFeed {
                lines.append(byte)
                column = 0
                candidate = nil
                content = index + 1 + prefix.count
                hasText = false
                continue
            }
            let isProtected = protected.first.map { $0.contains(index) } ?? false
            // A tag that is alone on its line would begin a block of HTML.
            if index >= content, !isProtected, Byte.isLetter(byte) || byte >= 0x80 { hasText = true }
            if byte == Byte.space, hasText, !isProtected, isBreakable(at: index, start) {
                candidate = (lines.count, column + 1)
            }
            lines.append(byte)
            if byte & 0xC0 != 0x80 { column += 1 }
            if column > options.wrap, let place = candidate {
                var end: [UInt8] = [Byte.lineFeed]
                end.append(contentsOf: prefix)
                lines.replaceSubrange(place.place...place.place, with: end)
                column = column - place.column + Self.width(prefix[...])
                candidate = nil
                // What is on the new line already is a part of one word.
                hasText = lines[(place.place + end.count)...].contains { Byte.isLetter($0) || $0 >= 0x80 }
            }
        }
        out.replaceSubrange(start..., with: lines)
    }

    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }

    /// Whether a line may end at this space: alone, not behind a backslash, before what is text where a line begins.
    private func isBreakable(at index: Int, _ start: Int) -> Bool {
        guard index > start, index + 1 < out.count else { return false }
        let before = out[index - 1]
        let after = out[index + 1]
        if Byte.isSpace(before) || Byte.isSpace(after) || before == Byte.backslash { return false }
        if Byte.isDigit(after) {
            var end = index + 1
            while end < out.count, Byte.isDigit(out[end]) { end += 1 }
            return end < out.count && out[end] != Byte.point && out[end] != 0x29
        }
        if after == Byte.bracket { return index + 2 < out.count && out[index + 2] != Byte.caret }
        if after == Byte.backtick || after == Byte.asterisk || after == Byte.underscore {
            var end = index + 1
            while end < out.count, out[end] == after { end += 1 }
            return end - index <= 3 && end < out.count && (Byte.isLetter(out[end]) || out[end] >= 0x80)
        }
        return !LineStart.isSpecial(after) && after != Byte.exclamation
    }
}
