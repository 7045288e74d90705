/// Reads the words of a text one by one, folded: lower case, without accents and apostrophes, so that `Don’t` is
/// `dont` and `Müller` is `muller`.
struct WordScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Whether the text begins, white space aside, with a quotation mark: then someone is quoted.
    var beginsWithQuote: Bool {
        var index = 0
        while index < bytes.count {
            let (kind, width) = classify(index)
            switch kind {
            case .space, .nothing: index += width
            case .quote, .apostrophe: return true
            default: return false
            }
        }
        return false
    }

    /// The next word or mark, its folded bytes appended to `folded`; `nil` at the end.
    mutating func next(_ folded: inout [UInt8]) -> WordToken? {
        while index < bytes.count {
            let (kind, width) = classify(index)
            switch kind {
            case .letter, .digit: return word(&folded)
            case .sign:
                index += width
                folded.append(0xA9)
                return WordToken(kind: .word, start: folded.count - 1, count: 1)
            case .colon:
                defer { index += width }
                if !isDigit(index - 1) || !isDigit(index + 1) {
                    return WordToken(kind: .colon, start: folded.count, count: 0)
                }
            case .dash:
                index += width
                return WordToken(kind: .dash, start: folded.count, count: 0)
            case .hyphen:
                defer { index += width }
                if !isWord(index - 1), !isWord(index + width) {
                    return WordToken(kind: .dash, start: folded.count, count: 0)
                }
            case .end:
                index += width
                if !isWord(index) { return WordToken(kind: .end, start: folded.count, count: 0) }
            case .separator, .space, .apostrophe, .quote, .nothing: index += width
            }
        }
        return nil
    }

    private mutating func word(_ folded: inout [UInt8]) -> WordToken {
        let start = folded.count
        if skipLink() { return WordToken(kind: .link, start: start, count: 0) }
        var isNumber = true
        scan: while index < bytes.count {
            let byte = bytes[index]
            let (kind, width) = classify(index)
            switch kind {
            case .digit: folded.append(byte)
            case .letter:
                isNumber = false
                fold(byte, width, &folded)
            case .apostrophe, .nothing: break
            default: break scan
            }
            index += width
        }
        return WordToken(kind: isNumber ? .number : .word, start: start, count: folded.count - start)
    }

    private func fold(_ byte: UInt8, _ width: Int, _ folded: inout [UInt8]) {
        if byte < 0x80 {
            folded.append(byte | 0x20)
        } else if byte == 0xC3, width == 2 {
            // ß is two letters; the other ligature of Latin-1, æ, stands as its first.
            let base = ByteClass.latin1[Int(bytes[index + 1] & 0x3F)]
            if bytes[index + 1] == 0x9F { folded.append(base) }
            folded.append(base)
        } else if byte == 0xC5, width == 2, bytes[index + 1] | 1 == 0x93 {
            folded += [UInt8(ascii: "o"), UInt8(ascii: "e")]
        } else {
            for offset in 0..<width { folded.append(bytes[index + offset]) }
        }
    }

    /// Goes past an address such as `https://a.example/b` or `www.a.example`, to the next white space.
    private mutating func skipLink() -> Bool {
        guard hasPrefix("http://") || hasPrefix("https://") || hasPrefix("www.") else { return false }
        while index < bytes.count {
            let (kind, width) = classify(index)
            if kind == .space { break }
            index += width
        }
        return true
    }

    private func hasPrefix(_ prefix: StaticString) -> Bool {
        guard bytes.count - index >= prefix.utf8CodeUnitCount else { return false }
        for offset in 0..<prefix.utf8CodeUnitCount where bytes[index + offset] | 0x20 != prefix.utf8Start[offset] | 0x20
        {
            return false
        }
        return true
    }

    @inline(__always)
    private func classify(_ index: Int) -> (ByteClass, width: Int) {
        let byte = bytes[index]
        // Nearly every byte is one of these two.
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return (.letter, 1) }
        if byte == 0x20 { return (.space, 1) }
        return byte < 0x80 ? (ByteClass.ascii[Int(byte)], 1) : ByteClass.beyondASCII(bytes, index)
    }

    private func isDigit(_ index: Int) -> Bool {
        bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index]
    }

    /// Whether a word goes on or begins at an index; of bytes above ASCII, only the last or first is looked at.
    private func isWord(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        let byte = bytes[index]
        if byte >= 0xC0 {
            let kind = ByteClass.beyondASCII(bytes, index).0
            return kind == .letter || kind == .nothing
        }
        return byte >= 0x80 || ByteClass.ascii[Int(byte)] == .letter || ByteClass.ascii[Int(byte)] == .digit
    }
}
