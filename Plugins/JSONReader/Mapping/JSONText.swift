import JSON

/// Questions about the bytes of strings.
enum JSONText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The bytes without ASCII white space around them.
    static func trimmed(_ bytes: Bytes) -> Bytes {
        var start = 0
        var end = bytes.count
        while start < end, isSpace(bytes[start]) { start += 1 }
        while start < end, isSpace(bytes[end - 1]) { end -= 1 }
        return start == 0 && end == bytes.count ? bytes : Bytes(rebasing: bytes[start..<end])
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

    /// Whether the bytes begin with these letters, whose case does not matter.
    static func begins(_ bytes: Bytes, with word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard bytes.count >= word.count else { return false }
            for index in 0..<word.count where fold(bytes[index]) != word[index] { return false }
            return true
        }
    }

    @inline(__always)
    static func fold(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    /// Whether the text is an address on the web with nothing else.
    static func isAddress(_ bytes: Bytes) -> Bool {
        guard begins(bytes, with: "http://") || begins(bytes, with: "https://"), bytes.count > 10 else { return false }
        return !bytes.contains { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\"") }
    }

    /// Whether the text looks like HTML: an element begins it, and one is closed in it.
    static func looksLikeHTML(_ bytes: Bytes) -> Bool {
        let text = trimmed(bytes)
        guard text.count > 6, text[0] == UInt8(ascii: "<"),
            0x61...0x7A ~= fold(text[1]) || text[1] == UInt8(ascii: "!")
        else { return false }
        var index = 1
        while index + 2 < text.count {
            if text[index] == UInt8(ascii: "<"), text[index + 1] == UInt8(ascii: "/"),
                0x61...0x7A ~= fold(text[index + 2])
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// Whether the text looks like prose: long, with white space in it as words have between them.
    static func looksLikeProse(_ bytes: Bytes, atLeast length: Int) -> Bool {
        guard bytes.count >= length else { return false }
        let spaces = bytes.prefix(400).reduce(0) { $0 + (isSpace($1) ? 1 : 0) }
        if spaces * 20 >= min(bytes.count, 400) { return true }
        // Scripts without spaces between words have few ASCII letters.
        let high = bytes.prefix(400).reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        return high * 2 >= min(bytes.count, 400)
    }

    /// The parts between separators, without white space around them; empty ones are left out.
    static func pieces(_ bytes: Bytes, where isSeparator: (UInt8) -> Bool) -> [Bytes] {
        var pieces: [Bytes] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || isSeparator(bytes[index]) {
            let piece = trimmed(Bytes(rebasing: bytes[start..<index]))
            if !piece.isEmpty { pieces.append(piece) }
            start = index + 1
        }
        return pieces
    }

    /// Where a word first stands in the bytes.
    static func find(_ word: StaticString, in bytes: Bytes) -> Int? {
        word.withUTF8Buffer { word in
            guard bytes.count >= word.count else { return nil }
            return (0...bytes.count - word.count).first { start in
                (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
            }
        }
    }
}
