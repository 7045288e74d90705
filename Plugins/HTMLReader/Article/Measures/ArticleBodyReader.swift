import HTML5

/// Reads the words of the `articleBody` of JSON-LD, as schema.org names the text of an article.
enum ArticleBodyReader {
    private static let name: StaticString = "\"articleBody\""

    /// - Parameter words: gets the words of each such text.
    static func read(_ text: HTMLText, of tree: HTMLTree, into words: inout [UInt32]) {
        tree.withBytes(of: text) { bytes in
            var place = 0
            while let found = find(bytes, from: place) {
                place = found
                while place < bytes.count, isSpace(bytes[place]) || bytes[place] == 0x3A { place += 1 }
                guard place < bytes.count, bytes[place] == 0x22 else { continue }
                place += 1
                readString(bytes, &place, &words)
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

    /// - Returns: where the name ends.
    private static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let count = name.utf8CodeUnitCount
        guard bytes.count >= count, start <= bytes.count - count else { return nil }
        var place = start
        while place <= bytes.count - count {
            if bytes[place] == 0x22 {
                var matched = 1
                while matched < count, bytes[place + matched] == name.utf8Start[matched] { matched += 1 }
                if matched == count { return place + count }
            }
            place += 1
        }
        return nil
    }

    /// Reads a string up to its closing quote. Markup in it is white space.
    private static func readString(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ words: inout [UInt32]) {
        var text: [UInt8] = []
        var isInTag = false
        while place < bytes.count, bytes[place] != 0x22 {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x5C: readEscape(bytes, &place, &text)
            case 0x3C:
                isInTag = true
                text.append(0x20)
            case 0x3E:
                isInTag = false
            default: if !isInTag { text.append(byte) }
            }
        }
        var scanner = TextScanner()
        text.withUnsafeBufferPointer { scanner.scan($0, [], words: &words) }
        scanner.finish(&words)
    }

    private static func readEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ text: inout [UInt8]) {
        guard place < bytes.count else { return }
        let byte = bytes[place]
        place += 1
        switch byte {
        case 0x6E, 0x72, 0x74, 0x62, 0x66: text.append(0x20)
        case 0x75:
            var value: UInt32 = 0
            for _ in 0..<4 {
                guard place < bytes.count, let digit = HexDigit.value(bytes[place]) else { return }
                value = value << 4 | UInt32(digit)
                place += 1
            }
            append(value, &text)
        default: text.append(byte)
        }
    }

    /// Half of a pair of surrogates is none of a word, and dropped.
    private static func append(_ value: UInt32, _ text: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

private enum HexDigit {
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
