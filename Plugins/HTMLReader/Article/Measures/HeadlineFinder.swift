/// Finds the block that holds the article's headline: the heading that the page's title repeats.
struct HeadlineFinder {
    /// The block; -1 when there is none.
    private(set) var block = -1
    /// How like the title it is, in thousandths.
    private(set) var likeness: Int32 = 0

    /// How like the title a heading must be.
    private static let leastLikeness: Int32 = 400
    /// The longest headline, in words.
    private static let longest = 60

    init(_ page: PageBlocks, _ statements: PageStatements) {
        var firstHeading = -1
        for (index, block) in page.blocks.enumerated() where block.words.count <= Self.longest {
            let level = Self.level(block, page)
            if level == 0 { continue }
            if level == 1, firstHeading < 0 { firstHeading = index }
            let likeness = Self.likeness(page.words[block.words], statements) + (level == 1 ? 150 : level == 2 ? 50 : 0)
            if likeness > self.likeness, likeness > Self.leastLikeness {
                (self.block, self.likeness) = (index, likeness)
            }
        }
        if block < 0 { block = firstHeading }
    }

    /// How much of the heading is in the title, and of the title in the heading.
    private static func likeness(_ words: ArraySlice<UInt32>, _ statements: PageStatements) -> Int32 {
        guard !words.isEmpty, !statements.title.isEmpty else { return 0 }
        var shared: Int32 = 0
        for word in words where statements.title.contains(word) { shared += 1 }
        let all = max(Int32(words.count), Int32(statements.titleWords.count))
        return shared * 500 / Int32(words.count) + shared * 500 / max(all, 1)
    }

    /// Of the heading that a block is in, or nearly; 0 for none.
    static func level(_ block: TextBlock, _ page: PageBlocks) -> Int32 {
        var at = block.container
        for _ in 0..<3 where at >= 0 {
            switch page.containers[Int(at)].name {
            case .h1: return 1
            case .h2: return 2
            case .h3: return 3
            case .h4: return 4
            case .h5: return 5
            case .h6: return 6
            default: at = page.containers[Int(at)].parent
            }
        }
        return 0
    }
}
