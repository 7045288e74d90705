extension Tape {
    /// The text inside a node, without markup; hard line breaks become line feeds, blocks are separated by one
    /// line feed, images give their alternative text, raw text of other formats gives nothing.
    public func plainText(of index: Int) -> String {
        var bytes: [UInt8] = []
        appendPlainText(of: index, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what ``plainText(of:)`` returns.
    public func appendPlainText(of index: Int, to output: inout [UInt8]) {
        guard nodes.indices.contains(index) else { return }
        let begin = output.count
        for position in index..<Int(nodes[index].end) {
            let node = nodes[position]
            if node.isInline {
                switch node.inlineKind {
                case .text, .code: output.append(contentsOf: text[node.text.indices])
                case .lineBreak: output.append(0x0A)
                case .image: output.append(contentsOf: text[stringRange(node, 2).indices])
                default: break
                }
            } else if let kind = node.blockKind {
                if position > index, output.count > begin, output.last != 0x0A { output.append(0x0A) }
                switch kind {
                case .code: output.append(contentsOf: text[node.text.indices])
                case .image: output.append(contentsOf: text[stringRange(node, 2).indices])
                default: break
                }
            }
        }
    }

    /// How many words the body has: runs of bytes between white space (ASCII's, U+0085, U+00A0, U+1680,
    /// U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000), across inlines of one block.
    public var wordCount: Int {
        var counter = WordCounter()
        for node in nodes {
            if node.isInline {
                switch node.inlineKind {
                case .text, .code: counter.add(text[node.text.indices])
                case .lineBreak: counter.endWord()
                default: break
                }
            } else {
                counter.endWord()
                if node.blockKind == .code { counter.add(text[node.text.indices]) }
            }
        }
        counter.endWord()
        return counter.count
    }
}

private struct WordCounter {
    var count = 0
    private var inWord = false

    mutating func endWord() {
        if inWord { count += 1 }
        inWord = false
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte < 0x80 {
                    if byte <= 0x20 && (byte == 0x20 || 0x09...0x0D ~= byte) { endWord() } else { inWord = true }
                    index += 1
                } else {
                    let width = Self.spaceWidth(buffer, index)
                    if width > 0 { endWord() } else { inWord = true }
                    index += max(width, 1)
                }
            }
        }
    }

    /// Number of bytes of the non-ASCII white space at `index`, or 0.
    private static func spaceWidth(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let left = buffer.count - index
        switch buffer[index] {
        case 0xC2 where left > 1: return buffer[index + 1] == 0x85 || buffer[index + 1] == 0xA0 ? 2 : 0
        case 0xE1 where left > 2: return buffer[index + 1] == 0x9A && buffer[index + 2] == 0x80 ? 3 : 0
        case 0xE2 where left > 2:
            let third = buffer[index + 2]
            if buffer[index + 1] == 0x80 {
                return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
            }
            return buffer[index + 1] == 0x81 && third == 0x9F ? 3 : 0
        case 0xE3 where left > 2: return buffer[index + 1] == 0x80 && buffer[index + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
