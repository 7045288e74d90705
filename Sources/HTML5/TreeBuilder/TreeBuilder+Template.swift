// The insertion mode "in template" (HTML Standard, section 13.2.6.4.16).
extension TreeBuilder {
    mutating func startInTemplate(_ tag: TagToken) {
        switch tag.name {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: startInHead(tag)
        case .caption, .colgroup, .tbody, .tfoot, .thead: startInTemplate(tag, as: .inTable)
        case .col: startInTemplate(tag, as: .inColumnGroup)
        case .tr: startInTemplate(tag, as: .inTableBody)
        case .td, .th: startInTemplate(tag, as: .inRow)
        default: startInTemplate(tag, as: .inBody)
        }
    }

    /// The template turns out to hold what this mode is for.
    private mutating func startInTemplate(_ tag: TagToken, as mode: InsertionMode) {
        if !templateModes.isEmpty { templateModes.last = mode }
        self.mode = mode
        start(tag)
    }

    mutating func endInTemplate(_ tag: TagToken) {
        if tag.name == .template { endTemplate() }
    }
}
