extension TreeStore {
    /// Puts a node that has no parent at the end of another's children.
    @inline(__always)
    mutating func append(_ child: UInt32, to parent: UInt32) {
        let last = nodes[Int(parent)].lastChild
        nodes[Int(child)].parent = parent
        nodes[Int(child)].previous = last
        nodes[Int(parent)].lastChild = child
        if last == 0 {
            nodes[Int(parent)].firstChild = child
        } else {
            nodes[Int(last)].next = child
        }
    }

    /// Puts a node that has no parent before one that has.
    mutating func insert(_ child: UInt32, before sibling: UInt32) {
        let parent = nodes[Int(sibling)].parent
        let previous = nodes[Int(sibling)].previous
        nodes[Int(child)].parent = parent
        nodes[Int(child)].previous = previous
        nodes[Int(child)].next = sibling
        nodes[Int(sibling)].previous = child
        if previous == 0 {
            nodes[Int(parent)].firstChild = child
        } else {
            nodes[Int(previous)].next = child
        }
    }

    /// Takes a node out of its parent, with all that it holds.
    mutating func remove(_ child: UInt32) {
        let node = nodes[Int(child)]
        guard node.parent != HTMLNode.none else { return }
        if node.previous == 0 {
            nodes[Int(node.parent)].firstChild = node.next
        } else {
            nodes[Int(node.previous)].next = node.next
        }
        if node.next == 0 {
            nodes[Int(node.parent)].lastChild = node.previous
        } else {
            nodes[Int(node.next)].previous = node.previous
        }
        nodes[Int(child)].parent = HTMLNode.none
        nodes[Int(child)].previous = 0
        nodes[Int(child)].next = 0
    }

    /// Moves all children of a node to the end of another's.
    mutating func moveChildren(of parent: UInt32, to target: UInt32) {
        let first = nodes[Int(parent)].firstChild
        guard first != 0 else { return }
        let last = nodes[Int(target)].lastChild
        var child = first
        while child != 0 {
            nodes[Int(child)].parent = target
            child = nodes[Int(child)].next
        }
        if last == 0 {
            nodes[Int(target)].firstChild = first
        } else {
            nodes[Int(last)].next = first
            nodes[Int(first)].previous = last
        }
        nodes[Int(target)].lastChild = nodes[Int(parent)].lastChild
        nodes[Int(parent)].firstChild = 0
        nodes[Int(parent)].lastChild = 0
    }
}
