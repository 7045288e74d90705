extension TreeBuilder {
    /// Pops the current node.
    ///
    /// - Parameter end: where it ends in the source.
    @inline(__always)
    mutating func pop(at end: Int) {
        let element = stack.pop()
        close(element, at: end)
    }

    /// Pops the current node, which the token at hand closes without being its end tag.
    @inline(__always)
    mutating func pop() { pop(at: tokenStart) }

    @inline(__always)
    mutating func close(_ element: OpenElement, at end: Int) {
        let node = nodes + Int(element.node)
        let bits = node.pointee.bits
        node.pointee.bits = bits & ~HTMLNode.openBit
        if bits & HTMLNode.impliedBit == 0 { node.pointee.sourceEnd = UInt32(truncatingIfNeeded: end) }
        if selects.hasSelectedContent, element.isHTML(.option) { closeOption(element.node) }
    }

    /// Pops up to and with the element at this place, whose end tag is at hand.
    @inline(__always)
    mutating func popThrough(_ place: Int, isEndTag: Bool = true) {
        while stack.count > place &+ 1 { pop() }
        pop(at: isEndTag ? tokenEnd : tokenStart)
    }

    /// Pops until an element of this name has been popped; the stack has one.
    mutating func popThrough(_ name: TagName, isEndTag: Bool = true) {
        let place = stack.last(name)
        if place > 1 { popThrough(place, isEndTag: isEndTag) }
    }

    /// "Generate implied end tags", except for one name.
    @inline(__always)
    mutating func generateImpliedEnds(except name: TagName = .noElement) {
        while stack.top.traits.contains(.impliedEnd), !stack.top.isHTML(name) { pop() }
    }

    mutating func generateImpliedEndsThoroughly() {
        while stack.top.traits.contains(.thoroughEnd) { pop() }
    }

    /// "Close a p element", where one is in button scope.
    @inline(__always)
    mutating func closeParagraphInButtonScope() {
        if stack.hasInButtonScope(.p) { closeParagraph(isEndTag: false) }
    }

    @inline(__always)
    mutating func closeParagraph(isEndTag: Bool) {
        generateImpliedEnds(except: .p)
        popThrough(.p, isEndTag: isEndTag)
    }

    /// Closes what is open above the elements that the table parts may stand in ("clear the stack back to a table
    /// context" and the like).
    mutating func clearStack(backTo first: TagName, _ second: TagName = .noElement, _ third: TagName = .noElement) {
        while stack.count > 2, !stack.top.isHTML(first), !stack.top.isHTML(second), !stack.top.isHTML(third),
            !stack.top.isHTML(.template)
        {
            pop()
        }
    }
}
