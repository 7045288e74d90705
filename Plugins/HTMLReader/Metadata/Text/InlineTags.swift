/// Tags of formatting in values that should be plain text. Other tags stay, as a text may speak of them.
enum InlineTags {
    private static let names: [StaticString] = [
        "a", "b", "i", "u", "s", "q", "p", "em", "br", "h1", "h2", "h3", "sub", "sup", "div", "span", "font", "cite",
        "mark",
        "small", "strong",
    ]
    private static let longest = 6

    static func isLikely(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
            if tagEnd(text, start) != nil { return true }
            at = start + 1
        }
        return false
    }

    /// Appends the text without these tags, those of blocks as spaces.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var at = 0
        while at < text.count {
            if text[at] == UInt8(ascii: "<"), let tag = tagEnd(text, at) {
                if tag.isBlock { output.append(0x20) }
                at = tag.end
            } else {
                output.append(text[at])
                at += 1
            }
        }
    }

    /// How far the end of a tag is looked for, in bytes.
    private static let longestTag = 2_000

    private static func tagEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, isBlock: Bool)? {
        var at = start + 1
        if at < text.count, text[at] == UInt8(ascii: "/") { at += 1 }
        let name = at
        while at < text.count, at - name <= longest, AddressByte.isNamePart(text[at]) { at += 1 }
        guard at < text.count, at > name else { return nil }
        let word = StyleValue(text, name..<at)
        guard names.contains(where: { word.equals($0) }) else { return nil }
        let next = text[at]
        guard next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20 else { return nil }
        let limit = min(text.count, at + longestTag)
        // Up to the next tag at most, so that no byte is looked at for many tags.
        let end = text[at..<limit].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
        guard let end, text[end] == UInt8(ascii: ">") else { return nil }
        let isBlock = ["p", "br", "div", "h1", "h2", "h3"].contains { (block: StaticString) in word.equals(block) }
        return (end + 1, isBlock)
    }
}
