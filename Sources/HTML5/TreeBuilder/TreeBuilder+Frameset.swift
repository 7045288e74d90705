// Framesets (HTML Standard, sections 13.2.6.4.18, 19 and 21).
extension TreeBuilder {
    mutating func startInFrameset(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .frameset: insertHTML(tag)
        case .frame: insertVoid(tag)
        case .noframes: startInHead(tag)
        default: break
        }
    }

    mutating func endInFrameset(_ tag: TagToken) {
        guard tag.name == .frameset, stack.count > 2 else { return }
        pop(at: tokenEnd)
        if context == nil, !stack.top.isHTML(.frameset) { mode = .afterFrameset }
    }

    mutating func startAfterFrameset(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .noframes: startInHead(tag)
        default: break
        }
    }

    mutating func endAfterFrameset(_ tag: TagToken) {
        if tag.name == .html { mode = .afterAfterFrameset }
    }
}
