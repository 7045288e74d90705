import HTML5

extension BlockFeatures {
    /// Which blocks around one are looked at for their kind.
    private static let kindSteps = [-2, -1, 1, 2]

    static let relationNames =
        ["half", "densest"].flatMap { ["up-to-\($0)", "down-to-\($0)"] }
        + [
            "branch-length-share", "branch-link-share", "branch-prose-share", "branch-prose-count",
            "branch-function-words", "branch-side", "shared-prose-share", "kind-prose-share", "kind-length",
            "kind-link-share", "kind-count",
        ] + kindSteps.map { "kind-prose-share@\($0)" } + ["words-elsewhere", "pairs-elsewhere"]

    mutating func appendRelations(_ index: Int, _ block: TextBlock) {
        appendWay(block, relations.half)
        appendWay(block, relations.densest)
        appendBranch(block)
        appendKind(index)
        appendSpread(block)
    }

    /// How many containers a block is away from one that is in the way to another, and that from the other.
    private mutating func appendWay(_ block: TextBlock, _ branches: ContainerBranches) {
        guard branches.main >= 0 else {
            add(-1)
            add(-1)
            return
        }
        let shared = Int(page.containers[Int(branches.shared[Int(block.container)])].depth)
        add(Int(page.containers[Int(block.container)].depth) - shared)
        add(Int(page.containers[branches.main].depth) - shared)
    }

    /// What stands together beside most of the prose: a bar at the side, a list of other articles, a footer.
    private mutating func appendBranch(_ block: TextBlock) {
        let main = relations.half.main
        guard main >= 0 else {
            for _ in 0..<7 { add(-1) }
            return
        }
        let place = Int(relations.half.branch[Int(block.container)])
        let shared = Int(relations.half.shared[Int(block.container)])
        let branch = page.containers[place]
        add(branch.length, of: measures.length)
        add(branch.linkLength, of: branch.length)
        add(branch.proseLength, of: measures.proseLength)
        add(branch.proseCount)
        add(branch.functionWords * 10, of: branch.length)
        add(shared == main ? 0 : place > main ? 1 : -1)
        add(page.containers[shared].proseLength, of: measures.proseLength)
    }

    private mutating func appendKind(_ index: Int) {
        let kind = relations.kinds[index]
        add(kind.proseLength, of: measures.proseLength)
        add(kind.length, of: kind.count)
        add(kind.linkLength, of: kind.length)
        add(kind.count)
        for step in Self.kindSteps {
            guard page.blocks.indices.contains(index + step) else {
                add(-1)
                continue
            }
            add(relations.kinds[index + step].proseLength, of: measures.proseLength)
        }
    }

    /// How many words of a block are looked for in others.
    private static let longestSpread = 60

    /// How many of a block's words, and pairs of words, come in other blocks of prose.
    private mutating func appendSpread(_ block: TextBlock) {
        let words = page.words[block.words].prefix(Self.longestSpread)
        let own: UInt32 = block.isProse ? 1 : 0
        var found: Int32 = 0
        var foundPairs: Int32 = 0
        var last: UInt32?
        for word in words {
            if relations.words.count(word) > own { found += 1 }
            if let last, relations.pairs.count(WordFilter.pair(last, word)) > own { foundPairs += 1 }
            last = word
        }
        add(found, of: Int32(words.count))
        add(foundPairs, of: Int32(words.count - 1))
    }
}
