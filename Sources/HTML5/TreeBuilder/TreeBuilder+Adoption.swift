// The adoption agency algorithm (HTML Standard, section 13.2.6.4.7).
extension TreeBuilder {
    /// The end tag of a formatting element.
    @inline(__always)
    mutating func endFormatting(_ tag: TagToken) {
        // As most are: the end tag of the current node, which is the last one listed.
        let top = stack.top
        if formatting.hasEntries, top.isHTML(tag.name), formatting[formatting.count &- 1].node == top.node {
            formatting.removeLast()
            nodes[Int(top.node)].bits &= ~HTMLNode.listedBit
            return pop(at: tokenEnd)
        }
        adopt(tag, isEndTag: true)
    }

    /// - Parameter isEndTag: whether the tag ends such an element, and not begins another one.
    @inline(never)
    mutating func adopt(_ tag: TagToken, isEndTag: Bool) {
        if stack.top.isHTML(tag.name), !isListed(stack.top.node) { return pop(at: isEndTag ? tokenEnd : tokenStart) }
        for _ in 0..<8 {
            guard let listed = formatting.last(tag.name) else { return endOrdinary(tag, isEndTag: isEndTag) }
            let node = formatting[listed].node
            guard isOpen(node) else { return removeFormatting(at: listed) }
            var place = stack.last(tag.name)
            while place > 0, stack[place].node != node { place = Int(stack[place].previousSame) }
            guard place > 1, place >= stack.lastScope else { return }
            guard let block = furthestBlock(above: place) else {
                popThrough(place, isEndTag: isEndTag)
                return removeFormatting(at: listed)
            }
            // At the limit of depth elements are beside each other that the algorithm thinks inside of each other.
            guard copiedBytesLeft > 0, stack.top.depth < depthLimit,
                (place...block).allSatisfy({ stack[$0].depth < depthLimit })
            else {
                return removeFormatting(at: listed)
            }
            adopt(listed: listed, place: place, block: block)
        }
    }

    /// The first special element above a place in the stack.
    private func furthestBlock(above place: Int) -> Int? {
        guard stack.lastSpecial > place else { return nil }
        return ((place + 1)..<stack.count).first { stack[$0].traits.contains(.special) }
    }

    /// One turn of the algorithm's outer loop.
    private mutating func adopt(listed: Int, place: Int, block: Int) {
        var listed = listed
        let formattingNode = formatting[listed].node
        let blockNode = stack[block].node
        var bookmark = listed + 1
        var last = blockNode
        // What becomes of the stack from the formatting element to the block, from its end to its beginning.
        var kept: [OpenElement] = []
        for (turn, index) in stride(from: block - 1, to: place, by: -1).enumerated() {
            let element = stack[index]
            let entry = isListed(element.node) ? formatting.index(of: element.node) : nil
            guard turn < 3, let entry else {
                if let entry {
                    removeFormatting(at: entry)
                    if entry < bookmark { bookmark -= 1 }
                    if entry < listed { listed -= 1 }
                }
                close(element, at: tokenStart)
                continue
            }
            let copy = copyElement(element.node)
            replaceFormatting(at: entry, with: copy)
            close(element, at: tokenStart)
            nodes[Int(copy)].bits |= HTMLNode.openBit
            if last == blockNode { bookmark = entry + 1 }
            store.pointee.remove(last)
            store.pointee.append(last, to: copy)
            last = copy
            kept.append(opened(copy, key: element.key, depth: element.depth, traits: element.traits))
        }
        store.pointee.remove(last)
        insert(last, at: self.place(inside: place - 1))
        let copy = copyElement(formattingNode)
        let container = stack[block].container
        store.pointee.moveChildren(of: container, to: copy)
        store.pointee.append(copy, to: container)
        // The list: the new element goes where the bookmark is, the old one away.
        var entry = formatting[listed]
        entry.node = copy
        formatting.insert(entry, at: bookmark)
        nodes[Int(copy)].bits |= HTMLNode.listedBit | HTMLNode.openBit
        removeFormatting(at: bookmark <= listed ? listed + 1 : listed)
        var replacement = GrowingBuffer<OpenElement>(capacity: kept.count + 2)
        for element in kept.reversed() { replacement.append(element) }
        replacement.append(stack[block])
        replacement.append(
            opened(copy, key: stack[place].key, depth: stack[block].depth + 1, traits: stack[place].traits))
        close(stack[place], at: tokenStart)
        stack.replace(place..<(block + 1), with: replacement)
    }

    /// The appropriate place for inserting a node, as if the element at a place in the stack were the current node.
    private func place(inside index: Int) -> InsertionPlace {
        stack[index].traits.contains(.tablePart) && fosterParenting ? fosterPlace() : inside(stack[index])
    }

    /// A start tag `a`: one that is open is closed.
    @inline(__always)
    mutating func startAnchor(_ tag: TagToken) {
        if formatting.hasEntries, let open = formatting.last(.a) { closeAnchor(tag, formatting[open].node) }
        reconstructFormatting()
        insertFormatting(tag)
    }

    @inline(never)
    private mutating func closeAnchor(_ tag: TagToken, _ node: UInt32) {
        adopt(tag, isEndTag: false)
        if isListed(node), let listed = formatting.index(of: node) { removeFormatting(at: listed) }
        guard isOpen(node) else { return }
        var place = stack.last(.a)
        while place > 1, stack[place].node != node { place = Int(stack[place].previousSame) }
        if place > 1 { remove(at: place, end: tokenStart) }
    }

    mutating func startNoBreak(_ tag: TagToken) {
        reconstructFormatting()
        if stack.hasInScope(.nobr) {
            adopt(tag, isEndTag: false)
            reconstructFormatting()
        }
        insertFormatting(tag)
    }
}
