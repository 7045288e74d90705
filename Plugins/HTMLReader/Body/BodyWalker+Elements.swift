import HTML5
import PluginKit

extension BodyWalker {
    /// Comes to a node.
    ///
    /// - Returns: whether its children are read next; then `leave` is called after them.
    mutating func enter(_ at: UInt32) -> Bool {
        let node = nodes[Int(at)]
        var isKept = true
        if !verdicts.isEmpty {
            switch verdicts[Int(at)] {
            case .kept: break
            case .outside: isKept = false
            case .dropped: return false
            }
        }
        switch node.kind {
        case .text:
            if isKept, !isInvisible { addText(node) }
            return false
        case .comment:
            if page.isFragment { addComment(at, node) }
            return false
        case .element: break
        case .document, .doctype, .fragment: return false
        }
        guard node.namespace == .html else {
            if isKept, !isInvisible { addForeign(at, node) }
            return false
        }
        if isKept, !footnotes.isEmpty, let role = footnotes[at] { return enter(at, role) }
        var treatment = treatments[node.name]
        if treatment == .hidden { return false }
        if node.contentCount > 0, !heed(at, node, &treatment) { return false }
        let goesOn = isKept && !isInvisible ? enter(at, node, treatment) : pass(at, treatment)
        if !goesOn, let last = modes.last, last.node == at { restore(last) }
        return goesOn
    }

    /// Comes to an element that is not shown itself, while something in it may be.
    private mutating func pass(_ at: UInt32, _ treatment: Treatment) -> Bool {
        if treatment.isBlock { beginBlock(at) }
        return !treatment.isContent
    }

    private mutating func enter(_ at: UInt32, _ node: HTMLNode, _ treatment: Treatment) -> Bool {
        switch treatment {
        case .transparent: return true
        case .lostMeaning: lose(.direction, at)
        case .unknown: return enterUnknown(at, node)
        case .division, .summary: endLine()
        case .paragraph:
            endLine()
            paragraph = at
        case .heading: openHeading(at, level: headingLevel(at, node))
        case .list: openList(at, node)
        case .item: openItem(at)
        case .quote: open(.quote, .quote, at)
        case .preformatted:
            addCodeBlock(at)
            return false
        case .table: openTable(at)
        case .tableSection: endLine()
        case .row: openRow(at)
        case .cell: return openCell(at, node)
        case .caption: openCaption(at)
        case .definitionList: open(.definitionList, .definitionList, at)
        case .term:
            open(.term, .holder, at)
            beginHolder()
        case .definition: open(.definition, .definition, at)
        case .figure: open(.figure, .figure, at)
        case .figureCaption: open(.caption, .caption, at)
        case .details: openDetails(at)
        case .thematicBreak:
            beginBlock(at)
            builder.thematicBreak(source: span(at))
            return false
        case .lineBreak:
            breakLine()
            return false
        case .image:
            addImage(at)
            return false
        case .link: return openLink(at, node)
        case .wrapper: openWrapper(at, node)
        case .code:
            push(at, .code)
            code.depth += 1
        case .ruby: lose(.ruby, at)
        case .rubyText: push(at, .annotation)
        case .rubyParenthesis: return false
        case .media: return addMedia(at, node)
        case .input:
            addInput(at)
            return false
        case .button: line.hasSpace = true
        case .textArea: openTextArea(at)
        case .noscript:
            // In the article its text is kept where the page shows none but by a script.
            if !verdicts.isEmpty, NoscriptContent.isText(tree, at) { return true }
            addFallback(at)
            return false
        case .script:
            addScript(at)
            return false
        case .dialog:
            guard tree.attribute(.open, of: NodeID(index: at)) != nil else {
                lose(.hidden, at)
                return false
            }
            endLine()
        case .select:
            lose(.choices, at)
            return false
        case .imageMapArea:
            if tree.attribute(.href, of: NodeID(index: at)) != nil { lose(.imageMap, at) }
            return false
        case .hidden: return false
        }
        return true
    }

    /// Opens a section that readers open and close; its first block is what they see of it when it is closed.
    private mutating func openDetails(_ at: UInt32) {
        open(.section(role: "details"), .details, at)
        var child = nodes[Int(at)].firstChild
        while child != 0 {
            if nodes[Int(child)].isHTML(.summary) { return }
            child = nodes[Int(child)].next
        }
        // As browsers do (HTML Standard, section 15.5.4).
        builder.open(.paragraph)
        addText("Details")
        builder.close()
    }

    /// Comes to the end of an element whose children were read.
    mutating func leave(_ at: UInt32) {
        if let last = inlines.last, last.node == at { pop() }
        if let last = frames.last, last.node == at {
            close(last)
        } else if let last = modes.last, last.node == at, last.isInline {
            // The style takes away what the name says.
        } else {
            switch treatments[nodes[Int(at)].name] {
            case .paragraph:
                endLine()
                paragraph = 0
            case .button: line.hasSpace = true
            case .unknown, .transparent, .lostMeaning, .link, .wrapper, .code, .ruby, .rubyText, .media: break
            default: endLine()
            }
        }
        while let last = modes.last, last.node == at { restore(last) }
    }

    /// Opens a block that holds others, or a holder of inlines, for an element.
    mutating func open(_ start: BlockStart, _ kind: Frame.Kind, _ at: UInt32) {
        beginBlock(at)
        builder.open(start, source: span(at))
        frames.append(Frame(node: at, kind: kind))
    }

    private mutating func close(_ frame: Frame) {
        if frame.kind == .holder {
            frames.removeLast()
            if frame.flag { endLine() } else { endHolder() }
            return
        }
        endLine()
        frames.removeLast()
        switch frame.kind {
        case .list: closeList(frame)
        case .item: closeItem(frame)
        case .cell, .table, .row, .definitionList, .definition: builder.close()
        case .quote, .caption, .figure, .details, .footnote: builder.close(droppingEmpty: !page.isFragment)
        case .arrangement, .holder: break
        }
    }

    /// Keeps a comment that says nothing: writers of Markdown put it between two lists.
    private mutating func addComment(_ at: UInt32, _ node: HTMLNode) {
        guard bytes(node.text).allSatisfy(TextByte.isSpace), !code.isGathering else { return }
        let isBetweenBlocks = line.isUntouched && inlines.isEmpty && frames.allSatisfy { $0.kind != .holder }
        if isBetweenBlocks { builder.rawBlock("<!-- -->", format: "html", source: span(at)) }
    }
}

extension Treatment {
    /// Whether an element begins and ends lines.
    var isBlock: Bool {
        switch self {
        case .division, .paragraph, .heading, .list, .item, .quote, .preformatted, .table, .tableSection, .row, .cell,
            .caption, .definitionList, .term, .definition, .figure, .figureCaption, .details, .summary,
            .thematicBreak, .dialog:
            true
        default: false
        }
    }

    /// Whether an element shows something by itself, whatever is in it.
    var isContent: Bool {
        switch self {
        case .preformatted, .thematicBreak, .image, .media, .input, .textArea, .select: true
        default: false
        }
    }
}
