/// Chooses the blocks of the article by their chances: the best run, and then what a reader of the page would say of
/// it as a whole.
struct BlockChoice {
    let page: PageBlocks
    let chances: [Float]
    let headline: HeadlineFinder
    let run: MainRun
    var isKept: [Bool]

    init(_ page: PageBlocks, _ headline: HeadlineFinder, _ chances: [Float]) {
        self.page = page
        self.headline = headline
        let own = HiddenCopies.lowering(CaptionChances.lowering(chances, page), page)
        self.chances = DataTables.raising(own, page)
        let run = MainRun(page.blocks, self.chances)
        isKept = self.chances.enumerated().map { run.keeps($0.offset, $0.element) }
        self.run = run
        reachToHeadline()
        dropFurniture()
        dropComments()
        dropWhatPrecedesHeadline()
        dropRepetitions()
        dropOtherArticles()
        keepWhatIsBetween()
    }

    /// How many characters are kept.
    var length: Int { length { _ in true } }

    func length(_ isMeant: (Int) -> Bool) -> Int {
        var sum = 0
        for index in isKept.indices where isKept[index] && isMeant(index) {
            sum += Int(page.blocks[index].counts.length)
        }
        return sum
    }

    /// How far a block is from the innermost container with a trait, 0 for its own; `nil` when there is none.
    func distance(to trait: Int, from index: Int) -> Int? {
        let container = page.containers[Int(page.blocks[index].container)]
        let mark = container.nearest[trait]
        return mark > 0 ? Int(container.depth) - Int(mark) + 1 : nil
    }

    // MARK: What is no article

    private static let furnitureChance: Float = 0.6

    /// What is called a subscription or an advertisement nearby must be all the likelier.
    private mutating func dropFurniture() {
        let groups = [ClassWords.Group.subscription, .advertising].map { Trait.groups + $0.rawValue }
        for index in isKept.indices where isKept[index] && chances[index] < Self.furnitureChance {
            if groups.contains(where: { (distance(to: $0, from: index) ?? 99) <= 3 }) { isKept[index] = false }
        }
    }

    /// Comments are dropped where there is something else; a page of nothing but comments is a discussion.
    private mutating func dropComments() {
        let isComment = page.blocks.indices.map(isInComments)
        guard length({ !isComment[$0] }) >= 400 else { return }
        for index in isKept.indices where isComment[index] { isKept[index] = false }
    }

    func isInComments(_ index: Int) -> Bool {
        distance(to: Trait.groups + ClassWords.Group.comments.rawValue, from: index) != nil
    }

    /// The longest text that may be there twice, as the word of a refrain.
    private static let longestRefrain: Int32 = 60

    private mutating func dropRepetitions() {
        var seen: Set<UInt32> = []
        for (index, block) in page.blocks.enumerated() where isKept[index] && block.counts.length > Self.longestRefrain
        {
            if !seen.insert(block.counts.hash).inserted { isKept[index] = false }
        }
    }
}
