extension TreeBuilder {
    @inline(__always)
    mutating func characters(_ token: CharacterToken) {
        if skipsLineFeed {
            charactersAfterStart(token)
        } else if mode == .inBody, !isInForeign {
            charactersInBody(token)
        } else {
            charactersElsewhere(token)
        }
    }

    /// The characters after a `pre` and the like, where a line feed at the beginning is dropped.
    @inline(never)
    private mutating func charactersAfterStart(_ token: CharacterToken) {
        skipsLineFeed = false
        var token = token
        let first = token.isDecoded ? UInt8(truncatingIfNeeded: token.decoded.bytes) : store.pointee.source[token.start]
        if first == 0x0A {
            token.start += 1
            if token.isDecoded || token.start == token.end { return }
        }
        characters(token)
    }

    @inline(__always)
    mutating func charactersInBody(_ token: CharacterToken) {
        if formatting.hasEntries {
            tokenStart = token.start
            reconstructFormatting()
        }
        insertText(token)
        if framesetIsOK, hasContent(token) { framesetIsOK = false }
    }

    @inline(never)
    private mutating func charactersElsewhere(_ token: CharacterToken) {
        (tokenStart, tokenEnd) = (token.start, token.end)
        if isInForeign, stack.top.traits.isDisjoint(with: [.mathMLText, .htmlPoint]) {
            insertText(token)
            if framesetIsOK, hasContent(token) { framesetIsOK = false }
        } else {
            charactersInMode(token)
        }
    }

    private mutating func charactersInMode(_ token: CharacterToken) {
        switch mode {
        case .inBody, .inCaption, .inCell, .inTemplate: charactersInBody(token)
        case .text: insertText(token)
        case .initial, .beforeHTML, .beforeHead:
            guard let content = splitSpaces(token, keeping: false) else { return }
            moveOn()
            charactersInMode(content)
        case .inHead, .inHeadNoscript, .afterHead:
            guard let content = splitSpaces(token, keeping: true) else { return }
            moveOn()
            charactersInMode(content)
        case .inColumnGroup:
            guard let content = splitSpaces(token, keeping: true), stack.top.isHTML(.colgroup) else { return }
            pop()
            mode = .inTable
            charactersInMode(content)
        case .inTable, .inTableBody, .inRow:
            if stack.top.traits.contains(.tablePart) || stack.top.isHTML(.template) {
                tableText.append(token)
            } else {
                fosterParenting = true
                charactersInBody(token)
                fosterParenting = false
            }
        case .afterBody, .afterAfterBody:
            if hasContent(token) { mode = .inBody }
            charactersInBody(token)
        case .inFrameset, .afterFrameset, .afterAfterFrameset: insertSpaces(token)
        }
    }

    /// Takes the white space from a token's beginning.
    ///
    /// - Parameter keeping: whether it goes into the tree.
    /// - Returns: the rest; `nil` for none.
    private mutating func splitSpaces(_ token: CharacterToken, keeping: Bool) -> CharacterToken? {
        var rest = token
        if token.isDecoded {
            if isSpace(token.decoded) { rest.start = token.end }
        } else {
            rest.start = endOfSpaces(token)
        }
        if keeping, rest.start > token.start {
            insertText(CharacterToken(start: token.start, end: rest.start, decoded: token.decoded))
        }
        tokenStart = rest.start
        return rest.start < rest.end ? rest : nil
    }

    /// Keeps the white space of a token alone.
    private mutating func insertSpaces(_ token: CharacterToken) {
        if token.isDecoded {
            if isSpace(token.decoded) { insertText(token) }
            return
        }
        var at = token.start
        while at < token.end {
            let start = at
            while at < token.end, HTMLByte.isSpace(store.pointee.source[at]) { at += 1 }
            if at > start { insertText(CharacterToken(start: start, end: at)) }
            while at < token.end, !HTMLByte.isSpace(store.pointee.source[at]) { at += 1 }
        }
    }

    /// The mode "in table text" at its end: white space stays in the table, anything else goes before it.
    @inline(never)
    mutating func flushTableText() {
        let (start, end) = (tokenStart, tokenEnd)
        var isSpace = true
        for index in 0..<tableText.count where hasContent(tableText[index]) { isSpace = false }
        fosterParenting = !isSpace
        for index in 0..<tableText.count {
            if isSpace { insertText(tableText[index]) } else { charactersInBody(tableText[index]) }
        }
        fosterParenting = false
        tableText.removeLast(tableText.count)
        (tokenStart, tokenEnd) = (start, end)
    }

    /// U+0000 goes into SVG and MathML as U+FFFD, and is dropped elsewhere.
    mutating func null(at place: Int) {
        skipsLineFeed = false
        if isInForeign, stack.top.traits.isDisjoint(with: [.mathMLText, .htmlPoint]) {
            insertText(CharacterToken(start: place, end: place + 1, decoded: .replacement))
            return
        }
        (tokenStart, tokenEnd) = (place, place + 1)
        while mode.isBeforeBody { moveOn() }
        if mode == .inColumnGroup, stack.top.isHTML(.colgroup) {
            pop()
            mode = .inTable
        }
        if mode == .afterBody || mode == .afterAfterBody { mode = .inBody }
    }
}
