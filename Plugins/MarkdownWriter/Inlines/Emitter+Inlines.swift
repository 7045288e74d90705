import PluginKit

extension Emitter {
    /// Writes the inlines of a paragraph, from where its content begins.
    mutating func writeParagraphContent(of parent: Int, isItemStart: Bool = false) {
        if isPlainText(parent), options.wrap == 0 {
            // The usual paragraph is one text without a mark in it.
            let bytes = bytes(nodes[parent + 1].text)
            if let first = bytes.first, !LineStart.isSpecial(first), !Byte.isSpace(bytes[bytes.count - 1]),
                InterestingBytes.isPlain(bytes)
            {
                out.append(contentsOf: bytes)
                return
            }
        }
        state = InlineState()
        state.isItemStart = isItemStart
        tokens.removeAll(keepingCapacity: true)
        collect(of: parent)
        writeTokens()
    }

    /// Writes the inlines of a node on one line, as headings and cells want it.
    mutating func writeLine(of parent: Int) {
        beginLine()
        collect(of: parent)
        writeTokens()
    }

    /// Sets the state for content that stays on one line and begins no blocks.
    mutating func beginLine() {
        state = InlineState()
        state.isSingleLine = true
        state.hasLineStarts = false
        if sharesLine {
            state.asterisksPair = true
            state.underscoresPair = true
            state.tildesPair = true
            state.backticksPair = true
            state.hasGreater = true
            state.hasBracket = true
        }
        tokens.removeAll(keepingCapacity: true)
    }

    private func isPlainText(_ parent: Int) -> Bool {
        let child = parent + 1
        return Int(nodes[parent].end) == child + 1 && nodes[child].rawKind == InlineKind.text.rawValue
    }

    /// Writes the tokens as they are in ``tokens``.
    mutating func writeTokens() {
        trimTokens()
        state.start = out.count
        unbreakable.removeAll(keepingCapacity: true)
        survey()
        chooseMarks()
        for index in tokens.indices { emit(index) }
        if options.wrap > 0, !state.isSingleLine { wrapLines(from: state.start) }
    }

    private mutating func emit(_ index: Int) {
        let token = tokens[index]
        if token.kind == .text {
            emitText(index)
            return
        }
        let begin = out.count
        switch token.kind {
        case .text: break
        case .open, .close: emitMark(token)
        case .tagOpen, .tagClose: emitTag(token.inline, isOpen: token.kind == .tagOpen)
        case .linkOpen:
            out.append(Byte.bracket)
            state.linkDepth += 1
        case .linkClose:
            state.linkDepth -= 1
            out.append(Byte.closingBracket)
            appendTarget(of: token.node)
        case .autolink:
            out.append(Byte.less)
            out.append(contentsOf: token.bytes)
            out.append(Byte.greater)
        case .image:
            append("![")
            appendLiteral(string(nodes[token.node], 2))
            out.append(Byte.closingBracket)
            appendTarget(of: token.node)
        case .code:
            if index > 0, tokens[index - 1].kind == .code {
                // The backticks of two spans side by side would be one run.
                append("<code>")
                appendLiteral(token.bytes)
                append("</code>")
            } else {
                appendCodeSpan(token.bytes)
            }
        case .footnote: emitFootnote(token)
        case .raw: appendRaw(token.bytes)
        case .math: emitMath(token)
        case .lineBreak:
            emitBreak()
            return
        }
        state.isAtLineStart = false
        if options.wrap > 0 { unbreakable.append(begin..<out.count) }
    }

    private mutating func emitBreak() {
        if state.isSingleLine {
            append("<br>")
            return
        }
        endLine()
        // GFM takes a backslash for a part of the address before it.
        if isGFM, endsInAddress { append("  ") } else { out.append(Byte.backslash) }
        newLine()
        state.isAtLineStart = true
        state.isFirstLine = false
    }

    /// Takes spaces away from the end of the line, and makes sure that a backslash there stays one.
    mutating func endLine() {
        trimLine(to: state.start)
        keepBackslash(from: state.start)
    }

    /// Escapes a bare backslash at the end of the output, before something that it would escape.
    mutating func keepBackslash(from start: Int) {
        var index = out.count
        while index > start, out[index - 1] == Byte.backslash { index -= 1 }
        if (out.count - index) % 2 == 1 { out.append(Byte.backslash) }
    }

    /// Whether the last word of the output is, to GFM, an address.
    private var endsInAddress: Bool {
        var begin = out.count
        while begin > state.start, !Byte.isSpace(out[begin - 1]) { begin -= 1 }
        return out.withUnsafeBufferPointer { Autolink.bareAddress(in: $0, from: begin, to: $0.count) } != nil
    }

    private mutating func emitFootnote(_ token: InlineToken) {
        let label = String(decoding: string(nodes[token.node]), as: UTF8.self)
        guard isGFM else {
            append("<sup>")
            appendLiteral(string(nodes[token.node]))
            append("</sup>")
            lose(
                "footnote", "CommonMark has no footnotes; the reference to '\(label)' is a raised label", at: token.node
            )
            return
        }
        append("[^")
        out.append(contentsOf: (footnotes.written(label) ?? "").utf8)
        append("]")
    }

    mutating func appendRaw(_ bytes: UnsafeBufferPointer<UInt8>) {
        for line in bytes.split(whereSeparator: Byte.isLineEnd) {
            if line.startIndex > 0 {
                if state.isSingleLine { out.append(Byte.space) } else { newLine() }
            }
            out.append(contentsOf: line)
        }
    }
}
