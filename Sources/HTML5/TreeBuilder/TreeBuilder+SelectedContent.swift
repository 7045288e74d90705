// The `selectedcontent` of a `select` shows what stands in the chosen option.
extension TreeBuilder {
    /// An element `selectedcontent` has been inserted.
    mutating func openSelectedContent(_ node: UInt32) {
        guard let select = selectAround(node), select != selects.select else { return }
        let attributes = nodes[Int(select)]
        guard !hasAttribute(.multiple, attributes) else { return }
        selects = OpenSelects(
            hasSelectedContent: true, select: select, content: node, hasDefault: !hasAttribute(.size, attributes))
        // Options that came before it.
        var at = nodes[Int(select)].firstChild
        while at != 0, copiesLeft > 0 {
            copiesLeft -= 1
            if nodes[Int(at)].isHTML(.option), !isOpen(at) { choose(at) }
            at = nextInOrder(at, within: select)
        }
        if selects.chosen != 0 { show(selects.chosen) }
    }

    /// The element `option` has been popped.
    @inline(never)
    mutating func closeOption(_ option: UInt32) {
        guard nearestSelect(of: option) == selects.select else { return }
        choose(option)
        if selects.chosen == option { show(option) }
    }

    private mutating func choose(_ option: UInt32) {
        let attributes = nodes[Int(option)]
        if hasAttribute(.selected, attributes) {
            (selects.chosen, selects.isExplicit) = (option, true)
        } else if selects.chosen == 0, selects.hasDefault, !hasAttribute(.disabled, attributes) {
            selects.chosen = option
        }
    }

    private func hasAttribute(_ name: AttributeName, _ node: HTMLNode) -> Bool {
        (0..<Int(node.contentCount)).contains {
            store.pointee.attributes[Int(node.contentStart) + $0].name == name
        }
    }

    /// The select that a `selectedcontent` is for; `nil` where another element disables it.
    private func selectAround(_ node: UInt32) -> UInt32? {
        var found: UInt32?
        var at = nodes[Int(node)].parent
        while at != HTMLNode.none, at != 0 {
            if nodes[Int(at)].isHTML(.select) {
                if found != nil { return nil }
                found = at
            } else if nodes[Int(at)].isHTML(.option) || nodes[Int(at)].isHTML(.selectedcontent) {
                return nil
            }
            at = nodes[Int(at)].parent
        }
        return found
    }

    /// "Option element nearest ancestor select".
    private func nearestSelect(of option: UInt32) -> UInt32 {
        var isInGroup = false
        var at = nodes[Int(option)].parent
        while at != HTMLNode.none, at != 0 {
            let node = nodes[Int(at)]
            if node.isHTML(.select) { return at }
            if node.isHTML(.datalist) || node.isHTML(.hr) || node.isHTML(.option) { return 0 }
            if node.isHTML(.optgroup) {
                if isInGroup { return 0 }
                isInGroup = true
            }
            at = node.parent
        }
        return 0
    }

    private func nextInOrder(_ node: UInt32, within top: UInt32) -> UInt32 {
        if nodes[Int(node)].firstChild != 0 { return nodes[Int(node)].firstChild }
        var at = node
        while at != top {
            if nodes[Int(at)].next != 0 { return nodes[Int(at)].next }
            at = nodes[Int(at)].parent
        }
        return 0
    }

    /// Puts copies of what stands in an option in place of what stands in the `selectedcontent`.
    private mutating func show(_ option: UInt32) {
        var old = nodes[Int(selects.content)].firstChild
        while old != 0 {
            let next = nodes[Int(old)].next
            store.pointee.remove(old)
            old = next
        }
        // Nodes whose children are to be copied, where to, and how deep that is.
        var waiting = [(from: option, to: selects.content, depth: depth(of: selects.content))]
        while let (from, to, depth) = waiting.popLast() {
            var child = depth < depthLimit ? nodes[Int(from)].firstChild : 0
            while child != 0, canCopy {
                countCopy(of: nodes[Int(child)])
                let copy = store.pointee.add(copied(child))
                store.pointee.append(copy, to: to)
                if nodes[Int(child)].firstChild != 0 { waiting.append((child, copy, depth + 1)) }
                if nodes[Int(child)].kind == .element, nodes[Int(child)].isHTML(.template) {
                    waiting.append((child + 1, store.pointee.add(copied(child + 1)), depth + 1))
                }
                child = nodes[Int(child)].next
            }
        }
    }

    private func depth(of node: UInt32) -> UInt32 {
        var depth: UInt32 = 0
        var at = node
        while at != HTMLNode.none, at != 0 {
            if nodes[Int(at)].kind == .element { depth += 1 }
            // From the contents of a template the way leads to the template.
            at = nodes[Int(at)].kind == .fragment ? at - 1 : nodes[Int(at)].parent
        }
        return depth
    }

    /// A node with the content of another, and without its links.
    private func copied(_ node: UInt32) -> HTMLNode {
        let old = nodes[Int(node)]
        let here = UInt32(truncatingIfNeeded: tokenStart)
        return HTMLNode(
            kind: old.kind, bits: old.kind == .element ? old.bits & 3 | HTMLNode.impliedBit : HTMLNode.impliedBit,
            name: old.name, contentStart: old.contentStart, contentCount: old.contentCount, source: here..<here)
    }
}
