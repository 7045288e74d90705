/// A table of data in the article belongs to it whole: its short rows have no chances of their own.
enum DataTables {
    /// How deep in a table the blocks of a table of data are.
    private static let depth = 3
    private static let longestRow: Int32 = 200
    private static let lane = Trait.names + (ContainerKinds.telling.firstIndex(of: .table) ?? 0)

    /// The chances, with those of tables of data beside likely text at least even.
    static func raising(_ chances: [Float], _ page: PageBlocks) -> [Float] {
        var result = chances
        var first = 0
        while first < chances.count {
            var end = first
            while end < chances.count, isInTable(page, end) { end += 1 }
            if end - first >= 3 {
                let rows = page.blocks[first..<end]
                let length = rows.reduce(0) { $0 + Int($1.counts.length) }
                let links = rows.reduce(0) { $0 + Int($1.counts.linkLength) }
                let before = first > 0 ? chances[first - 1] : 0
                let after = end < chances.count ? chances[end] : 0
                if links * 10 < length * 4, max(before, after) > 0.6,
                    rows.allSatisfy({ $0.counts.length < longestRow })
                {
                    for index in first..<end { result[index] = max(result[index], 0.55) }
                }
            }
            first = max(end, first + 1)
        }
        return result
    }

    private static func isInTable(_ page: PageBlocks, _ index: Int) -> Bool {
        let container = page.containers[Int(page.blocks[index].container)]
        let mark = container.nearest[lane]
        return mark > 0 && Int(container.depth) - Int(mark) + 1 <= depth
    }
}

/// A caption is of its image, however well it reads.
enum CaptionChances {
    private static let greatest: Float = 0.2
    private static let lane = Trait.names + (ContainerKinds.telling.firstIndex(of: .figcaption) ?? 0)

    static func lowering(_ chances: [Float], _ page: PageBlocks) -> [Float] {
        chances.enumerated().map { index, chance in
            page.containers[Int(page.blocks[index].container)].nearest[lane] > 0 ? min(chance, greatest) : chance
        }
    }
}
