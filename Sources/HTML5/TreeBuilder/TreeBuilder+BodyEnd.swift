// End tags in the insertion mode "in body" (HTML Standard, section 13.2.6.4.7).
extension TreeBuilder {
    mutating func endInBody(_ tag: TagToken) {
        let number = Int(tag.name.rawValue)
        guard number <= TagNameList.count else { return endOrdinary(tag) }
        switch rules.ends[number] {
        case .ordinary: endOrdinary(tag)
        case .block:
            if stack.top.isHTML(tag.name) { return pop(at: tokenEnd) }
            guard stack.hasInScope(tag.name) else { return }
            generateImpliedEnds()
            popThrough(tag.name)
        case .paragraph:
            if stack.top.isHTML(.p) { return pop(at: tokenEnd) }
            if !stack.hasInButtonScope(.p) { insertImplied(.p) }
            closeParagraph(isEndTag: true)
        case .listItem:
            guard stack.hasInListItemScope(.li) else { return }
            generateImpliedEnds(except: .li)
            popThrough(.li)
        case .description:
            guard stack.hasInScope(tag.name) else { return }
            generateImpliedEnds(except: tag.name)
            popThrough(tag.name)
        case .heading: endHeading()
        case .formatting: endFormatting(tag)
        case .form: endForm()
        case .marker:
            guard stack.hasInScope(tag.name) else { return }
            generateImpliedEnds()
            popThrough(tag.name)
            clearFormatting()
        case .lineBreak: insertLineBreak()
        case .template: endTemplate()
        case .body:
            guard stack.hasInScope(.body) else { return }
            bodyEnd = tokenEnd
            mode = .afterBody
        case .html:
            guard stack.hasInScope(.body) else { return }
            bodyEnd = tokenStart
            mode = .afterBody
            end(tag)
        }
    }

    /// "Any other end tag": closes the last element of that name, unless a special one is open above it.
    @inline(__always)
    mutating func endOrdinary(_ tag: TagToken, isEndTag: Bool = true) {
        let place = stack.last(tag.name)
        guard place != 0, place >= stack.lastSpecial else { return }
        generateImpliedEnds(except: tag.name)
        popThrough(place, isEndTag: isEndTag)
    }

    private mutating func endHeading() {
        guard stack.hasHeadingInScope else { return }
        generateImpliedEnds()
        while !stack.top.traits.contains(.heading) { pop() }
        pop(at: tokenEnd)
    }

    private mutating func endForm() {
        if stack.contains(.template) {
            guard stack.hasInScope(.form) else { return }
            generateImpliedEnds()
            return popThrough(.form)
        }
        let node = form
        form = 0
        // A form that is open and not the last one is hidden behind what ends scopes.
        guard node != 0, stack.hasInScope(.form), stack[stack.last(.form)].node == node else { return }
        generateImpliedEnds()
        remove(at: stack.last(.form), end: tokenEnd)
    }

    /// Takes an element from the stack that need not be the current node.
    mutating func remove(at place: Int, end: Int) {
        if place == stack.count - 1 { return pop(at: end) }
        let element = stack[place]
        stack.remove(at: place)
        close(element, at: end)
    }

    /// "</br>" is taken for "<br>".
    private mutating func insertLineBreak() {
        reconstructFormatting()
        insert(makeImplied(.br), at: place())
        framesetIsOK = false
    }
}
