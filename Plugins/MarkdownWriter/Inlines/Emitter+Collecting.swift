import PluginKit

extension Emitter {
    /// Lays the inlines of a node out as tokens, with white space moved out of emphasis, where Markdown has no
    /// room for it, and without what would be empty.
    mutating func collect(of parent: Int) {
        collect(parent + 1, Int(nodes[parent].end))
    }

    /// As ``collect(of:)``, and all of it strong.
    mutating func collectStrong(of parent: Int) {
        tokens.append(InlineToken(kind: .open, inline: .strong, node: parent))
        isInStrong = true
        collect(of: parent)
        isInStrong = false
        close(.strong, parent)
    }

    private mutating func collect(_ first: Int, _ end: Int) {
        var index = first
        while index < end {
            let node = nodes[index]
            if let kind = node.inlineKind { collect(kind, node, index) }
            index = Int(node.end)
        }
    }

    private mutating func collect(_ kind: InlineKind, _ node: Node, _ index: Int) {
        switch kind {
        case .text: addText(bytes(node.text), index)
        case .strong where isInStrong: collect(index + 1, Int(node.end))
        case .emphasis, .strong, .strikethrough:
            tokens.append(InlineToken(kind: .open, inline: kind, node: index))
            collect(index + 1, Int(node.end))
            close(kind, index)
        case .subscript, .superscript:
            tokens.append(InlineToken(kind: .tagOpen, inline: kind, node: index))
            collect(index + 1, Int(node.end))
            tokens.append(InlineToken(kind: .tagClose, inline: kind, node: index))
        case .link: collectLink(node, index)
        case .lineBreak: addBreak(index)
        case .code:
            if !node.text.isEmpty {
                tokens.append(InlineToken(kind: .code, inline: kind, node: index, bytes: bytes(node.text)))
            }
        case .image: tokens.append(InlineToken(kind: .image, inline: kind, node: index))
        case .footnoteReference: collectReference(node, index)
        case .raw:
            if isPassed(string(node)) {
                if !node.text.isEmpty {
                    tokens.append(InlineToken(kind: .raw, inline: kind, node: index, bytes: bytes(node.text)))
                }
            } else if !collectMath(node, index) {
                loseRaw(node, index)
            }
        }
    }

    /// A reference to nothing is text to every reader, so text it is.
    private mutating func collectReference(_ node: Node, _ index: Int) {
        let label = string(node)
        let name = String(decoding: label, as: UTF8.self)
        if !isGFM || footnotes.written(name) != nil {
            tokens.append(InlineToken(kind: .footnote, inline: .footnoteReference, node: index))
            return
        }
        lose("footnote-undefined", "there is no footnote '\(name)'; its reference is text", at: index)
        addText(Self.bytes(of: "[^"), index)
        addText(label, index)
        addText(Self.bytes(of: "]"), index)
    }

    private static func bytes(of literal: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    private mutating func collectLink(_ node: Node, _ index: Int) {
        let child = index + 1
        if Int(node.end) == child + 1, nodes[child].inlineKind == .text, string(node, 1).isEmpty {
            let shown = bytes(nodes[child].text)
            if Autolink.isWritable(shown, destination: string(node)) {
                tokens.append(InlineToken(kind: .autolink, inline: .link, node: index, bytes: shown))
                return
            }
        }
        tokens.append(InlineToken(kind: .linkOpen, inline: .link, node: index))
        collect(child, Int(node.end))
        tokens.append(InlineToken(kind: .linkClose, inline: .link, node: index))
    }

    /// Adds text; white space at the beginning of emphasis goes before it.
    mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, _ node: Int) {
        var rest = bytes
        if let last = tokens.last, last.kind == .open {
            let space = ScalarClass.leadingSpace(bytes)
            if space > 0 {
                let lead = UnsafeBufferPointer(rebasing: bytes[..<space])
                tokens.insert(
                    InlineToken(kind: .text, inline: .text, node: node, bytes: lead), at: openChainStart)
                rest = UnsafeBufferPointer(rebasing: bytes[space...])
            }
        }
        if !rest.isEmpty { tokens.append(InlineToken(kind: .text, inline: .text, node: node, bytes: rest)) }
    }

    /// Adds a line break, without the white space before it.
    private mutating func addBreak(_ node: Int) {
        let place = openChainStart
        tokens.insert(InlineToken(kind: .lineBreak, inline: .lineBreak, node: node), at: place)
        var index = place - 1
        while index >= 0, tokens[index].kind == .text {
            let left = Self.trimmedEnd(tokens[index].bytes)
            if left > 0 {
                tokens[index].bytes = UnsafeBufferPointer(rebasing: tokens[index].bytes[..<left])
                return
            }
            tokens.remove(at: index)
            index -= 1
        }
    }

    /// Index of the first of the opening tokens that stand at the end.
    private var openChainStart: Int {
        var index = tokens.count
        while index > 0, tokens[index - 1].kind == .open { index -= 1 }
        return index
    }

    /// Closes emphasis; white space at its end goes behind it.
    private mutating func close(_ kind: InlineKind, _ node: Int) {
        var moved: [InlineToken] = []
        while let last = tokens.last {
            if last.kind == .lineBreak {
                moved.append(tokens.removeLast())
                continue
            }
            guard last.kind == .text else { break }
            let space = ScalarClass.trailingSpace(last.bytes)
            if space == 0 { break }
            let left = last.bytes.count - space
            tokens.removeLast()
            var tail = last
            tail.bytes = UnsafeBufferPointer(rebasing: last.bytes[left...])
            moved.append(tail)
            if left > 0 {
                var head = last
                head.bytes = UnsafeBufferPointer(rebasing: last.bytes[..<left])
                tokens.append(head)
                break
            }
        }
        if tokens.last?.kind == .open {
            tokens.removeLast()
        } else {
            tokens.append(InlineToken(kind: .close, inline: kind, node: node))
        }
        for token in moved.reversed() {
            if token.kind == .lineBreak { addBreak(token.node) } else { addText(token.bytes, token.node) }
        }
    }

    /// Takes white space and line breaks away from the end, where they say nothing.
    mutating func trimTokens() {
        while let last = tokens.last {
            if last.kind == .text {
                let left = Self.trimmedEnd(last.bytes)
                if left > 0 {
                    tokens[tokens.count - 1].bytes = UnsafeBufferPointer(rebasing: last.bytes[..<left])
                    return
                }
            } else if last.kind != .lineBreak {
                return
            }
            tokens.removeLast()
        }
    }

    /// Where the text ends without ASCII white space.
    static func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = bytes.count
        while end > 0, Byte.isSpace(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Whether raw text of a format stands in Markdown as it is.
    func isPassed(_ format: UnsafeBufferPointer<UInt8>) -> Bool {
        format.elementsEqual("html".utf8) || format.elementsEqual("markdown".utf8)
            || format.elementsEqual("mathml".utf8)
    }

    mutating func loseRaw(_ node: Node, _ index: Int) {
        let format = String(decoding: string(node), as: UTF8.self)
        lose("raw-format", "Markdown has no place for raw text of the format '\(format)'", at: index)
    }
}
