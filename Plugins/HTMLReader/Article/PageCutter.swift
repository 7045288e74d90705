import HTML5

/// Cuts a page into blocks: one walk over the tree in document order, without recursion.
struct PageCutter {
    private let tree: HTMLTree
    private let nodes: UnsafeBufferPointer<HTMLNode>
    private var page = PageBlocks()
    private var container = -1
    private var statistics = TextStatistics()
    private var firstText = 0
    private var linkDepth = 0
    /// By node: whether a cell has blocks in it.
    private let blockCells: Set<UInt32>

    static func cut(_ tree: HTMLTree) -> PageBlocks {
        tree.withNodes { nodes in
            var cutter = PageCutter(tree, nodes)
            cutter.walk()
            return cutter.page
        }
    }

    private init(_ tree: HTMLTree, _ nodes: UnsafeBufferPointer<HTMLNode>) {
        self.tree = tree
        self.nodes = nodes
        blockCells = Self.blockCells(nodes)
        page.blocks.reserveCapacity(nodes.count / 8)
        page.containers.reserveCapacity(nodes.count / 6)
    }

    /// The cells that hold blocks: those around each such element, up to the first that is known already.
    private static func blockCells(_ nodes: UnsafeBufferPointer<HTMLNode>) -> Set<UInt32> {
        var cells: Set<UInt32> = []
        guard nodes.contains(where: { $0.kind == .element && ($0.isHTML(.td) || $0.isHTML(.th)) }) else { return cells }
        var seen = [Bool](repeating: false, count: nodes.count)
        for node in nodes where node.kind == .element && ContainerKinds.isInner(node.name) {
            var at = node.parent
            while at != HTMLNode.none, !seen[Int(at)] {
                seen[Int(at)] = true
                if nodes[Int(at)].isHTML(.td) || nodes[Int(at)].isHTML(.th) { cells.insert(at) }
                at = nodes[Int(at)].parent
            }
        }
        return cells
    }

    private mutating func walk() {
        var at = nodes[0].firstChild
        while at != 0 {
            if enter(at) {
                at = nodes[Int(at)].firstChild
                continue
            }
            while true {
                let next = nodes[Int(at)].next
                if next != 0 {
                    at = next
                    break
                }
                let parent = nodes[Int(at)].parent
                guard parent != HTMLNode.none, parent != 0 else {
                    flush()
                    return
                }
                leave(parent)
                at = parent
            }
        }
        flush()
    }

    /// - Returns: whether to go on to what is inside.
    private mutating func enter(_ id: UInt32) -> Bool {
        let node = nodes[Int(id)]
        if node.kind == .text {
            tree.withBytes(of: node.text) { statistics.add($0, isLink: linkDepth > 0) }
            if !statistics.isEmpty { page.texts.append(id) }
            return false
        }
        guard node.kind == .element else { return false }
        switch ContainerKinds.treatment(node) {
        case .skipped: return false
        case .media:
            page.media.append((id, container, page.blocks.count))
            return false
        case .lineBreak:
            statistics.addSpace()
            return false
        case .inline:
            if node.contentCount > 0, isHidden(id) { return false }
            if node.firstChild == 0 { return false }
            if node.isHTML(.a) { linkDepth += 1 }
            return true
        case .cell where !blockCells.contains(id):
            statistics.addSpace()
            return node.firstChild != 0
        case .cell, .block:
            flush()
            guard node.firstChild != 0 else {
                if node.isHTML(.hr) { page.media.append((id, container, page.blocks.count)) }
                return false
            }
            open(id, node)
            return true
        }
    }

    private mutating func leave(_ id: UInt32) {
        let node = nodes[Int(id)]
        switch ContainerKinds.treatment(node) {
        case .inline: if node.isHTML(.a), linkDepth > 0 { linkDepth -= 1 }
        case .cell where !blockCells.contains(id): statistics.addSpace()
        case .cell, .block:
            flush()
            page.containers[container].end = page.containers.count
            container = page.containers[container].parent
        case .skipped, .media, .lineBreak: break
        }
    }

    private mutating func flush() {
        defer {
            firstText = page.texts.count
            statistics = TextStatistics()
        }
        guard !statistics.isEmpty, container >= 0 else {
            page.texts.removeLast(page.texts.count - firstText)
            return
        }
        page.blocks.append(
            TextBlock(container: container, texts: firstText..<page.texts.count, statistics: statistics))
    }

    private mutating func open(_ id: UInt32, _ node: HTMLNode) {
        let depth = container < 0 ? 0 : min(Int(page.containers[container].depth) + 1, PageBlocks.maximumDepth)
        var nearest = container < 0 ? SIMD32<UInt8>() : page.containers[container].nearest
        let mark = UInt8(depth + 1)
        if let telling = ContainerKinds.telling.firstIndex(of: node.name) { nearest[telling] = mark }
        var reader = ClassReader(name: node.name)
        if node.contentCount > 0 {
            for attribute in tree.attributes(of: NodeID(index: id)) {
                switch attribute.name {
                case .class: tree.withBytes(of: attribute.value) { reader.add($0, isClass: true) }
                case .id, .role, .itemprop: tree.withBytes(of: attribute.value) { reader.add($0, isClass: false) }
                case .hidden: reader.isHidden = true
                case .style: if hides(attribute.value) { reader.isHidden = true }
                default: break
                }
                if attribute.name == .itemprop, tree.contains(attribute.value, "articlebody") {
                    reader.isArticleBody = true
                }
            }
        }
        let first = ContainerKinds.telling.count
        for group in 0..<ClassWords.Group.allCases.count where reader.groups >> UInt16(group) & 1 == 1 {
            nearest[first + group] = mark
        }
        if reader.isHidden { nearest[first + 10] = mark }
        if reader.isArticleBody { nearest[first + 11] = mark }
        page.containers.append(
            TextContainer(
                parent: container, node: id, name: node.name, depth: UInt8(depth), signature: reader.signature.value,
                nearest: nearest))
        container = page.containers.count - 1
        page.containers[container].end = container + 1
    }

    private func isHidden(_ id: UInt32) -> Bool {
        let id = NodeID(index: id)
        if tree.attribute(.hidden, of: id) != nil { return true }
        return tree.attribute(.style, of: id).map(hides) ?? false
    }

    private func hides(_ style: HTMLText) -> Bool {
        tree.contains(style, "display:none") || tree.contains(style, "display: none")
            || tree.contains(style, "visibility:hidden") || tree.contains(style, "visibility: hidden")
    }
}
