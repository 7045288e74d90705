import PluginKit

extension Emitter {
    /// Writes a text token, with the escapes that its place calls for and no others.
    mutating func emitText(_ token: Int) {
        let bytes = tokens[token].bytes
        var index = 0
        if state.isAtLineStart {
            index = startLine(bytes, 0, token)
            if index == bytes.count { return }
        }
        index = escapeFootnote(bytes, index, token)
        var copied = index
        var checked = index
        while true {
            index = InterestingBytes.next(bytes, from: index)
            if index >= bytes.count { break }
            let byte = bytes[index]
            if Byte.isLineEnd(byte) {
                copy(bytes, copied..<index)
                index = softBreak(bytes, index, token)
                copied = index
                checked = index
                continue
            }
            if byte == 0 {
                copy(bytes, copied..<index)
                replaceNUL()
                index += 1
                copied = index
                checked = index
                continue
            }
            let end = escapeEnd(bytes, index, token)
            if end > index {
                copy(bytes, copied..<index)
                preventAddress(bytes, from: checked, to: index)
                checked = end
                for position in index..<end {
                    out.append(Byte.backslash)
                    out.append(bytes[position])
                }
                index = end
                copied = end
            } else {
                index = -end
            }
        }
        copy(bytes, copied..<bytes.count)
        if isGFM, state.linkDepth == 0, runsOn(token) { preventAddress(bytes, from: checked, to: bytes.count) }
        if let last = bytes.last, last == Byte.exclamation, token + 1 < tokens.count,
            tokens[token + 1].kind == .linkOpen || tokens[token + 1].kind == .footnote
        {
            out[out.count - 1] = Byte.backslash
            out.append(Byte.exclamation)
        }
    }

    @inline(__always)
    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if !range.isEmpty { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }
    }

    /// Writes U+FFFD, as readers of Markdown would read it anyway.
    mutating func replaceNUL() {
        out.append(contentsOf: "\u{FFFD}".utf8)
        hasNUL = true
    }

    /// Looks at the special byte at `index`.
    ///
    /// - Returns: the end of the bytes from `index` on that each get a backslash; or, negative, where to go on when
    ///   none does.
    private mutating func escapeEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ token: Int) -> Int {
        let next = index + 1 < bytes.count ? bytes[index + 1] : firstByte(ofText: token + 1) ?? 0
        switch bytes[index] {
        case Byte.backslash:
            let isLast = index + 1 == bytes.count
            let isNeeded = isLast ? isMarkAhead(token) : Byte.isPunctuation(next)
            return isNeeded ? index + 1 : -(index + 1)
        case Byte.asterisk, Byte.underscore, Byte.tilde:
            let end = Self.runEnd(bytes, index)
            return isMarkEscaped(bytes[index], token, index..<end) ? end : -end
        case Byte.backtick:
            let end = Self.runEnd(bytes, index)
            return state.backticksPair ? end : -end
        case Byte.less:
            let isTag = Byte.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F
            return isTag && state.hasGreater ? index + 1 : -(index + 1)
        case Byte.ampersand: return Entity.begins(bytes, at: index) ? index + 1 : -(index + 1)
        case Byte.bracket:
            // Even a reference to nothing is left as it is, escapes and all, by cmark-gfm.
            let isReference =
                isGFM && next == Byte.caret && (!footnotes.isEmpty || !Brackets.isPlainLabel(bytes, index + 2))
            if isReference {
                state.balance = (token, false)
                return index + 1
            }
            if state.linkDepth > 0, !hasBalancedBrackets(token) { return index + 1 }
            state.hasBracket = true
            return -(index + 1)
        case Byte.closingBracket:
            let isLink = next == Byte.parenthesis && (state.hasBracket || state.linkDepth > 0)
            return isLink || (state.linkDepth > 0 && !hasBalancedBrackets(token)) ? index + 1 : -(index + 1)
        default: return -(index + 1)
        }
    }

    private mutating func hasBalancedBrackets(_ token: Int) -> Bool {
        if state.balance.token != token {
            state.balance = (token, Brackets.areBalanced(tokens[token].bytes))
        }
        return state.balance.isBalanced
    }

    private func isMarkEscaped(_ byte: UInt8, _ token: Int, _ run: Range<Int>) -> Bool {
        if byte == Byte.tilde, !isGFM { return false }
        // Beside a `<br>` it may be flanked by that.
        if sharesLine, run.lowerBound == 0 || run.upperBound == tokens[token].bytes.count { return true }
        // Beside a mark of ours it would be a part of it.
        if run.lowerBound == 0, token > 0, tokens[token - 1].isDelimiter { return true }
        if run.upperBound == tokens[token].bytes.count, token + 1 < tokens.count, tokens[token + 1].isDelimiter {
            return true
        }
        let couldPair =
            byte == Byte.asterisk
            ? state.asterisksPair : byte == Byte.underscore ? state.underscoresPair : state.tildesPair
        guard couldPair else { return false }
        let can = flanking(byte, token: token, run)
        return can.mayOpen || can.mayClose
    }

    private func firstByte(ofText token: Int) -> UInt8? {
        token < tokens.count && tokens[token].kind == .text ? tokens[token].bytes.first : nil
    }

    /// Whether the next token begins with a character that a backslash before it would take away.
    private func isMarkAhead(_ token: Int) -> Bool {
        guard token + 1 < tokens.count else { return false }
        let next = tokens[token + 1]
        return next.kind == .text
            ? next.bytes.first.map(Byte.isPunctuation) ?? false
            : next.kind != .lineBreak
                || state.isSingleLine
    }

    /// Escapes what, right behind a footnote's reference, would make it a link or a footnote, and what would make a
    /// footnote's reference of a link.
    private mutating func escapeFootnote(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ token: Int) -> Int {
        guard index == 0, token > 0, let first = bytes.first else { return index }
        switch tokens[token - 1].kind {
        case .footnote:
            guard first == Byte.parenthesis || first == Byte.bracket || first == Byte.colon else { return index }
        case .linkOpen: guard first == Byte.caret else { return index }
        default: return index
        }
        if first == Byte.bracket { state.balance = (token, false) }
        out.append(Byte.backslash)
        out.append(first)
        return 1
    }

    // MARK: Lines

    /// Begins a line of the text: drops white space, and escapes what would begin a block.
    ///
    /// - Returns: where to go on.
    private mutating func startLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ token: Int) -> Int {
        var index = start
        while index < bytes.count, Byte.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index }
        state.isAtLineStart = false
        guard state.hasLineStarts, LineStart.isSpecial(bytes[index]) else { return index }
        if bytes[index] == Byte.bracket {
            guard isBracketSpecial(bytes, index) else { return index }
            state.balance = (token, false)
            out.append(Byte.backslash)
            out.append(Byte.bracket)
            return index + 1
        }
        let isOpenEnded =
            token + 1 < tokens.count && tokens[token + 1].kind != .text && tokens[token + 1].kind != .lineBreak
        guard
            let escape = LineStart.escape(
                bytes, from: index, isOpenEnded: isOpenEnded, isFirstLine: state.isFirstLine,
                isBehindBullet: state.isItemStart && state.isFirstLine, isGFM: isGFM)
        else { return index }
        copy(bytes, index..<escape.start)
        for position in escape.start..<escape.end {
            out.append(Byte.backslash)
            out.append(bytes[position])
        }
        return escape.end
    }

    /// Whether a bracket that begins a line begins a definition, a footnote, a task box or an alert.
    private func isBracketSpecial(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        if state.isFirstLine, state.hasDefinition { return true }
        guard isGFM, index + 1 < bytes.count else { return false }
        switch bytes[index + 1] {
        case Byte.caret: return true
        case Byte.exclamation: return state.isFirstLine
        case Byte.space, UInt8(ascii: "x"), UInt8(ascii: "X"):
            return state.isItemStart && state.isFirstLine && index + 2 < bytes.count
                && bytes[index + 2] == Byte.closingBracket
        default: return false
        }
    }

    /// Writes a line end of the text, with the white space around it, as one line end or space.
    private mutating func softBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ token: Int) -> Int {
        var index = start
        while index < bytes.count, Byte.isSpace(bytes[index]) { index += 1 }
        trimLine(to: state.start)
        // A line of nothing but a tag would begin a block of HTML.
        if state.isSingleLine || state.linkDepth > 0 || (state.isFirstLine && out.last == Byte.greater) {
            if out.count > state.start { out.append(Byte.space) }
            return index
        }
        endLine()
        newLine()
        state.isAtLineStart = true
        state.isFirstLine = false
        return index < bytes.count ? startLine(bytes, index, token) : index
    }

    // MARK: Addresses

    /// Whether a bare address at the end of this token would take in what follows it.
    private func runsOn(_ token: Int) -> Bool {
        guard let last = tokens[token].bytes.last, !Byte.isSpace(last) else { return false }
        var index = token + 1
        while index < tokens.count, tokens[index].kind == .close { index += 1 }
        guard index < tokens.count else { return false }
        switch tokens[index].kind {
        case .lineBreak: return false
        case .text: return index > token + 1 && ScalarClass.first(tokens[index].bytes) != .space
        default: return true
        }
    }

    /// GFM makes links of bare addresses, which is fine as the text stays the same; but inside one it reads no
    /// escapes and no marks. Where there is any, a backslash before `:` or `.` keeps the address from being one.
    private mutating func preventAddress(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        guard isGFM, state.linkDepth == 0 else { return }
        var begin = end
        while begin > start, !Byte.isSpace(bytes[begin - 1]) { begin -= 1 }
        let written = out.count
        var limit = end
        while let place = Autolink.bareAddress(in: bytes, from: begin, to: limit) {
            out.insert(Byte.backslash, at: written - (end - place))
            limit = place
        }
    }
}
