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
            guard canCopy else {
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
        countCopy(of: nodes[Int(node)])
        let copy = makeImplied(nodes[Int(node)].name)
        nodes[Int(copy)].contentStart = nodes[Int(node)].contentStart
        nodes[Int(copy)].contentCount = nodes[Int(node)].contentCount
        return copy
    }

    /// Whether elements may yet be made that the page does not spell.
    var canCopy: Bool { copiesLeft > 0 && copiedBytesLeft > 0 }

    /// Copies share attributes and texts; but who walks the tree meets them as often as there are copies.
    mutating func countCopy(of node: HTMLNode) {
        copiesLeft -= 1
        if node.kind == .element {
            for index in 0..<Int(node.contentCount) {
                let value = store.pointee.attributes[Int(node.contentStart) + index].value
                copiedBytesLeft -= 16 + value.count
            }
        } else if node.kind == .text || node.kind == .comment {
            copiedBytesLeft -= Int(node.contentCount)
        }
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
        var entry = ActiveFormatting.Entry(node: 0, name: tag.name)
        if formatting.count &- formatting.start >= 3 {
            entry.digest = digest(tag.firstAttribute, tag.attributeCount)
            makeRoom(for: entry)
        }
        insertHTML(tag)
        entry.node = stack.top.node
        formatting.append(entry)
        nodes[Int(entry.node)].bits |= HTMLNode.listedBit
    }

    /// The Noah's Ark clause: of elements with the same name and attributes three are enough. And of all that are
    /// listed since the last marker as many as a tree may be deep.
    @inline(never)
    private mutating func makeRoom(for entry: ActiveFormatting.Entry) {
        var earliest = formatting.start
        var count = 0
        for index in formatting.start..<formatting.count where formatting[index].name == entry.name {
            if formatting[index].digest == 0 {
                let node = nodes[Int(formatting[index].node)]
                formatting[index].digest = digest(Int(node.contentStart), Int(node.contentCount))
            }
            guard formatting[index].digest == entry.digest else { continue }
            if count == 0 { earliest = index }
            count += 1
        }
        if count >= 3 || formatting.count - formatting.start >= Int(depthLimit) { removeFormatting(at: earliest) }
    }

    /// A number that attributes in any order have in common, and no others, as far as 63 bits can tell.
    private func digest(_ first: Int, _ count: Int) -> UInt64 {
        let hash = NameHash.shared
        var sum: UInt64 = 0
        for index in first..<(first + count) {
            let attribute = store.pointee.attributes[index]
            let value = hash.hash(store.pointee.address(attribute.value.start), attribute.value.count)
            sum &+= hash.hash(value, UInt64(attribute.name.rawValue))
        }
        return sum | 1
    }
}
