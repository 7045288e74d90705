import HTML5

/// What holds for every tree, whatever the page.
enum TreeCheck {
    /// - Returns: what is wrong; `nil` for nothing.
    static func problem(in tree: HTMLTree) -> String? {
        let source = tree.source.count
        return tree.withNodes { nodes in
            for (index, node) in nodes.enumerated() {
                if let problem = links(nodes, index) { return "node \(index): \(problem)" }
                if node.sourceStart > node.sourceEnd || Int(node.sourceEnd) > source {
                    return "node \(index): source \(node.sourceStart)..<\(node.sourceEnd) of \(source)"
                }
            }
            return cycles(nodes) ?? texts(tree)
        }
    }

    /// How many elements deep the tree is; those in templates count.
    static func depth(of tree: HTMLTree) -> Int {
        tree.withNodes { nodes in
            var deepest = 0
            var tops: [(node: Int, depth: Int)] = [(0, 0)]
            while let (top, start) = tops.popLast() {
                var depth = start
                var at = top
                while true {
                    let node = nodes[at]
                    let isElement = node.kind == .element
                    deepest = max(deepest, depth + (isElement ? 1 : 0))
                    if isElement, node.isHTML(.template) { tops.append((at + 1, depth + 1)) }
                    if node.firstChild != 0 {
                        depth += isElement ? 1 : 0
                        at = Int(node.firstChild)
                        continue
                    }
                    while at != top, nodes[at].next == 0 {
                        at = Int(nodes[at].parent)
                        depth -= nodes[at].kind == .element ? 1 : 0
                    }
                    if at == top { break }
                    at = Int(nodes[at].next)
                }
            }
            return deepest
        }
    }

    private static func links(_ nodes: UnsafeBufferPointer<HTMLNode>, _ index: Int) -> String? {
        let node = nodes[index]
        for link in [node.firstChild, node.lastChild, node.previous, node.next] where Int(link) >= nodes.count {
            return "link out of bounds"
        }
        if (node.firstChild == 0) != (node.lastChild == 0) { return "half of its children" }
        if node.firstChild != 0, nodes[Int(node.firstChild)].previous != 0 { return "before the first child" }
        if node.lastChild != 0, nodes[Int(node.lastChild)].next != 0 { return "after the last child" }
        for child in [node.firstChild, node.lastChild] where child != 0 && Int(nodes[Int(child)].parent) != index {
            return "child of another"
        }
        if node.next != 0 {
            if Int(nodes[Int(node.next)].previous) != index { return "next does not link back" }
            if nodes[Int(node.next)].parent != node.parent { return "sibling of another parent" }
        }
        if node.parent == HTMLNode.none { return node.next == 0 && node.previous == 0 ? nil : "siblings, no parent" }
        return Int(node.parent) < nodes.count ? nil : "parent out of bounds"
    }

    /// Every node is reached once from what has no parent.
    private static func cycles(_ nodes: UnsafeBufferPointer<HTMLNode>) -> String? {
        var reached = 0
        for top in nodes.indices where nodes[top].parent == HTMLNode.none {
            var at = top
            while true {
                reached += 1
                if reached > nodes.count { return "a cycle" }
                if nodes[at].firstChild != 0 {
                    at = Int(nodes[at].firstChild)
                    continue
                }
                while at != top, nodes[at].next == 0 { at = Int(nodes[at].parent) }
                if at == top { break }
                at = Int(nodes[at].next)
            }
        }
        return reached == nodes.count ? nil : "\(nodes.count - reached) nodes are not reached"
    }

    /// Texts are not empty, not beside each other where the parser makes them, and UTF-8.
    private static func texts(_ tree: HTMLTree) -> String? {
        for index in 0..<UInt32(tree.nodeCount) {
            let id = NodeID(index: index)
            if tree.kind(of: id) == .text {
                if tree.text(of: id).isEmpty { return "node \(index): empty text" }
                let isValid = tree.withBytes(of: tree.text(of: id)) { String(validating: $0, as: UTF8.self) != nil }
                if !isValid { return "node \(index): not UTF-8" }
            }
            for attribute in tree.attributes(of: id) {
                if tree.string(attribute.name).isEmpty { return "node \(index): attribute without a name" }
                _ = tree.string(attribute.value)
            }
        }
        return nil
    }
}
