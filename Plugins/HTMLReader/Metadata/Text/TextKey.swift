/// Texts for comparison.
enum TextKey {
    /// The letters and digits alone, in small letters: equal for texts that differ in case, spaces and punctuation.
    static func key(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        // How many bytes of a mark are still to come.
        var skipped = 0
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if skipped > 0 {
                skipped -= 1
            } else if byte < 0x80 {
                if AddressByte.isNamePart(byte) { output.append(AddressByte.lowercased(byte)) }
            } else {
                skipped = markWidth(byte, bytes)
                if skipped == 0 { SmallLetters.append(byte, to: &output) } else { skipped -= 1 }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes of a mark beyond ASCII that is put for one of ASCII; 0 for letters.
    private static func markWidth(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Int {
        guard let second = rest.first else { return 0 }
        switch (byte, second) {
        // U+0080 to U+00BF but for ª, µ and º.
        case (0xC2, 0x80...0xA9), (0xC2, 0xAB...0xB4), (0xC2, 0xB6...0xB9), (0xC2, 0xBB...0xBF): return 2
        // U+2000 to U+206F: spaces, dashes, quotes.
        case (0xE2, 0x80), (0xE2, 0x81): return 3
        // U+3000 to U+3003, U+3008 to U+3011.
        case (0xE3, 0x80):
            let third = rest.dropFirst().first ?? 0
            return 0x80...0x83 ~= third || 0x88...0x91 ~= third ? 3 : 0
        default: return 0
        }
    }

    /// Whether a key has another one in it.
    static func contains(_ key: String, _ other: String) -> Bool {
        var (key, other) = (key, other)
        return key.withUTF8 { key in
            other.withUTF8 { other in
                guard let first = other.first, key.count >= other.count else { return other.isEmpty }
                for start in 0...(key.count - other.count) where key[start] == first {
                    if key[start..<(start + other.count)].elementsEqual(other) { return true }
                }
                return false
            }
        }
    }

    /// How many bytes two keys have in common at their beginnings.
    static func sharedCount(_ key: String, _ other: String) -> Int {
        var count = 0
        for (a, b) in zip(key.utf8, other.utf8) {
            guard a == b else { break }
            count += 1
        }
        return count
    }
}
