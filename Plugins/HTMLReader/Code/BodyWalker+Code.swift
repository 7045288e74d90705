import HTML5
import PluginKit

extension BodyWalker {
    /// Adds a block of code: the text of an element byte for byte, without marks of line numbers.
    mutating func addCodeBlock(_ at: UInt32) {
        beginBlock(at)
        var text: [UInt8] = []
        gatherCode(at, into: &text)
        let isMeant = page.isFragment && nodes[Int(at)].firstChild != 0
        guard text.contains(where: { !TextByte.isSpace($0) }) || isMeant else { return }
        if let last = text.last, last != 0x0A { text.append(0x0A) }
        let language = CodeLanguage(tree: tree) { [source, side] text in
            let start = Int(text.start)
            if start < source.count { return UnsafeBufferPointer(rebasing: source[start..<start + text.count]) }
            return UnsafeBufferPointer(
                start: side.map { $0 + (start - source.count) }, count: side == nil ? 0 : text.count)
        }
        let name = language.find(NodeID(index: at)) ?? UnsafeBufferPointer(start: nil, count: 0)
        let span = span(at)
        text.withUnsafeBufferPointer { builder.codeBlock(utf8: $0, language: name, source: span) }
    }

    private mutating func gatherCode(_ top: UInt32, into text: inout [UInt8]) {
        var at = nodes[Int(top)].firstChild
        while at != 0 {
            let node = nodes[Int(at)]
            var goesOn = true
            if node.kind == .text {
                text.append(contentsOf: bytes(node.text))
            } else if node.kind == .element {
                goesOn = isCodePart(at, node)
                if goesOn { beginCodeElement(at, node, &text) }
            }
            if goesOn, node.firstChild != 0 {
                at = node.firstChild
                continue
            }
            if goesOn { endCodeElement(at, node, &text) }
            at = nextInCode(at, top, &text)
        }
    }

    private func nextInCode(_ node: UInt32, _ top: UInt32, _ text: inout [UInt8]) -> UInt32 {
        var at = node
        while true {
            let next = nodes[Int(at)].next
            if next != 0 { return next }
            at = nodes[Int(at)].parent
            if at == top || at == HTMLNode.none { return 0 }
            endCodeElement(at, nodes[Int(at)], &text)
        }
    }

    /// Whether what is in an element is code.
    private mutating func isCodePart(_ at: UInt32, _ node: HTMLNode) -> Bool {
        if !verdicts.isEmpty, case .dropped = verdicts[Int(at)] { return false }
        guard node.namespace == .html else { return false }
        switch treatments[node.name] {
        case .hidden, .script, .noscript, .select, .button: return false
        default: break
        }
        guard node.contentCount > 0 else { return true }
        let classes = value(.class, at) ?? UnsafeBufferPointer(start: nil, count: 0)
        let style = value(.style, at).map { InlineStyle($0) } ?? InlineStyle()
        if LineNumbers.isGutter(classes) || style.isUnselectable {
            lose(.lineNumbers, at)
            return false
        }
        return style.display != InlineStyle.Display.none && tree.attribute(.hidden, of: NodeID(index: at)) == nil
    }

    private mutating func beginCodeElement(_ at: UInt32, _ node: HTMLNode, _ text: inout [UInt8]) {
        switch treatments[node.name] {
        case .lineBreak: text.append(0x0A)
        case .link:
            if let address = value(.href, at), !address.isEmpty, address.first != AddressByte.hash {
                lose(.codeLink, at)
            }
        case .image: if let alternative = value(.alt, at) { text.append(contentsOf: alternative) }
        default: if beginsLine(at, node) { Self.endLine(of: &text) }
        }
    }

    private func endCodeElement(_ at: UInt32, _ node: HTMLNode, _ text: inout [UInt8]) {
        if node.kind == .element, treatments[node.name].isBlock { Self.endLine(of: &text) }
    }

    private func beginsLine(_ at: UInt32, _ node: HTMLNode) -> Bool {
        if treatments[node.name].isBlock { return true }
        guard node.name == .span || node.name == .code, let classes = value(.class, at) else { return false }
        return LineNumbers.isLine(classes)
    }

    private static func endLine(of text: inout [UInt8]) {
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }

    // MARK: Inline code

    /// Adds the inline code that was gathered.
    mutating func flushCode() {
        guard !code.bytes.isEmpty else { return }
        let (start, end) = (code.start, code.end)
        let space = code.joinLines()
        if space.atStart { line.hasSpace = true }
        let text = code.bytes
        code.clear()
        if !text.isEmpty {
            beginContent(start, end)
            text.withUnsafeBufferPointer { builder.code(utf8: $0, source: page.span(start, end)) }
        }
        if space.atEnd { line.hasSpace = true }
    }
}
