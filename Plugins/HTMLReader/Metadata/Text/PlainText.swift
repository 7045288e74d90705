/// The text of values on one line.
enum PlainText {
    /// How long a value may be, in bytes; what is longer is cut at a character.
    static let longest = 16_384

    /// The text with its ends trimmed, its white space collapsed to single spaces (no-break and zero-width ones too),
    /// and character references that were escaped twice decoded.
    static func clean(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var text = text
        if text.count > longest {
            var end = longest
            while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
            text = UnsafeBufferPointer(rebasing: text[..<end])
        }
        let hasReferences = CharacterReferences.isLikely(in: text)
        guard hasReferences || InlineTags.isLikely(in: text) else { return collapsed(text) }
        var decoded = hasReferences ? CharacterReferences.decoded(text) : String(decoding: text, as: UTF8.self)
        return decoded.withUTF8 { decoded in
            guard InlineTags.isLikely(in: decoded) else { return collapsed(decoded) }
            var output: [UInt8] = []
            InlineTags.append(decoded, to: &output)
            return output.withUnsafeBufferPointer { collapsed($0) }
        }
    }

    static func clean(_ text: String) -> String {
        var text = text
        return text.withUTF8 { clean($0) }
    }

    /// Without the spaces at its ends.
    static func trimmed(_ text: Substring) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return ""
        }
        return String(text[first...last])
    }

    private static func collapsed(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var start = 0
        while start < text.count, text[start] <= 0x20 { start += 1 }
        var end = text.count
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        let trimmed = UnsafeBufferPointer(rebasing: text[start..<end])
        if isCollapsed(trimmed) { return String(decoding: trimmed, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(trimmed.count)
        append(trimmed, to: &output)
        if output.last == 0x20 { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isCollapsed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var isAfterSpace = false
        for byte in text {
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF { return false }
            if byte == 0x20, isAfterSpace { return false }
            isAfterSpace = byte == 0x20
        }
        return true
    }

    /// Appends text with every run of white space as one space, also where it goes on from what is there.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            let width = byte <= 0x20 ? 1 : byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? spaceWidth(text, at) : 0
            if width == 0 {
                output.append(byte)
                at += 1
                continue
            }
            let isVisible = width == 1 || !isZeroWidth(text, at)
            if isVisible, output.last != 0x20, !output.isEmpty { output.append(0x20) }
            at += width
        }
    }

    /// The bytes of a space beyond ASCII; 0 for anything else.
    private static func spaceWidth(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        if text[at] == 0xC2 { return at + 1 < text.count && (text[at + 1] == 0xA0 || text[at + 1] == 0xAD) ? 2 : 0 }
        guard at + 2 < text.count else { return 0 }
        switch (text[at], text[at + 1], text[at + 2]) {
        // U+2000 to U+200F; U+2028, U+2029, U+202F; U+205F, U+2060; U+FEFF.
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA0), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    private static func isZeroWidth(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        if text[at] == 0xC2 { return text[at + 1] == 0xAD }
        switch (text[at], text[at + 1], text[at + 2]) {
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return true
        default: return false
        }
    }
}
