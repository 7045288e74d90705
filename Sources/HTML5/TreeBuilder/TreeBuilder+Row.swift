// The insertion modes "in table body", "in row" and "in cell" (HTML Standard, sections 13.2.6.4.13 to 15).
extension TreeBuilder {
    mutating func startInTableBody(_ tag: TagToken) {
        switch tag.name {
        case .tr:
            clearStack(backTo: .tbody, .tfoot, .thead)
            insertHTML(tag)
            mode = .inRow
        case .th, .td:
            clearStack(backTo: .tbody, .tfoot, .thead)
            insertImplied(.tr)
            mode = .inRow
            startInRow(tag)
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
            if closeTableBody() { start(tag) }
        default: startInTable(tag)
        }
    }

    mutating func endInTableBody(_ tag: TagToken) {
        switch tag.name {
        case .tbody, .tfoot, .thead:
            guard stack.hasInTableScope(tag.name) else { return }
            clearStack(backTo: .tbody, .tfoot, .thead)
            pop(at: tokenEnd)
            mode = .inTable
        case .table:
            if closeTableBody() { end(tag) }
        case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
        default: endInTable(tag)
        }
    }

    /// - Returns: whether there was one.
    private mutating func closeTableBody() -> Bool {
        guard stack.hasInTableScope(any: .tbody, .thead, .tfoot) else { return false }
        clearStack(backTo: .tbody, .tfoot, .thead)
        pop()
        mode = .inTable
        return true
    }

    mutating func startInRow(_ tag: TagToken) {
        switch tag.name {
        case .th, .td:
            clearStack(backTo: .tr)
            insertHTML(tag)
            mode = .inCell
            formatting.appendMarker()
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
            if closeRow(isEndTag: false) { start(tag) }
        default: startInTable(tag)
        }
    }

    mutating func endInRow(_ tag: TagToken) {
        switch tag.name {
        case .tr: _ = closeRow(isEndTag: true)
        case .table:
            if closeRow(isEndTag: false) { end(tag) }
        case .tbody, .tfoot, .thead:
            guard stack.hasInTableScope(tag.name), closeRow(isEndTag: false) else { return }
            end(tag)
        case .body, .caption, .col, .colgroup, .html, .td, .th: break
        default: endInTable(tag)
        }
    }

    /// - Returns: whether there was one.
    private mutating func closeRow(isEndTag: Bool) -> Bool {
        guard stack.hasInTableScope(.tr) else { return false }
        clearStack(backTo: .tr)
        pop(at: isEndTag ? tokenEnd : tokenStart)
        mode = .inTableBody
        return true
    }

    mutating func startInCell(_ tag: TagToken) {
        switch tag.name {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            if closeCell() { start(tag) }
        default: startInBody(tag)
        }
    }

    mutating func endInCell(_ tag: TagToken) {
        switch tag.name {
        case .td, .th:
            guard stack.hasInTableScope(tag.name) else { return }
            generateImpliedEnds()
            popThrough(tag.name)
            clearFormatting()
            mode = .inRow
        case .body, .caption, .col, .colgroup, .html: break
        case .table, .tbody, .tfoot, .thead, .tr:
            guard stack.hasInTableScope(tag.name), closeCell() else { return }
            end(tag)
        default: endInBody(tag)
        }
    }

    /// "Close the cell".
    ///
    /// - Returns: whether there was one.
    private mutating func closeCell() -> Bool {
        let isData = stack.last(.td) > stack.last(.th)
        guard stack.hasInTableScope(isData ? .td : .th) else { return false }
        generateImpliedEnds()
        popThrough(isData ? .td : .th, isEndTag: false)
        clearFormatting()
        mode = .inRow
        return true
    }
}
