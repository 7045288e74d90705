// What comes after the body, and the end (HTML Standard, sections 13.2.6.4.17, 20 and 13.2.6.5).
extension TreeBuilder {
    mutating func startAfterBody(_ tag: TagToken) {
        if tag.name == .html {
            startInBody(tag)
        } else {
            mode = .inBody
            startInBody(tag)
        }
    }

    mutating func endAfterBody(_ tag: TagToken) {
        if tag.name == .html {
            guard context == nil else { return }
            rootEnd = tokenEnd
            mode = .afterAfterBody
        } else {
            mode = .inBody
            endInBody(tag)
        }
    }

    mutating func endAfterAfterBody(_ tag: TagToken) {
        mode = .inBody
        endInBody(tag)
    }

    /// The end of the page: what is missing is made, and everything closed.
    mutating func endOfFile() {
        if mode == .text {
            pop()
            mode = modeAfterText
        }
        while mode.isBeforeBody { moveOn() }
        // Templates that are open end here, and what they stand in goes on.
        while stack.contains(.template), !templateModes.isEmpty {
            popThrough(.template, isEndTag: false)
            closeTemplateMode()
            while mode.isBeforeBody { moveOn() }
        }
        closeAll()
    }

    private mutating func closeAll() {
        let isBodyClosed = mode == .afterBody || mode == .afterAfterBody
        while stack.count > 2 {
            let isBody = stack.count == 3 && stack.top.isHTML(.body)
            pop(at: isBody && isBodyClosed ? bodyEnd : tokenStart)
        }
        if stack.count > 1 { pop(at: mode == .afterAfterBody ? rootEnd : tokenStart) }
        store.pointee.quirksMode = quirksMode
    }
}
