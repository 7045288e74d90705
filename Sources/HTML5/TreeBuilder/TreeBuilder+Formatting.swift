#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Formatting elements (HTML Standard, section 13.2.4.3).
extension TreeBuilder {
    /// "Reconstruct the active formatting elements".
    @inline(__always)
    mutating func reconstructFormatting() {
        guard formatting.hasEntries else { return }
        if nodes[Int(formatting[formatting.count &- 1].node)].bits & HTMLNode.openBit == 0 { reopenFormatting() }
    }

    @inline(never)
    private mutating func reopenFormatting() {
        var first = formatting.count - 1
        while first > formatting.start, !isOpen(formatting[first - 1].node) { first -= 1 }
        for index in first..<formatting.count {
            guard copiesLeft > 0 else {
                while formatting.count > index { removeFormatting(at: formatting.count - 1) }
                return
            }
            let place = place()
            let old = formatting[index]
            let copy = copyElement(old.node)
            insert(copy, at: place)
            pushHTML(copy, old.name, depth: place.depth)
            replaceFormatting(at: index, with: copy)
        }
    }

    @inline(__always)
    func isOpen(_ node: UInt32) -> Bool {
        nodes[Int(node)].bits & HTMLNode.openBit != 0
    }

    @inline(__always)
    func isListed(_ node: UInt32) -> Bool {
        nodes[Int(node)].bits & HTMLNode.listedBit != 0
    }

    /// An element of HTML with the name and the attributes of another, without a place.
    mutating func copyElement(_ node: UInt32) -> UInt32 {
        copiesLeft -= 1
        let copy = makeImplied(nodes[Int(node)].name)
        nodes[Int(copy)].contentStart = nodes[Int(node)].contentStart
        nodes[Int(copy)].contentCount = nodes[Int(node)].contentCount
        return copy
    }

    mutating func replaceFormatting(at index: Int, with node: UInt32) {
        nodes[Int(formatting[index].node)].bits &= ~HTMLNode.listedBit
        formatting[index].node = node
        nodes[Int(node)].bits |= HTMLNode.listedBit
    }

    mutating func removeFormatting(at index: Int) {
        nodes[Int(formatting[index].node)].bits &= ~HTMLNode.listedBit
        formatting.remove(at: index)
    }

    mutating func clearFormatting() {
        let nodes = nodes
        formatting.clearToMarker { nodes[Int($0)].bits &= ~HTMLNode.listedBit }
    }

    /// Inserts a formatting element and lists it ("push onto the list of active formatting elements").
    @inline(__always)
    mutating func insertFormatting(_ tag: TagToken) {
        let isCrowded = formatting.count &- formatting.start >= 3
        if isCrowded { makeRoom(tag) }
        insertHTML(tag)
        let node = stack.top.node
        formatting.append(ActiveFormatting.Entry(node: node, name: tag.name))
        nodes[Int(node)].bits |= HTMLNode.listedBit
    }

    /// The Noah's Ark clause: of elements with the same name and attributes three are enough. And of all that are
    /// listed since the last marker as many as a tree may be deep.
    @inline(never)
    private mutating func makeRoom(_ tag: TagToken) {
        var earliest = formatting.start
        var count = 0
        for index in formatting.start..<formatting.count
        where formatting[index].name == tag.name && hasAttributes(formatting[index].node, of: tag) {
            if count == 0 { earliest = index }
            count += 1
        }
        if count >= 3 || formatting.count - formatting.start >= Int(depthLimit) { removeFormatting(at: earliest) }
    }

    /// Whether an element has the attributes of a tag, in any order.
    private func hasAttributes(_ node: UInt32, of tag: TagToken) -> Bool {
        guard Int(nodes[Int(node)].contentCount) == tag.attributeCount else { return false }
        let old = UnsafePointer(store.pointee.attributes) + Int(nodes[Int(node)].contentStart)
        let new = UnsafePointer(store.pointee.attributes) + tag.firstAttribute
        if tag.attributeCount > 16 { return digest(old, tag.attributeCount) == digest(new, tag.attributeCount) }
        for index in 0..<tag.attributeCount where !isSame(old[index], new[index]) {
            guard (0..<tag.attributeCount).contains(where: { isSame(old[$0], new[index]) }) else { return false }
        }
        return true
    }

    private func isSame(_ a: HTMLAttribute, _ b: HTMLAttribute) -> Bool {
        guard a.name == b.name, a.value.byteCount == b.value.byteCount else { return false }
        return memcmp(store.pointee.address(a.value.start), store.pointee.address(b.value.start), a.value.count) == 0
    }

    /// A number that attributes in any order have in common, and no others, as far as 64 bits can tell.
    private func digest(_ attributes: UnsafePointer<HTMLAttribute>, _ count: Int) -> UInt64 {
        let hash = NameHash.shared
        var sum: UInt64 = 0
        for index in 0..<count {
            let value = attributes[index].value
            let name = UInt64(attributes[index].name.rawValue)
            sum &+= hash.hash(hash.hash(store.pointee.address(value.start), value.count), name)
        }
        return sum
    }
}
