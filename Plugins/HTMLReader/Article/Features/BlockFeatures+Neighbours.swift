extension BlockFeatures {
    /// Which blocks around one are looked at.
    private static let steps = [-3, -2, -1, 1, 2, 3]
    /// How far the means reach to either side.
    private static let reach = 5

    static let neighbourNames =
        steps.flatMap { step in
            ["length", "link-share", "mark", "paragraph", "density", "words", "function-words"].map { "\($0)@\(step)" }
        } + ["mean-text", "mean-link-share"]

    mutating func appendNeighbours(_ index: Int) {
        let best = measures.densest >= 0 ? page.containers[measures.densest].density : 0
        for step in Self.steps {
            guard page.blocks.indices.contains(index + step) else {
                for _ in 0..<7 { add(0) }
                continue
            }
            let block = page.blocks[index + step]
            let own = page.containers[Int(block.container)]
            add(block.counts.length)
            add(block.linkShare)
            add(block.counts.endsWithMark)
            add(own.name == .p)
            add(own.parent >= 0 ? page.containers[Int(own.parent)].density : 0, of: best)
            add(block.counts.words)
            add(Int32(block.counts.groups[TextWords.Group.function.rawValue]), of: block.counts.words)
        }
        var text: Int32 = 0
        var links: Int32 = 0
        let around = max(0, index - Self.reach)..<min(page.blocks.count, index + Self.reach + 1)
        for place in around {
            text += page.blocks[place].counts.length - page.blocks[place].counts.linkLength
            links += page.blocks[place].linkShare
        }
        add(text, of: Int32(around.count))
        add(links, of: Int32(around.count))
    }
}
