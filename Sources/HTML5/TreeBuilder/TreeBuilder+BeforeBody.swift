// The insertion modes before the body (HTML Standard, sections 13.2.6.4.1 to 13.2.6.4.6).
extension InsertionMode {
    /// Whether the mode is one that `moveOn` leaves.
    var isBeforeBody: Bool {
        switch self {
        case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead: true
        default: false
        }
    }
}

extension TreeBuilder {
    /// "Anything else" in a mode before the body: what the page has left out is made, and the next mode is on.
    mutating func moveOn() {
        switch mode {
        case .initial:
            quirksMode = .quirks
            mode = .beforeHTML
        case .beforeHTML:
            insertImplied(.html)
            mode = .beforeHead
        case .beforeHead:
            insertImplied(.head)
            head = stack.top.node
            mode = .inHead
        case .inHead:
            if stack.top.isHTML(.head) { pop() }
            mode = .afterHead
        case .inHeadNoscript:
            if stack.top.isHTML(.noscript) { pop() }
            mode = .inHead
        case .afterHead:
            insertImplied(.body)
            mode = .inBody
        default: break
        }
    }

    mutating func startInitial(_ tag: TagToken) {
        moveOn()
        start(tag)
    }

    mutating func endInitial(_ tag: TagToken) {
        moveOn()
        end(tag)
    }

    mutating func startBeforeHTML(_ tag: TagToken) {
        if tag.name == .html {
            insertHTML(tag)
            mode = .beforeHead
        } else {
            moveOn()
            start(tag)
        }
    }

    mutating func endBeforeHTML(_ tag: TagToken) {
        switch tag.name {
        case .head, .body, .html, .br:
            moveOn()
            end(tag)
        default: break
        }
    }

    mutating func startBeforeHead(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .head:
            insertHTML(tag)
            head = stack.top.node
            mode = .inHead
        default:
            moveOn()
            start(tag)
        }
    }

    mutating func endBeforeHead(_ tag: TagToken) {
        endBeforeHTML(tag)
    }

    mutating func startAfterHead(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .body:
            insertHTML(tag)
            framesetIsOK = false
            mode = .inBody
        case .frameset:
            insertHTML(tag)
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            pushHTML(head, .head, depth: 2)
            let place = stack.count - 1
            startInHead(tag)
            nodes[Int(head)].bits &= ~HTMLNode.openBit
            stack.remove(at: place)
        case .head: break
        default:
            moveOn()
            start(tag)
        }
    }

    mutating func endAfterHead(_ tag: TagToken) {
        switch tag.name {
        case .template: endTemplate()
        case .body, .html, .br:
            moveOn()
            end(tag)
        default: break
        }
    }
}
