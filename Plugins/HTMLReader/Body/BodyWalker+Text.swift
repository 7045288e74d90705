import HTML5
import PluginKit

extension BodyWalker {
    /// Adds the text of a node.
    mutating func addText(_ node: HTMLNode) {
        let bytes = bytes(node.text)
        if code.isGathering {
            code.append(bytes, node.sourceStart, node.sourceEnd)
            return
        }
        if whiteSpace == .collapse {
            addCollapsed(bytes, node)
        } else {
            addPreserved(bytes, node)
        }
    }

    /// Adds text whose runs of white space are one space, and none at the ends of lines.
    private mutating func addCollapsed(_ bytes: UnsafeBufferPointer<UInt8>, _ node: HTMLNode) {
        var start = 0
        let count = bytes.count
        while start < count, TextByte.isSpace(bytes[start]) { start += 1 }
        if start > 0 { line.hasSpace = true }
        guard start < count else { return }
        var end = count
        while TextByte.isSpace(bytes[end - 1]) { end -= 1 }
        if !footnotes.isEmpty {
            end = endBeforeBacklink(bytes, end, node)
            if end <= start { return }
        }
        if bytes[start] >= 0x80, !line.hasContent, holdBlank(bytes[start..<end]) { return }
        if bytes[start] == UInt8(ascii: "\\"), addMath(bytes[start..<end], node) { return }
        // A space that stands before the text in the source needs no event of its own.
        if line.hasSpace, line.hasContent, line.breaks == 0, openInlines == inlines.count, start > 0,
            bytes[start - 1] == 0x20
        {
            line.hasSpace = false
            start -= 1
        }
        beginContent(node.sourceStart, node.sourceEnd)
        add(collapsing: UnsafeBufferPointer(rebasing: bytes[start..<end]), page.span(node.sourceStart, node.sourceEnd))
        if end < count { line.hasSpace = true }
    }

    /// Adds bytes that neither begin nor end with a run of white space.
    private mutating func add(collapsing bytes: UnsafeBufferPointer<UInt8>, _ span: SourceSpan) {
        if hasSoftHyphens, bytes.contains(0xAD) {
            addWithoutSoftHyphens(bytes, span)
            return
        }
        var index = TextByte.firstRun(bytes, from: 0)
        if index == bytes.count {
            builder.text(utf8: bytes, source: span)
            return
        }
        scratch.removeAll(keepingCapacity: true)
        var copied = 0
        while index < bytes.count {
            scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            scratch.append(0x20)
            while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
            copied = index
            index = TextByte.firstRun(bytes, from: index)
        }
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        scratch.withUnsafeBufferPointer { builder.text(utf8: $0, source: span) }
    }

    private mutating func addWithoutSoftHyphens(_ bytes: UnsafeBufferPointer<UInt8>, _ span: SourceSpan) {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let run = TextByte.firstRun(bytes, from: index)
            SoftHyphens.append(UnsafeBufferPointer(rebasing: bytes[index..<run]), to: &kept)
            index = run
            if index < bytes.count { kept.append(0x20) }
            while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
        }
        kept.withUnsafeBufferPointer { builder.text(utf8: $0, source: span) }
    }

    /// Holds text back that is nothing but spaces that do not collapse, at the beginning of a line.
    ///
    /// - Returns: whether it is.
    private mutating func holdBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
                index += 2
            } else if TextByte.isSpace(bytes[index]) {
                index += 1
            } else {
                return false
            }
        }
        if line.image != nil { return false }
        line.blank.append(contentsOf: bytes.lazy.map { TextByte.isSpace($0) ? 0x20 : $0 })
        return true
    }

    /// Adds text whose line ends end lines, and whose spaces stay unless only line ends are to.
    private mutating func addPreserved(_ bytes: UnsafeBufferPointer<UInt8>, _ node: HTMLNode) {
        let span = page.span(node.sourceStart, node.sourceEnd)
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            addLine(UnsafeBufferPointer(rebasing: bytes[start..<end]), node, span)
            guard end < bytes.count else { return }
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
            breakLine()
        }
    }

    private mutating func addLine(_ bytes: UnsafeBufferPointer<UInt8>, _ node: HTMLNode, _ span: SourceSpan) {
        if whiteSpace == .preserveBreaks {
            addCollapsed(bytes, node)
            return
        }
        guard bytes.contains(where: { !TextByte.isSpace($0) }) else {
            if !bytes.isEmpty { line.hasSpace = true }
            return
        }
        beginContent(node.sourceStart, node.sourceEnd)
        builder.text(utf8: bytes, source: span)
    }
}
