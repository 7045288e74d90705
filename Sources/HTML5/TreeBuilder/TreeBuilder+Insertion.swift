/// Where a node is to be put.
struct InsertionPlace: BitwiseCopyable {
    var parent: UInt32
    /// The node that it is put before; 0 for the end.
    var before: UInt32 = 0
    /// That an element put there has.
    var depth: UInt32
}

extension HTMLNode {
    // What the parser marks in `bits`.
    static var impliedBit: UInt8 { 4 }
    /// On the stack of open elements.
    static var openBit: UInt8 { 8 }
    /// In the list of active formatting elements.
    static var listedBit: UInt8 { 16 }
}

extension TreeBuilder {
    /// The appropriate place for inserting a node (HTML Standard, section 13.2.6.1).
    @inline(__always)
    func place() -> InsertionPlace {
        let top = stack.top
        if fosterParenting, top.traits.contains(.tablePart) { return fosterPlace() }
        return inside(top)
    }

    /// The same for a text or comment, which stays where it is at the limit of depth.
    @inline(__always)
    func textPlace() -> InsertionPlace {
        let top = stack.top
        if fosterParenting, top.traits.contains(.tablePart) { return fosterPlace() }
        if top.childDepth > top.depth { return inside(top) }
        return InsertionPlace(parent: top.isHTML(.template) ? top.node &+ 1 : top.node, depth: top.childDepth)
    }

    /// Before the last table, or in the last template.
    @inline(never)
    func fosterPlace() -> InsertionPlace {
        let template = stack.last(.template)
        let table = stack.last(.table)
        if template > table { return inside(stack[template]) }
        guard table > 0 else { return inside(stack[1]) }
        let node = stack[table].node
        if nodes[Int(node)].parent != HTMLNode.none {
            return InsertionPlace(parent: nodes[Int(node)].parent, before: node, depth: stack[table].depth)
        }
        return inside(stack[table - 1])
    }

    @inline(__always)
    func inside(_ element: OpenElement) -> InsertionPlace {
        InsertionPlace(parent: element.container, depth: element.childDepth)
    }

    @inline(__always)
    func insert(_ node: UInt32, at place: InsertionPlace) {
        if place.before == 0 {
            store.pointee.append(node, to: place.parent)
        } else {
            store.pointee.insert(node, before: place.before)
        }
    }

    /// Makes an element of a tag, with its attributes.
    @inline(__always)
    func makeElement(_ tag: TagToken, namespace: Namespace, name: TagName) -> UInt32 {
        store.pointee.keptAttributes = store.pointee.attributeCount
        return store.pointee.add(
            HTMLNode(
                kind: .element, bits: namespace.rawValue, name: name,
                contentStart: UInt32(truncatingIfNeeded: tag.firstAttribute),
                contentCount: UInt32(truncatingIfNeeded: tag.attributeCount),
                source: UInt32(truncatingIfNeeded: tag.start)..<UInt32(truncatingIfNeeded: tag.end)))
    }

    /// Makes an element of HTML that no tag in the page spells.
    func makeImplied(_ name: TagName) -> UInt32 {
        let here = UInt32(truncatingIfNeeded: tokenStart)
        return store.pointee.add(
            HTMLNode(
                kind: .element, bits: HTMLNode.impliedBit, name: name, contentStart: 0, contentCount: 0,
                source: here..<here))
    }

    /// "Insert an HTML element" for a tag.
    @inline(__always)
    mutating func insertHTML(_ tag: TagToken) {
        let place = place()
        let node = makeElement(tag, namespace: .html, name: tag.name)
        insert(node, at: place)
        pushHTML(node, tag.name, depth: place.depth)
    }

    /// The same for an element that is closed at once.
    @inline(__always)
    mutating func insertVoid(_ tag: TagToken) {
        let place = place()
        insert(makeElement(tag, namespace: .html, name: tag.name), at: place)
    }

    mutating func insertImplied(_ name: TagName) {
        let place = place()
        let node = makeImplied(name)
        insert(node, at: place)
        pushHTML(node, name, depth: place.depth)
    }

    @inline(__always)
    mutating func pushHTML(_ node: UInt32, _ name: TagName, depth: UInt32) {
        let number = Int(name.rawValue)
        let traits = number <= TagNameList.count ? rules.traits[number] : []
        push(opened(node, key: OpenElement.key(name), depth: depth, traits: traits))
    }

    /// An element that has been inserted, as the stack of open elements has it.
    @inline(__always)
    func opened(_ node: UInt32, key: UInt32, depth: UInt32, traits: ElementTraits) -> OpenElement {
        let isTemplate = key == OpenElement.key(.template)
        var element = OpenElement(
            node: node, container: isTemplate ? node &+ 1 : node, key: key, depth: depth, traits: traits)
        // The limit leaves room for what is in a template, so that it stays there.
        if depth >= depthLimit &+ (isTemplate ? 1 : 0) {
            element.container = nodes[Int(node)].parent
            element.childDepth = depth
        }
        return element
    }

    @inline(__always)
    mutating func push(_ element: OpenElement) {
        nodes[Int(element.node)].bits |= HTMLNode.openBit
        stack.push(element)
    }
}
