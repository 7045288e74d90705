extension Tokenizer where Sink: ~Copyable {
    /// A doctype (HTML Standard, sections 13.2.5.53 to 13.2.5.68).
    mutating func readDoctype(_ start: Int) {
        var token = DoctypeToken(start: start, end: end)
        at = start + 9
        skipSpaces()
        if at < end, base[at] != 0x3E { readName(&token) }
        if token.name == nil || (at >= end && !token.isBogus) { token.forcesQuirks = true }
        // What is left of a bogus doctype counts for nothing.
        at = min(end, find(0x3E, from: at) + 1)
        token.end = at
        sink.doctype(token)
    }

    private mutating func readName(_ token: inout DoctypeToken) {
        let nameStart = at
        while at < end, base[at] != 0x3E, !HTMLByte.isSpace(base[at]) { at += 1 }
        token.name = text(nameStart, at, lowercased: true)
        skipSpaces()
        guard at < end, base[at] != 0x3E else { return }
        if hasPrefix("public", at: at) {
            at += 6
            readPublicID(&token)
        } else if hasPrefix("system", at: at) {
            at += 6
            readSystemID(&token, isRequired: true)
        } else {
            token.setBogus(forcingQuirks: true)
        }
    }

    private mutating func readPublicID(_ token: inout DoctypeToken) {
        skipSpaces()
        guard at < end else { return }
        guard isQuote(base[at]) else {
            token.setBogus(forcingQuirks: true)
            return
        }
        token.publicID = readIdentifier(&token)
        if !token.isBogus { readSystemID(&token, isRequired: false) }
    }

    private mutating func readSystemID(_ token: inout DoctypeToken, isRequired: Bool) {
        skipSpaces()
        guard at < end, isRequired || base[at] != 0x3E else { return }
        guard isQuote(base[at]) else {
            token.setBogus(forcingQuirks: true)
            return
        }
        token.systemID = readIdentifier(&token)
        skipSpaces()
        if !token.isBogus, at < end, base[at] != 0x3E { token.setBogus(forcingQuirks: false) }
    }

    /// An identifier in quotes; a ">" ends the doctype in it.
    private mutating func readIdentifier(_ token: inout DoctypeToken) -> HTMLText {
        let quote = base[at]
        at += 1
        let start = at
        while at < end, base[at] != quote, base[at] != 0x3E { at += 1 }
        let identifier = text(start, at)
        if at < end, base[at] == quote {
            at += 1
        } else {
            token.setBogus(forcingQuirks: true)
        }
        return identifier
    }

    private func isQuote(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x27
    }
}

extension DoctypeToken {
    fileprivate mutating func setBogus(forcingQuirks: Bool) {
        isBogus = true
        if forcingQuirks { self.forcesQuirks = true }
    }
}
