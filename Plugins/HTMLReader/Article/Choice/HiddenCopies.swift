/// Hidden parts that repeat what is visible, as microdata for machines or another layout of the page do, are no text of
/// their own.
enum HiddenCopies {
    /// A chance below which a block is not kept anyway.
    private static let leastChance: Float = 0.2

    /// The chances, with none for hidden parts of whose pairs of words at least half are visible, too.
    static func lowering(_ chances: [Float], _ page: PageBlocks) -> [Float] {
        let isMeant = page.blocks.enumerated().map { chances[$0.offset] > leastChance && isHidden($0.element, page) }
        guard isMeant.contains(true) else { return chances }
        let containers = hiddenContainers(page)
        let places = isMeant.enumerated().map { $1 ? containers[Int(page.blocks[$0].container)] : -1 }
        let visible = visiblePairs(page)
        var repeated: [Int: Int] = [:]
        for (index, place) in places.enumerated() where place >= 0 {
            let words = page.words[page.blocks[index].words]
            // Weighed by its words: positive where at least half is repeated.
            repeated[place, default: 0] += (Int(visible.shareOfPairs(words)) - 500) * words.count
        }
        return chances.enumerated().map { index, chance in
            (repeated[places[index]] ?? -1) >= 0 ? 0 : chance
        }
    }

    private static func visiblePairs(_ page: PageBlocks) -> WordFilter {
        var pairs = WordFilter(capacity: page.words.count)
        for block in page.blocks where !isHidden(block, page) { pairs.insertPairs(page.words[block.words]) }
        return pairs
    }

    private static func isHidden(_ block: TextBlock, _ page: PageBlocks) -> Bool {
        page.containers[Int(block.container)].nearest[Trait.hiddenStyle] > 0
    }

    /// Of each container the innermost hidden one that it is or stands in; -1 for none.
    private static func hiddenContainers(_ page: PageBlocks) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(page.containers.count)
        for (index, container) in page.containers.enumerated() {
            let mark = container.nearest[Trait.hiddenStyle]
            places.append(mark == 0 ? -1 : mark > container.depth ? index : places[Int(container.parent)])
        }
        return places
    }
}
