/// The `charset` in a text such as `text/html; charset=utf-8` (HTML Standard, section 2.6.5, "extracting a character
/// encoding from a meta element").
enum ContentTypeCharset {
    static func encoding(in text: [UInt8]) -> Encoding? {
        var at = 0
        while let found = index(of: "charset", in: text, from: at) {
            at = skippingSpaces(text, found + 7)
            guard at < text.count, text[at] == 0x3D else { continue }
            at = skippingSpaces(text, at + 1)
            guard at < text.count else { return nil }
            let first = text[at]
            if first == 0x22 || first == 0x27 {
                guard let end = text[(at + 1)...].firstIndex(of: first) else { return nil }
                return EncodingLabels.encoding(text[(at + 1)..<end])
            }
            return EncodingLabels.encoding(text[at...].prefix { !isSpace($0) && $0 != 0x3B })
        }
        return nil
    }

    private static func index(of word: StaticString, in text: [UInt8], from start: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard text.count >= count, start <= text.count - count else { return nil }
        for place in start...(text.count - count) {
            if (0..<count).allSatisfy({ text[place + $0] | 0x20 == word.utf8Start[$0] }) { return place }
        }
        return nil
    }

    private static func skippingSpaces(_ text: [UInt8], _ start: Int) -> Int {
        var at = start
        while at < text.count, isSpace(text[at]) { at += 1 }
        return at
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}
