/// How the blocks of a page stand to each other.
struct PageRelations {
    let half: ContainerBranches
    let densest: ContainerBranches
    let kinds: TextKinds
    private(set) var words: WordSpread
    private(set) var pairs: WordSpread

    init(_ page: PageBlocks, _ measures: PageMeasures) {
        half = ContainerBranches(page, main: measures.half)
        densest = ContainerBranches(page, main: measures.densest)
        kinds = TextKinds(page)
        let count = page.blocks.reduce(0) { $1.isProse ? $0 + $1.words.count : $0 }
        words = WordSpread(capacity: count)
        pairs = WordSpread(capacity: count)
        for (index, block) in page.blocks.enumerated() where block.isProse {
            var last: UInt32?
            for word in page.words[block.words] {
                words.add(word, block: Int32(index))
                if let last { pairs.add(WordFilter.pair(last, word), block: Int32(index)) }
                last = word
            }
        }
    }
}
