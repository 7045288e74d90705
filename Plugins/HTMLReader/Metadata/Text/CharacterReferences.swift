import HTML5

/// Text that was escaped once more than its place asks for, as data that templates write often is.
enum CharacterReferences {
    /// The text with character references as what they stand for.
    static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> String {
        guard let tree = try? HTMLParser().parseFragment(utf8: Array(text), context: .title) else {
            return String(decoding: text, as: UTF8.self)
        }
        return tree.firstChild(of: tree.root).map { tree.string(tree.text(of: $0)) } ?? ""
    }

    /// Whether there is something that looks like a character reference: `&amp;`, `&#8217;`.
    static func isLikely(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while let start = text[at...].firstIndex(of: UInt8(ascii: "&")) {
            at = start + 1
            while at < text.count, at - start < 10, text[at] == UInt8(ascii: "#") || AddressByte.isNamePart(text[at]) {
                at += 1
            }
            if at < text.count, at > start + 2, text[at] == UInt8(ascii: ";") { return true }
        }
        return false
    }
}
