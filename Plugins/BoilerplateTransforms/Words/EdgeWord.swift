/// The first and the last word of a text as a number to look it up by, found without reading the text.
///
/// Texts whose edges are plain ASCII, which is nearly all, are hashed where they stand; the rest is left to
/// ``WordScanner``. Both give one word the same key; a key may also be that of another word, so it only proposes.
enum EdgeWord {
    /// The key of every number.
    static let numberKey: UInt64 = 1
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of a folded word (FNV-1a), or of all numbers.
    static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash = basis
        var isNumber = !word.isEmpty
        for byte in word {
            hash = step(hash, byte)
            if !isDigit(byte) { isNumber = false }
        }
        return isNumber ? numberKey : hash
    }

    static func firstKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let first = bytes.first, isWord(first) else { return scannedKey(bytes, wantsFirst: true) }
        var end = 0
        while end < bytes.count, isWord(bytes[end]) || isApostrophe(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] >= 0x80 { return scannedKey(bytes, wantsFirst: true) }
        return plainKey(bytes, 0..<end)
    }

    static func lastKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var end = bytes.count
        while end > 0, bytes[end - 1] < 0x80, !isWord(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, isWord(bytes[start - 1]) || isApostrophe(bytes[start - 1]) { start -= 1 }
        guard start < end, start == 0 || bytes[start - 1] < 0x80 else {
            return scannedKey(UnsafeBufferPointer(rebasing: lastChunk(bytes)), wantsFirst: false)
        }
        return plainKey(bytes, start..<end)
    }

    /// The key of a word of ASCII letters, digits and apostrophes.
    private static func plainKey(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = basis
        var isNumber = true
        for index in range where isWord(bytes[index]) {
            let byte = bytes[index]
            if isDigit(byte) {
                hash = step(hash, byte)
            } else {
                isNumber = false
                hash = step(hash, byte | 0x20)
            }
        }
        return isNumber ? numberKey : hash
    }

    /// The last words: from a white space of ASCII on that is 64 bytes or more before the end.
    private static func lastChunk(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = max(0, bytes.count - 64)
        while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
        return bytes[start...]
    }

    private static func scannedKey(_ bytes: UnsafeBufferPointer<UInt8>, wantsFirst: Bool) -> UInt64 {
        var folded: [UInt8] = []
        var scanner = WordScanner(bytes)
        var found = basis
        while let token = scanner.next(&folded) {
            if token.kind.isMark { continue }
            found = key(folded[token.range])
            if wantsFirst { break }
        }
        return found
    }

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isApostrophe(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") }
}
