import HTML5

/// Tells from the blocks that are kept what becomes of every node.
struct VerdictMarker {
    private(set) var verdicts: [NodeVerdict]
    private let tree: HTMLTree

    init(_ tree: HTMLTree) {
        self.tree = tree
        verdicts = Array(repeating: .dropped(.outside), count: tree.nodeCount)
    }

    mutating func mark(_ page: PageBlocks, _ decisions: [ArticleContent.Decision], _ run: Range<Int>) {
        tree.withNodes { nodes in
            verdicts[0] = .kept
            var holding = [Bool](repeating: false, count: page.containers.count)
            for (index, decision) in decisions.enumerated() {
                if let reason = decision.reason {
                    for text in decision.texts { verdicts[Int(text)] = .dropped(reason) }
                    continue
                }
                for text in decision.texts { keep(text, nodes) }
                var container = Int(page.blocks[index].container)
                while container >= 0, !holding[container] {
                    holding[container] = true
                    container = Int(page.containers[container].parent)
                }
            }
            // What is to be seen between kept blocks, in a container that has kept text or right under one.
            for medium in page.media where Int(medium.block) >= run.lowerBound && Int(medium.block) <= run.upperBound {
                guard medium.container >= 0 else { continue }
                let container = Int(medium.container)
                let parent = Int(page.containers[container].parent)
                if holding[container] || (parent >= 0 && holding[parent]) {
                    keep(medium.node, nodes)
                    keepContents(medium.node)
                }
            }
            keepBreaks(nodes)
        }
    }

    /// Keeps a node and those that it is in.
    private mutating func keep(_ id: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>) {
        var at = id
        while true {
            if case .kept = verdicts[Int(at)] { return }
            verdicts[Int(at)] = .kept
            let parent = nodes[Int(at)].parent
            guard parent != HTMLNode.none else { return }
            at = parent
        }
    }

    private mutating func keepContents(_ id: UInt32) {
        let top = NodeID(index: id)
        var at = top
        while let next = tree.nextInOrder(after: at, within: top) {
            verdicts[Int(next.index)] = .kept
            at = next
        }
    }

    /// Line breaks, and cells without text, which keep a table's shape, where what they stand in is kept.
    private mutating func keepBreaks(_ nodes: UnsafeBufferPointer<HTMLNode>) {
        for (index, node) in nodes.enumerated() where node.kind == .element {
            guard node.parent != HTMLNode.none, case .kept = verdicts[Int(node.parent)] else { continue }
            switch node.name {
            case .br, .td, .th, .wbr: verdicts[index] = .kept
            default: break
            }
        }
        // White space between kept pieces of a line parts them.
        for (index, node) in nodes.enumerated() where node.kind == .text && node.parent != HTMLNode.none {
            guard case .kept = verdicts[Int(node.parent)], case .dropped(.outside) = verdicts[index] else { continue }
            verdicts[index] =
                tree.withBytes(of: node.text) { $0.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } }
                ? .kept : verdicts[index]
        }
    }
}
