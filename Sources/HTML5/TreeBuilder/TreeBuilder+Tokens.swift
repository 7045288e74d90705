extension TreeBuilder: TokenSink {
    var allowsCDATA: Bool { isInForeign }

    @inline(__always)
    mutating func startTag(_ tag: TagToken) -> ContentModel {
        begin(tag.start, tag.end)
        model = .data
        if isInForeign, startsForeign(tag) {
            foreignStart(tag)
        } else {
            start(tag)
        }
        return model
    }

    @inline(__always)
    mutating func endTag(_ tag: TagToken) {
        begin(tag.start, tag.end)
        if isInForeign {
            foreignEnd(tag)
        } else {
            end(tag)
        }
    }

    mutating func doctype(_ token: DoctypeToken) {
        begin(token.start, token.end)
        if mode == .initial, !isInForeign { addDoctype(token) }
    }

    mutating func comment(_ token: CommentToken) {
        begin(token.start, token.end)
        let node = HTMLNode(
            kind: .comment, bits: 0, name: .noElement, contentStart: token.text.start,
            contentCount: token.text.byteCount,
            source: UInt32(truncatingIfNeeded: token.start)..<UInt32(truncatingIfNeeded: token.end))
        let comment = store.pointee.add(node)
        switch mode {
        case _ where isInForeign: insert(comment, at: textPlace())
        case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset: store.pointee.append(comment, to: 0)
        case .afterBody: store.pointee.append(comment, to: stack[1].container)
        default: insert(comment, at: textPlace())
        }
    }

    mutating func endOfFile(at place: Int) {
        begin(place, place)
        endOfFile()
    }

    /// By the rules of the insertion mode.
    @inline(__always)
    mutating func start(_ tag: TagToken) {
        if mode == .inBody { startInBody(tag) } else { startInOtherMode(tag) }
    }

    @inline(never)
    private mutating func startInOtherMode(_ tag: TagToken) {
        switch mode {
        case .initial: startInitial(tag)
        case .beforeHTML: startBeforeHTML(tag)
        case .beforeHead: startBeforeHead(tag)
        case .inHead: startInHead(tag)
        case .inHeadNoscript: startInHeadNoscript(tag)
        case .afterHead: startAfterHead(tag)
        // No tag comes in a text but the end tag that ends it.
        case .inBody, .text: startInBody(tag)
        case .inTable: startInTable(tag)
        case .inCaption: startInCaption(tag)
        case .inColumnGroup: startInColumnGroup(tag)
        case .inTableBody: startInTableBody(tag)
        case .inRow: startInRow(tag)
        case .inCell: startInCell(tag)
        case .inTemplate: startInTemplate(tag)
        case .afterBody, .afterAfterBody: startAfterBody(tag)
        case .inFrameset: startInFrameset(tag)
        case .afterFrameset, .afterAfterFrameset: startAfterFrameset(tag)
        }
    }

    /// By the rules of the insertion mode.
    @inline(__always)
    mutating func end(_ tag: TagToken) {
        if mode == .inBody { endInBody(tag) } else { endInOtherMode(tag) }
    }

    @inline(never)
    private mutating func endInOtherMode(_ tag: TagToken) {
        switch mode {
        case .initial: endInitial(tag)
        case .beforeHTML: endBeforeHTML(tag)
        case .beforeHead: endBeforeHead(tag)
        case .inHead: endInHead(tag)
        case .inHeadNoscript: endInHeadNoscript(tag)
        case .afterHead: endAfterHead(tag)
        case .inBody: endInBody(tag)
        case .text: endInText()
        case .inTable: endInTable(tag)
        case .inCaption: endInCaption(tag)
        case .inColumnGroup: endInColumnGroup(tag)
        case .inTableBody: endInTableBody(tag)
        case .inRow: endInRow(tag)
        case .inCell: endInCell(tag)
        case .inTemplate: endInTemplate(tag)
        case .afterBody: endAfterBody(tag)
        case .inFrameset: endInFrameset(tag)
        case .afterFrameset: endAfterFrameset(tag)
        case .afterAfterBody: endAfterAfterBody(tag)
        case .afterAfterFrameset: break
        }
    }
}
