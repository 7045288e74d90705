import PluginKit

extension Emitter {
    /// Pairs opening with closing tokens, and chooses how each emphasis is marked: by characters where the rules of
    /// CommonMark read them back the same, else by tags.
    mutating func chooseMarks() {
        openMarks.removeAll(keepingCapacity: true)
        for index in tokens.indices {
            switch tokens[index].kind {
            case .open, .linkOpen, .tagOpen: openMarks.append(index)
            case .close, .linkClose, .tagClose:
                guard let open = openMarks.popLast() else { continue }
                tokens[open].mate = index
                tokens[index].mate = open
            default: break
            }
        }
        openMarks.removeAll(keepingCapacity: true)
        for index in tokens.indices {
            switch tokens[index].kind {
            case .open:
                let close = tokens[index].mate
                if tokens[index].mark != .joined {
                    let mark = mark(of: index)
                    tokens[index].mark = mark
                    tokens[close].mark = mark
                }
                openMarks.append(index)
            case .close: openMarks.removeLast()
            default: break
            }
        }
    }

    private mutating func mark(of open: Int) -> InlineToken.Mark {
        let close = tokens[open].mate
        if tokens[open].inline == .strikethrough {
            return isGFM && fits(.tilde, open, close, length: 2) ? .tilde : .tag
        }
        if isJoinable(open, close), fits(.asterisk, open, close, length: 3) {
            tokens[open + 1].mark = .joined
            tokens[close - 1].mark = .joined
            return .asterisk
        }
        let length = tokens[open].markLength
        if fits(.asterisk, open, close, length: length) { return .asterisk }
        if fits(.underscore, open, close, length: length) { return .underscore }
        return .tag
    }

    /// Whether an emphasis holds one strong and nothing else, so that `***` says both.
    private func isJoinable(_ open: Int, _ close: Int) -> Bool {
        tokens[open].inline == .emphasis && tokens[open + 1].kind == .open && tokens[open + 1].inline == .strong
            && tokens[open + 1].mate == close - 1 && open + 2 < close - 1
    }

    /// Whether a mark is read back as the beginning and the end of this emphasis.
    private func fits(_ mark: InlineToken.Mark, _ open: Int, _ close: Int, length: Int) -> Bool {
        let byte = mark.byte
        let inner = length == 3 ? 1 : 0
        let opening = flanking(byte, after: open - 1, before: open + inner + 1)
        let closing = flanking(byte, after: close - inner - 1, before: close + 1)
        guard opening.surelyOpens, closing.surelyCloses else { return false }
        // Next to a mark of the same character the two would be one run.
        if open > 0, tokens[open - 1].isDelimiter, writtenByte(open - 1) == byte { return false }
        if close + 1 < tokens.count, tokens[close + 1].kind == .close, writtenByte(close + 1) == byte { return false }
        // An opener that may close could close what is open around it; the rule of three saves it at times.
        for outer in openMarks where tokens[outer].mark.byte == byte && tokens[outer].mark != .tag {
            if byte == Byte.tilde || length == 3 { return false }
            let isBlockedByThree = (tokens[outer].markLength + length) % 3 == 0
            if opening.mayClose, !isBlockedByThree { return false }
            // The same mark in itself reads back, but readers of less care get it wrong.
            if tokens[outer].markLength == length { return false }
        }
        return true
    }

    private func writtenByte(_ token: Int) -> UInt8 {
        tokens[token].mark == .tag ? 0 : tokens[token].mark.byte
    }

    /// Writes the beginning or the end of an emphasis.
    mutating func emitMark(_ token: InlineToken) {
        let isOpen = token.kind == .open
        switch token.mark {
        case .tag: emitTag(token.inline, isOpen: isOpen)
        case .asterisk, .underscore, .tilde, .joined:
            for _ in 0..<token.markLength { out.append(token.mark.byte) }
        }
    }

    mutating func emitTag(_ kind: InlineKind, isOpen: Bool) {
        append(isOpen ? "<" : "</")
        append(HTMLFragment.tag(of: kind))
        append(">")
    }
}
