import HTML5
import PluginKit

extension BodyWalker {
    /// How deep inline elements are followed; those further in add nothing to what they hold.
    private static var depth: Int { 64 }

    /// Comes into an inline element that wraps what is in it.
    mutating func push(_ at: UInt32, _ kind: OpenInline.Kind) {
        if code.isGathering { flushCode() }
        inlines.append(OpenInline(node: at, kind: kind))
    }

    /// Comes out of the innermost inline element.
    mutating func pop() {
        if code.isGathering { flushCode() }
        let last = inlines.removeLast()
        if last.kind == .code { code.depth -= 1 }
        if openInlines > inlines.count {
            close(last)
            openInlines -= 1
            let node = nodes[Int(last.node)]
            if line.state == .paragraph, line.hasContent, node.sourceStart >= line.start {
                line.end = max(line.end, node.sourceEnd)
            }
        } else if last.kind == .link, !last.wasOpened {
            addEmptyLink(last.node)
        }
        if last.kind == .asWritten { addEndTag(last.node) }
    }

    /// Opens the counterpart of an inline element in the builder.
    mutating func open(_ index: Int) {
        if inlines[index].wasOpened, !mayRepeat(index) { return }
        inlines[index].wasOpened = true
        let inline = inlines[index]
        switch inline.kind {
        case .emphasis: builder.open(.emphasis, source: span(inline.node))
        case .strong: builder.open(.strong, source: span(inline.node))
        case .strikethrough: builder.open(.strikethrough, source: span(inline.node))
        case .subscript: builder.open(.subscript, source: span(inline.node))
        case .superscript: builder.open(.superscript, source: span(inline.node))
        case .link: openLink(inline.node, value(.href, inline.node) ?? UnsafeBufferPointer(start: nil, count: 0))
        case .quotation: addText(isInnerQuotation(index) ? "\u{2018}" : "\u{201C}")
        case .code: break
        case .inserted: builder.raw("<ins>", format: "html", source: span(inline.node))
        case .marked: builder.raw("<mark>", format: "html", source: span(inline.node))
        case .keyboard: builder.raw("<kbd>", format: "html", source: span(inline.node))
        case .asWritten: break
        case .annotation: addText("(")
        }
    }

    private mutating func close(_ inline: OpenInline) {
        if inline.isSpent { return }
        switch inline.kind {
        case .emphasis, .strong, .strikethrough, .subscript, .superscript, .link: builder.close()
        case .quotation: addText(isInnerQuotation(openInlines - 1) ? "\u{2019}" : "\u{201D}")
        case .code, .asWritten: break
        case .inserted: builder.raw("</ins>", format: "html")
        case .marked: builder.raw("</mark>", format: "html")
        case .keyboard: builder.raw("</kbd>", format: "html")
        case .annotation: addText(")")
        }
    }

    /// Closes all inlines in the builder, for the block around them to end; their elements are still open.
    mutating func closeInlines() {
        while openInlines > 0 {
            close(inlines[openInlines - 1])
            openInlines -= 1
        }
    }

    /// Whether an inline may be opened once more, for another block that it reaches into: what pages repeat in this way
    /// is bounded by their size. One that may not stays closed from then on.
    private mutating func mayRepeat(_ index: Int) -> Bool {
        let inline = inlines[index]
        if inline.isSpent { return false }
        var cost = 16
        if inline.kind == .link {
            cost += (value(.href, inline.node)?.count ?? 0) + (value(.title, inline.node)?.count ?? 0)
            cost += page.base?.bytes.count ?? 0
        }
        if cost <= repeatableBytes {
            repeatableBytes -= cost
            return true
        }
        inlines[index].isSpent = true
        lose(inline.kind == .link ? .linkPieces : .inlinePieces, inline.node)
        return false
    }

    /// Whether the quotation at a place among the inlines stands in another.
    private func isInnerQuotation(_ index: Int) -> Bool {
        inlines[..<index].count { $0.kind == .quotation } % 2 == 1
    }

    mutating func openWrapper(_ at: UInt32, _ node: HTMLNode) {
        guard inlines.count < Self.depth else { return }
        if page.isFragment, isUnclosed(at, node) {
            addTag(at)
            return
        }
        switch node.name {
        case .em, .i, .cite, .dfn, .var: push(at, .emphasis)
        case .strong, .b: push(at, .strong)
        case .del, .s, .strike: push(at, .strikethrough)
        case .sub: push(at, .subscript)
        case .sup: push(at, .superscript)
        case .q: push(at, .quotation)
        case .ins: push(at, .inserted)
        case .mark: push(at, .marked)
        case .kbd: push(at, .keyboard)
        default: push(at, .annotation)
        }
    }

    // MARK: Tags as they are

    /// Comes to an element that HTML does not have. In a page it is nothing; in a fragment its tags are somebody's
    /// markup, which a document can carry.
    mutating func enterUnknown(_ at: UInt32, _ node: HTMLNode) -> Bool {
        let name = tree.string(node.name)
        if name.hasPrefix("mjx-") { return enterMathJax(at, name) }
        guard page.isFragment, !node.isImplied, name.utf8.allSatisfy(AddressByte.isNamePart) else {
            return true
        }
        addTag(at)
        guard !isUnclosed(at, node), inlines.count < Self.depth else { return true }
        push(at, .asWritten)
        return true
    }

    /// Whether no end tag closes an element that wants one, and it does not go on in the block after its own either.
    func isUnclosed(_ at: UInt32, _ node: HTMLNode) -> Bool {
        guard !node.isImplied, node.sourceEnd > node.sourceStart else { return false }
        if ElementSource(source, node).hasEndTag { return false }
        // Where a formatting element goes on is a copy of it, which the parser makes right away.
        for index in Int(at) + 1..<min(Int(at) + 64, nodes.count) {
            let copy = nodes[index]
            guard copy.isImplied, copy.name == node.name, copy.contentStart == node.contentStart else { continue }
            let first = copy.firstChild
            if first != 0,
                nodes[Int(first)].kind != .text || nodes[Int(first)].next != 0
                    || !bytes(nodes[Int(first)].text).allSatisfy(TextByte.isSpace)
            {
                return false
            }
        }
        return true
    }

    /// Adds an element's start tag as the page has it.
    mutating func addTag(_ at: UInt32) {
        let node = nodes[Int(at)]
        let tag = ElementSource(source, node).startTag
        guard !tag.isEmpty else { return }
        if code.isGathering { flushCode() }
        beginContent(node.sourceStart, node.sourceStart + UInt32(tag.count))
        builder.raw(utf8: tag, format: "html", source: span(at))
    }

    private mutating func addEndTag(_ at: UInt32) {
        let node = nodes[Int(at)]
        let tag = ElementSource(source, node).endTag
        guard !tag.isEmpty else { return }
        beginContent(node.sourceEnd, node.sourceEnd)
        builder.raw(utf8: tag, format: "html", source: span(at))
    }
}
