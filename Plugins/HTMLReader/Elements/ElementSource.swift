import HTML5

/// The tags of an element in the page's text.
struct ElementSource {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ source: UnsafeBufferPointer<UInt8>, _ node: HTMLNode) {
        let end = min(Int(node.sourceEnd), source.count)
        let start = min(Int(node.sourceStart), end)
        bytes = UnsafeBufferPointer(rebasing: source[start..<end])
    }

    /// From `<` to the first `>` outside of quotes; empty when there is none.
    var startTag: UnsafeBufferPointer<UInt8> {
        guard bytes.first == UInt8(ascii: "<") else { return UnsafeBufferPointer(start: nil, count: 0) }
        var quote: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if index > 0, bytes[index - 1] == UInt8(ascii: "=") || TextByte.isSpace(bytes[index - 1]) {
                    quote = byte
                }
            } else if byte == UInt8(ascii: ">") {
                return UnsafeBufferPointer(rebasing: bytes[...index])
            }
        }
        return UnsafeBufferPointer(start: nil, count: 0)
    }

    /// `</name>` at the end of the element; empty when it was closed without.
    var endTag: UnsafeBufferPointer<UInt8> {
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        guard bytes.last == UInt8(ascii: ">"), let open = bytes.lastIndex(of: UInt8(ascii: "<")),
            open + 1 < bytes.count, bytes[open + 1] == AddressByte.slash
        else { return none }
        let name = bytes[1...].prefix { AddressByte.isNamePart($0) }
        let closing = bytes[(open + 2)...].prefix { AddressByte.isNamePart($0) }
        let isSame = name.lazy.map(AddressByte.lowercased).elementsEqual(closing.lazy.map(AddressByte.lowercased))
        return isSame ? UnsafeBufferPointer(rebasing: bytes[open...]) : none
    }

    var hasEndTag: Bool { !endTag.isEmpty }
}
