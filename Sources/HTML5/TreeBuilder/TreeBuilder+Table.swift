// The insertion modes "in table", "in caption" and "in column group" (HTML Standard, sections 13.2.6.4.9, 11, 12).
extension TreeBuilder {
    mutating func startInTable(_ tag: TagToken) {
        switch tag.name {
        case .caption:
            clearStack(backTo: .table)
            formatting.appendMarker()
            insertHTML(tag)
            mode = .inCaption
        case .colgroup:
            clearStack(backTo: .table)
            insertHTML(tag)
            mode = .inColumnGroup
        case .col:
            clearStack(backTo: .table)
            insertImplied(.colgroup)
            mode = .inColumnGroup
            startInColumnGroup(tag)
        case .tbody, .tfoot, .thead:
            clearStack(backTo: .table)
            insertHTML(tag)
            mode = .inTableBody
        case .td, .th, .tr:
            clearStack(backTo: .table)
            insertImplied(.tbody)
            mode = .inTableBody
            startInTableBody(tag)
        case .table:
            guard stack.hasInTableScope(.table) else { return }
            popThrough(.table, isEndTag: false)
            resetMode()
            start(tag)
        case .style, .script, .template: startInHead(tag)
        case .input where isHiddenInput(tag): insertVoid(tag)
        case .form:
            guard form == 0, !stack.contains(.template) else { return }
            insertHTML(tag)
            form = stack.top.node
            pop(at: tokenEnd)
        default:
            fosterParenting = true
            startInBody(tag)
            fosterParenting = false
        }
    }

    mutating func endInTable(_ tag: TagToken) {
        switch tag.name {
        case .table:
            guard stack.hasInTableScope(.table) else { return }
            popThrough(.table)
            resetMode()
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .template: endTemplate()
        default:
            fosterParenting = true
            endInBody(tag)
            fosterParenting = false
        }
    }

    mutating func startInCaption(_ tag: TagToken) {
        switch tag.name {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            if closeCaption(isEndTag: false) { start(tag) }
        default: startInBody(tag)
        }
    }

    mutating func endInCaption(_ tag: TagToken) {
        switch tag.name {
        case .caption: _ = closeCaption(isEndTag: true)
        case .table:
            if closeCaption(isEndTag: false) { end(tag) }
        case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default: endInBody(tag)
        }
    }

    /// - Returns: whether there was a caption.
    private mutating func closeCaption(isEndTag: Bool) -> Bool {
        guard stack.hasInTableScope(.caption) else { return false }
        generateImpliedEnds()
        popThrough(.caption, isEndTag: isEndTag)
        clearFormatting()
        mode = .inTable
        return true
    }

    mutating func startInColumnGroup(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .col: insertVoid(tag)
        case .template: startInHead(tag)
        default:
            if closeColumnGroup(isEndTag: false) { start(tag) }
        }
    }

    mutating func endInColumnGroup(_ tag: TagToken) {
        switch tag.name {
        case .colgroup: _ = closeColumnGroup(isEndTag: true)
        case .col: break
        case .template: endTemplate()
        default:
            if closeColumnGroup(isEndTag: false) { end(tag) }
        }
    }

    /// - Returns: whether the current node was a column group.
    mutating func closeColumnGroup(isEndTag: Bool) -> Bool {
        guard stack.top.isHTML(.colgroup) else { return false }
        pop(at: isEndTag ? tokenEnd : tokenStart)
        mode = .inTable
        return true
    }
}
