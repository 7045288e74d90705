import JSON
import PandocAST
import PluginKit

extension PandocEncoder {
    /// Writes inlines, without brackets around them.
    ///
    /// - Parameters:
    ///   - range: nodes that are whole siblings.
    ///   - skipped: how many bytes to leave out at the beginning of the first node and at the end of the last.
    mutating func writeInlines(_ range: Range<Int>, skipping skipped: (start: Int, end: Int) = (0, 0)) {
        var index = range.lowerBound
        var pending: JSONView?
        while index < range.upperBound {
            let next = Int(nodes[index].end)
            guard let marker = marker(index) else {
                var text = nodes[index].text.indices
                if nodes[index].inlineKind == .text {
                    let start = index == range.lowerBound ? skipped.start : 0
                    let end = next == range.upperBound ? skipped.end : 0
                    text = text.lowerBound + start..<max(text.upperBound - end, text.lowerBound + start)
                }
                writeInline(index, text, marker: pending)
                pending = nil
                index = next
                continue
            }
            if let name = marker[PandocMarker.Member.open.rawValue]?.string,
                let close = closing(name, from: next, to: range.upperBound)
            {
                writeSurrounding(name, marker, next..<close)
                index = Int(nodes[close].end)
                continue
            }
            if marker[PandocMarker.Member.next.rawValue] != nil, pending == nil {
                pending = marker
            } else {
                losses.note(.marker)
            }
            index = next
        }
        if pending != nil { losses.note(.marker) }
    }

    /// Where the marker is that ends what a marker of this name has begun.
    private func closing(_ name: String, from start: Int, to end: Int) -> Int? {
        var depth = 0
        var index = start
        while index < end {
            if let marker = marker(index) {
                if marker[PandocMarker.Member.open.rawValue]?.string == name { depth += 1 }
                if marker[PandocMarker.Member.close.rawValue]?.string == name {
                    if depth == 0 { return index }
                    depth -= 1
                }
            }
            index = Int(nodes[index].end)
        }
        return nil
    }

    /// Writes an inline that documents do not have, with others inside.
    private mutating func writeSurrounding(_ name: String, _ marker: JSONView, _ range: Range<Int>) {
        node(name) { encoder in
            switch name {
            case "Span":
                encoder.writer.beginArray()
                encoder.write(.attributes, of: marker) { $0.write(PandocAttributes()) }
                encoder.writeInlineArray(range)
                encoder.writer.endArray()
            case "Cite":
                encoder.writer.beginArray()
                encoder.write(.citations, of: marker) { encoder in
                    encoder.writer.beginArray()
                    encoder.writer.endArray()
                }
                encoder.writeInlineArray(range)
                encoder.writer.endArray()
            case "Quoted":
                let type = marker[PandocMarker.Member.quote.rawValue]?.string ?? "DoubleQuote"
                encoder.writer.beginArray()
                encoder.node(type)
                encoder.writer.beginArray()
                encoder.writeInlines(range, skipping: encoder.quotationMarks(type, range))
                encoder.writer.endArray()
                encoder.writer.endArray()
            default: encoder.writeInlineArray(range)
            }
        }
    }

    private mutating func writeInlineArray(_ range: Range<Int>) {
        writer.beginArray()
        writeInlines(range)
        writer.endArray()
    }

    /// How many bytes the quotation marks take with which the text of a quotation begins and ends.
    private func quotationMarks(_ type: String, _ range: Range<Int>) -> (start: Int, end: Int) {
        let marks = type == "SingleQuote" ? ("\u{2018}", "\u{2019}") : ("\u{201C}", "\u{201D}")
        guard let first = range.first, nodes[first].inlineKind == .text else { return (0, 0) }
        var last = first
        while Int(nodes[last].end) < range.upperBound { last = Int(nodes[last].end) }
        let start = tape.text[nodes[first].text.indices].starts(with: marks.0.utf8) ? marks.0.utf8.count : 0
        guard nodes[last].inlineKind == .text else { return (start, 0) }
        let end = tape.text[nodes[last].text.indices].reversed().starts(with: marks.1.utf8.reversed())
        return (start, end && (first != last || nodes[first].text.count >= 6) ? marks.1.utf8.count : 0)
    }

    private mutating func writeInline(_ index: Int, _ text: Range<Int>, marker: JSONView?) {
        let node = nodes[index]
        guard let kind = node.inlineKind else { return }
        switch kind {
        case .text: writeWords(tape.text[text])
        case .emphasis: writeWrapped("Emph", index)
        case .strong: writeWrapped("Strong", index)
        case .strikethrough: writeWrapped("Strikeout", index)
        case .subscript: writeWrapped("Subscript", index)
        case .superscript: writeWrapped("Superscript", index)
        case .code:
            self.node("Code") { encoder in
                encoder.writer.beginArray()
                encoder.write(.attributes, of: encoder.use(marker, for: "Code")) { $0.write(PandocAttributes()) }
                encoder.writer.string(encoder.tape.string(node.text))
                encoder.writer.endArray()
            }
        case .link:
            self.node("Link") { encoder in
                encoder.writer.beginArray()
                encoder.write(.attributes, of: encoder.use(marker, for: "Link")) { $0.write(PandocAttributes()) }
                encoder.writeInlineArray(index + 1..<Int(node.end))
                encoder.writeTarget(node)
                encoder.writer.endArray()
            }
        case .image: writeImage(node, marker: use(marker, for: "Image"))
        case .lineBreak: self.node("LineBreak")
        case .footnoteReference: writeNote(node)
        case .raw:
            let text = tape.string(node.text)
            if string(node) == PandocMath.format, let formula = PandocMath.formula(text) {
                writeMath(formula)
            } else {
                writeRaw(node, name: "RawInline")
            }
        }
    }

    private mutating func writeWrapped(_ name: String, _ index: Int) {
        node(name) { $0.writeInlineArray(index + 1..<Int($0.nodes[index].end)) }
    }

    private mutating func writeMath(_ formula: (formula: String, isDisplayed: Bool)) {
        node("Math") { encoder in
            encoder.writer.beginArray()
            encoder.node(formula.isDisplayed ? "DisplayMath" : "InlineMath")
            encoder.writer.string(formula.formula)
            encoder.writer.endArray()
        }
    }

    mutating func writeImage(_ node: Node, marker: JSONView?) {
        let alternative = string(node, 2)
        self.node("Image") { encoder in
            encoder.writer.beginArray()
            encoder.write(.attributes, of: marker) { $0.write(PandocAttributes()) }
            encoder.write(.alternative, of: marker) { $0.writeWords(alternative) }
            encoder.writeTarget(node)
            encoder.writer.endArray()
        }
    }

    private mutating func writeTarget(_ node: Node) {
        writer.beginArray()
        writer.string(string(node, 0))
        writer.string(string(node, 1))
        writer.endArray()
    }

    /// Writes a footnote where it is referred to: pandoc's notes have no labels, and stand where they belong.
    ///
    /// One that is referred to again is written again as long as it is short, so that a few that refer to each other
    /// do not grow without end.
    private mutating func writeNote(_ node: Node) {
        let label = string(node)
        guard let footnote = footnotes[label], !openNotes.contains(label) else {
            writeLabel(label, .footnoteMissing, at: node.source)
            return
        }
        if !writtenNotes.insert(footnote).inserted, !footnotes.isShort(footnote, in: tape) {
            writeLabel(label, .footnoteRepeated, at: node.source)
            return
        }
        openNotes.append(label)
        self.node("Note") { $0.writeBlocks(of: footnote, in: .flow) }
        openNotes.removeLast()
    }

    private mutating func writeLabel(_ label: String, _ loss: EncodingLosses.Kind, at span: SourceSpan) {
        losses.note(loss, at: span)
        node("Str") { $0.writer.string("[\(label)]") }
    }

    /// Writes the lines of a line block.
    mutating func writeLines(_ range: Range<Int>) {
        writer.beginArray()
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let next = Int(nodes[index].end)
            if nodes[index].inlineKind == .lineBreak {
                writeInlineArray(start..<index)
                start = next
            }
            index = next
        }
        writeInlineArray(start..<range.upperBound)
        writer.endArray()
    }

    /// Writes a text as a list of words and spaces.
    mutating func writeWords(_ text: String) {
        writer.beginArray()
        let bytes = Array(text.utf8)
        writeWords(bytes[...])
        writer.endArray()
    }

    /// Writes text as words, spaces, and soft breaks for white space with a line end in it.
    private mutating func writeWords(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            if Self.isSpace(bytes[index]) {
                var hasLineEnd = false
                while index < bytes.endIndex, Self.isSpace(bytes[index]) {
                    if bytes[index] == 0x0A || bytes[index] == 0x0D { hasLineEnd = true }
                    index += 1
                }
                node(hasLineEnd ? "SoftBreak" : "Space")
            } else {
                while index < bytes.endIndex, !Self.isSpace(bytes[index]) { index += 1 }
                let word = bytes[start..<index]
                node("Str") { $0.writer.string(utf8: word) }
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
