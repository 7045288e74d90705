/// A look at text, byte by byte, that finds nothing outside of it.
struct DateCursor {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// 0 outside of the text.
    subscript(index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    /// The digits at a place, 9 at most.
    func number(_ start: Int) -> (value: Int, digits: Int, end: Int)? {
        var end = start
        var value = 0
        while end - start < 10, isDigit(end) {
            value = value * 10 + Int(self[end] & 15)
            end += 1
        }
        guard end > start, end - start < 10 else { return nil }
        return (value, end - start, end)
    }

    func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

    /// Whether there is part of a word: a letter or a digit of ASCII, or part of a character beyond.
    func isWordByte(_ index: Int) -> Bool {
        let byte = self[index]
        return byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    func isLetter(_ index: Int) -> Bool { isWordByte(index) && !isDigit(index) }

    func skipSpace(_ start: Int) -> Int {
        var at = start
        while self[at] == 0x20 || 0x09...0x0D ~= self[at] { at += 1 }
        return at
    }

    func skipSpace(before end: Int) -> Int {
        var at = end
        while at > 0, self[at - 1] == 0x20 || 0x09...0x0D ~= self[at - 1] { at -= 1 }
        return at
    }

    /// The end of the word that begins at a place; the place itself when there is none.
    func wordEnd(_ start: Int) -> Int {
        var end = start
        while end - start < 32, isLetter(end) { end += 1 }
        return end
    }

    /// The start of the word that ends at a place; the place itself when there is none.
    func wordStart(_ end: Int) -> Int {
        var start = end
        while end - start < 32, isLetter(start - 1) { start -= 1 }
        return start
    }

    func word(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    func string(_ start: Int, _ end: Int) -> String { String(decoding: word(start, end), as: UTF8.self) }

    /// Whether a word of ASCII begins at a place and ends with no letter after it.
    ///
    /// - Parameter word: in lower case.
    func hasWord(_ word: StaticString, at start: Int) -> Bool {
        let end = start + word.utf8CodeUnitCount
        guard start >= 0, end <= bytes.count, !isLetter(end) else { return false }
        for index in start..<end where bytes[index] | 0x20 != word.utf8Start[index - start] { return false }
        return true
    }

    /// Whether bytes are at a place.
    func has(_ text: StaticString, at start: Int) -> Bool {
        let end = start + text.utf8CodeUnitCount
        guard start >= 0, end <= bytes.count else { return false }
        for index in start..<end where bytes[index] != text.utf8Start[index - start] { return false }
        return true
    }
}
