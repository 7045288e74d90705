import HTML5

/// Cuts a page into blocks: one walk over the tree in document order, without recursion.
struct PageCutter {
    let tree: HTMLTree
    let nodes: UnsafeBufferPointer<HTMLNode>
    var page = PageBlocks()
    /// The container that the walk is in, by its place; -1 for none.
    var container: Int32 = -1
    private var scanner = TextScanner()
    private var style = TextScanner.Style()
    private var depths = (link: 0, bold: 0, italic: 0)
    /// The container of the block that is being read.
    private var blockContainer: Int32 = -1
    private var firstText = 0
    private var firstWord = 0
    /// Line breaks since the last text.
    private var breaks = 0

    /// Cells up to this long stand in one block with the next, in characters.
    private static let shortCell = 60

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
        page.blocks.reserveCapacity(nodes.count / 8)
        page.containers.reserveCapacity(nodes.count / 6)
        page.texts.reserveCapacity(nodes.count / 4)
        page.words.reserveCapacity(tree.source.count / 64)
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
    @inline(__always)
    private mutating func enter(_ id: UInt32) -> Bool {
        let node = nodes[Int(id)]
        if node.kind == .text {
            addText(id, node)
            return false
        }
        guard node.kind == .element else { return false }
        switch ContainerKinds.treatment(node) {
        case .inline:
            if node.firstChild == 0 { return false }
            if node.contentCount > 0, standsApart(id) {
                flush()
                open(id, node)
            }
            return true
        case .link:
            if node.firstChild == 0 { return false }
            if tree.attribute(.href, of: NodeID(index: id)) != nil {
                depths.link += 1
                style.insert(.link)
                scanner.counts.links &+= 1
            }
            return true
        case .bold:
            if node.firstChild == 0 { return false }
            depths.bold += 1
            style.insert(.bold)
            return true
        case .italic:
            if node.firstChild == 0 { return false }
            depths.italic += 1
            style.insert(.italic)
            return true
        case .noscript where !NoscriptContent.isText(tree, id):
            addMedium(id)
            return false
        case .block, .noscript:
            flush()
            guard node.firstChild != 0 else {
                if node.isHTML(.hr) { addMedium(id) }
                return false
            }
            open(id, node)
            return true
        case .cell:
            if scanner.counts.length > Self.shortCell { flush() } else { scanner.addSpace(to: &page.words) }
            guard node.firstChild != 0 else { return false }
            open(id, node)
            return true
        case .lineBreak:
            scanner.addSpace(to: &page.words)
            if !scanner.counts.isEmpty { scanner.counts.breaks &+= 1 }
            breaks += 1
            return false
        case .media:
            addMedium(id)
            return false
        case .head: return node.firstChild != 0
        case .skipped: return false
        case .meta:
            page.head.add(meta: NodeID(index: id), of: tree)
            return false
        case .title:
            if node.firstChild != 0 { page.head.titles.append(nodes[Int(node.firstChild)].text) }
            return false
        case .script:
            if node.firstChild != 0, node.contentCount > 0,
                let type = tree.attribute(.type, of: NodeID(index: id)), tree.contains(type, "ld+json")
            {
                page.head.data.append(nodes[Int(node.firstChild)].text)
            }
            return false
        }
    }

    @inline(__always)
    private mutating func leave(_ id: UInt32) {
        let node = nodes[Int(id)]
        switch ContainerKinds.treatment(node) {
        case .inline:
            if container >= 0, page.containers[Int(container)].node == id {
                flush()
                close()
            }
        case .link:
            if depths.link > 0, tree.attribute(.href, of: NodeID(index: id)) != nil {
                depths.link -= 1
                if depths.link == 0 { style.remove(.link) }
            }
        case .bold:
            depths.bold -= 1
            if depths.bold == 0 { style.remove(.bold) }
        case .italic:
            depths.italic -= 1
            if depths.italic == 0 { style.remove(.italic) }
        case .noscript where !NoscriptContent.isText(tree, id): break
        case .block, .noscript:
            flush()
            close()
        case .cell:
            if scanner.counts.length > Self.shortCell {
                flush()
            } else {
                scanner.addSpace(to: &page.words)
                if !scanner.counts.isEmpty { blockContainer = page.containers[Int(container)].parent }
            }
            close()
        case .lineBreak, .media, .head, .skipped, .meta, .title, .script: break
        }
    }

    private mutating func addText(_ id: UInt32, _ node: HTMLNode) {
        tree.withBytes(of: node.text) { bytes in
            if breaks > 0 || scanner.counts.isEmpty {
                guard let first = bytes.first(where: { TextBytes.table[Int($0)] & TextBytes.space == 0 }) else {
                    return
                }
                // No-break spaces are white space, too; a block of nothing else is dropped when it ends.
                if breaks > 1, first != 0xC2 { flush() }
                if first != 0xC2 { breaks = 0 }
            }
            scanner.scan(bytes, style, words: &page.words)
        }
        guard !scanner.counts.isEmpty else { return }
        if page.texts.count == firstText { blockContainer = container }
        page.texts.append(id)
    }

    mutating func flush() {
        breaks = 0
        guard !scanner.counts.isEmpty, blockContainer >= 0 else {
            if page.texts.count > firstText { page.texts.removeLast(page.texts.count - firstText) }
            if page.words.count > firstWord { page.words.removeLast(page.words.count - firstWord) }
            scanner = TextScanner()
            return
        }
        scanner.finish(&page.words)
        page.blocks.append(
            TextBlock(
                container: blockContainer, firstText: Int32(firstText), endText: Int32(page.texts.count),
                firstWord: Int32(firstWord), endWord: Int32(page.words.count), counts: scanner.counts))
        firstText = page.texts.count
        firstWord = page.words.count
        scanner = TextScanner()
    }

    private mutating func addMedium(_ id: UInt32) {
        page.media.append(PageMedium(node: id, container: container, block: Int32(page.blocks.count)))
    }
}
