import PluginKit

/// Authors in a text that holds nothing else: what data of a page has for an author.
enum AuthorNames {
    /// The authors; none when the text is an address, a handle, or too long for names.
    static func agents(in text: String) -> [Agent] {
        names(in: text).map { Agent(.person, name: $0) }
    }

    /// How long a list of names may be, in bytes.
    private static let longestList = 1_000
    /// How long a name may be, in bytes.
    private static let longest = 100

    static func names(in text: String) -> [String] {
        guard text.utf8.count <= longestList, !AddressText.isAddress(text) else { return [] }
        var seen: Set<String> = []
        return NameList.parts(BylineWords.withoutPrefix(text)).compactMap { part in
            let name = BylineWords.withoutPrefix(trimmed(part))
            guard isName(name), seen.insert(TextKey.key(name)).inserted else { return nil }
            return name
        }
    }

    /// Whether a text can be a name at all.
    static func isName(_ text: String) -> Bool {
        guard 1...longest ~= text.utf8.count, !AddressText.isAddress(text), !text.hasPrefix("@") else { return false }
        return text.utf8.contains { AddressByte.isLetter($0) || $0 >= 0x80 }
    }

    /// Without what stands around a name: marks, and a mail address or a handle behind it.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        var end = bytes.startIndex
        var previous: UInt8 = 0
        while end < bytes.endIndex {
            let byte = bytes[end]
            // Nothing before the mark is no name.
            let isMark = byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[")
            if end > bytes.startIndex, isMark || (byte == UInt8(ascii: "@") && previous == 0x20) { break }
            previous = byte
            end = bytes.index(after: end)
        }
        var name = text[..<end]
        while let last = name.last, marks.contains(last) { name.removeLast() }
        while let first = name.first, marks.contains(first) { name.removeFirst() }
        return String(name)
    }

    private static let marks: Set<Character> = [
        " ", ",", ";", ":", "|", "-", "–", "—", "•", "·", "/", "\"", "“", "”", "*",
    ]
}
