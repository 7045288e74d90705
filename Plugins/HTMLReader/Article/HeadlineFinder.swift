import HTML5

/// Finds the heading that the page's title repeats.
struct HeadlineFinder {
    private let tree: HTMLTree

    /// How like the title a heading must be.
    private static let leastLikeness: Float = 0.3
    /// The longest heading that is looked at, in characters.
    private static let longest = 250

    /// Sets the page's headline.
    static func find(in tree: HTMLTree, _ page: inout PageBlocks) {
        HeadlineFinder(tree: tree).find(&page)
    }

    private func find(_ page: inout PageBlocks) {
        let title = titleWords()
        var firstHeading = -1
        for (index, block) in page.blocks.enumerated() where Int(block.statistics.length) < Self.longest {
            guard let level = headingLevel(block.container, page) else { continue }
            if level == 1, firstHeading < 0 { firstHeading = index }
            let words = self.words(of: block, page)
            let shared = words.intersection(title).count
            let all = words.union(title).count
            let likeness = Float(shared) / Float(max(1, all)) + (level == 1 ? 0.15 : 0)
            if likeness > page.headlineLikeness, likeness > Self.leastLikeness {
                (page.headline, page.headlineLikeness) = (index, likeness)
            }
        }
        if page.headline < 0 { page.headline = firstHeading }
    }

    /// Of the heading that a block is in, or nearly.
    private func headingLevel(_ container: Int, _ page: PageBlocks) -> Int? {
        var at = container
        for _ in 0..<3 where at >= 0 {
            switch page.containers[at].name {
            case .h1: return 1
            case .h2: return 2
            case .h3: return 3
            default: at = page.containers[at].parent
            }
        }
        return nil
    }

    private func titleWords() -> Set<UInt64> {
        guard let title = tree.firstElement(.title), let text = tree.firstChild(of: title) else { return [] }
        var words: Set<UInt64> = []
        tree.withBytes(of: tree.text(of: text)) { Self.add($0.prefix(1000), to: &words) }
        return words
    }

    private func words(of block: TextBlock, _ page: PageBlocks) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for text in page.texts[block.texts] {
            tree.withBytes(of: tree.text(of: NodeID(index: text))) { Self.add($0.prefix(1000), to: &words) }
        }
        return words
    }

    private static func add(_ text: Slice<UnsafeBufferPointer<UInt8>>, to words: inout Set<UInt64>) {
        var hash = WordHash()
        var count = 0
        for byte in text {
            if byte >= 0x80 || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 {
                hash.add(0x41...0x5A ~= byte ? byte | 0x20 : byte)
                count += 1
            } else if count > 0 {
                words.insert(hash.value)
                hash = WordHash()
                count = 0
            }
        }
        if count > 0 { words.insert(hash.value) }
    }
}
