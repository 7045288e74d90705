/// Chooses the blocks of the article by their chances: the best run, and then what a reader of the page would say of
/// it as a whole.
struct BlockChoice {
    private let page: PageBlocks
    private var chances: [Float]
    private(set) var isKept: [Bool]
    private(set) var run: MainRun

    init(_ page: PageBlocks, _ chances: [Float]) {
        self.page = page
        self.chances = Self.withWholeTables(page, chances)
        let run = MainRun(page.blocks, self.chances)
        isKept = self.chances.enumerated().map { run.keeps($0.offset, $0.element) }
        self.run = run
        reachToHeadline()
        dropFurniture()
        dropComments()
        dropWhatPrecedesHeadline()
        dropRepetitions()
    }

    /// How many characters are kept.
    var length: Float { length { _ in true } }

    private func length(_ isMeant: (Int) -> Bool) -> Float {
        var sum: Float = 0
        for index in isKept.indices where isKept[index] && isMeant(index) { sum += page.blocks[index].length }
        return sum
    }

    // MARK: Tables

    /// How deep in a table the blocks of a table of data are.
    private static let tableDepth = 3
    private static let longestRow: Float = 200

    /// A table of data in the article belongs to it whole: its short rows have no chances of their own.
    private static func withWholeTables(_ page: PageBlocks, _ chances: [Float]) -> [Float] {
        var result = chances
        var first = 0
        while first < chances.count {
            var end = first
            while end < chances.count, isInTable(page, end) { end += 1 }
            if end - first >= 3 {
                let rows = page.blocks[first..<end]
                let length = rows.reduce(Float(0)) { $0 + $1.length }
                let links = rows.reduce(Float(0)) { $0 + Float($1.statistics.linkLength) }
                let before = first > 0 ? chances[first - 1] : 0
                let after = end < chances.count ? chances[end] : 0
                if links < 0.4 * length, max(before, after) > 0.6, rows.allSatisfy({ $0.length < longestRow }) {
                    for index in first..<end { result[index] = max(result[index], 0.55) }
                }
            }
            first = max(end, first + 1)
        }
        return result
    }

    private static func isInTable(_ page: PageBlocks, _ index: Int) -> Bool {
        let container = page.containers[page.blocks[index].container]
        let mark = container.nearest[ContainerKinds.tablePlace]
        return mark > 0 && Int(container.depth) - Int(mark) + 1 <= tableDepth
    }

    // MARK: The headline

    /// How like the title a headline is that is sure to be the page's own.
    private static let sureLikeness: Float = 0.4

    /// What stands between the headline and the run is the article's beginning, where it is likely at all.
    private mutating func reachToHeadline() {
        guard page.headline >= 0, page.headlineLikeness >= Self.sureLikeness,
            let first = isKept.firstIndex(of: true), page.headline < first
        else { return }
        for index in (page.headline + 1)..<first where chances[index] > MainRun.outsideChance { isKept[index] = true }
    }

    private mutating func dropWhatPrecedesHeadline() {
        guard page.headline >= 0, page.headlineLikeness >= Self.sureLikeness else { return }
        let before = length { $0 < page.headline }
        let after = length { $0 >= page.headline }
        guard before > 0, after >= 500, after > before / 2 else { return }
        for index in 0..<page.headline { isKept[index] = false }
    }

    // MARK: What is no article

    /// What is called a subscription or an advertisement nearby must be all the likelier.
    private mutating func dropFurniture() {
        let groups = [ClassWords.Group.subscription, .advertising].map { ContainerKinds.telling.count + $0.rawValue }
        for index in isKept.indices where isKept[index] && chances[index] < 0.8 {
            let container = page.containers[page.blocks[index].container]
            let isNear = groups.contains { place in
                let mark = container.nearest[place]
                return mark > 0 && Int(container.depth) - Int(mark) + 1 <= 3
            }
            if isNear { isKept[index] = false }
        }
    }

    /// Comments are dropped where there is something else; a page of nothing but comments is a discussion.
    private mutating func dropComments() {
        let place = ContainerKinds.telling.count + ClassWords.Group.comments.rawValue
        let isComment = page.blocks.map { page.containers[$0.container].nearest[place] > 0 }
        guard length({ !isComment[$0] }) >= 400 else { return }
        for index in isKept.indices where isComment[index] { isKept[index] = false }
    }

    /// The longest text that may be there twice, as the word of a refrain.
    private static let longestRefrain: Int32 = 60

    private mutating func dropRepetitions() {
        var seen: Set<UInt64> = []
        for (index, block) in page.blocks.enumerated()
        where isKept[index] && block.statistics.length > Self.longestRefrain {
            if !seen.insert(block.statistics.hash.value).inserted { isKept[index] = false }
        }
    }
}
