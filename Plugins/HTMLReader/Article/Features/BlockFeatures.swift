/// What the model looks at: numbers that say what a block is like, where it stands, and what is around it.
///
/// The order is the one that the model was trained with; `names` tells it.
struct BlockFeatures {
    /// One row of `count` numbers a block.
    private(set) var rows: [Float] = []
    let page: PageBlocks
    let measures: PageMeasures
    let headline: HeadlineFinder
    let statements: PageStatements
    let relations: PageRelations

    static let names = textNames + wordNames + placeNames + containerNames + neighbourNames + relationNames
    static let count = names.count
    /// What stands for a distance to nothing.
    static let far: Float = 99

    init(
        _ page: PageBlocks, _ measures: PageMeasures, _ headline: HeadlineFinder, _ statements: PageStatements
    ) {
        self.page = page
        self.measures = measures
        self.headline = headline
        self.statements = statements
        relations = PageRelations(page, measures)
        rows.reserveCapacity(page.blocks.count * Self.count)
        var heading: Heading?
        for (index, block) in page.blocks.enumerated() {
            appendText(block)
            appendWords(block)
            appendPlace(index, block)
            appendContainers(index, block, heading)
            appendNeighbours(index)
            appendRelations(index, block)
            let level = HeadlineFinder.level(block, page)
            if level > 0 { heading = Heading(place: index, linkShare: Float(block.linkShare), level: Float(level)) }
        }
    }

    /// The last heading before a block.
    struct Heading {
        var place: Int
        var linkShare: Float
        var level: Float
    }

    @inline(__always)
    mutating func add(_ number: Float) { rows.append(number) }

    @inline(__always)
    mutating func add(_ number: Int32) { rows.append(Float(number)) }

    @inline(__always)
    mutating func add(_ number: Int) { rows.append(Float(number)) }

    @inline(__always)
    mutating func add(_ flag: Bool) { rows.append(flag ? 1 : 0) }

    /// A share of a whole, 0 of nothing.
    @inline(__always)
    mutating func add(_ part: Int32, of whole: Int32) { rows.append(whole > 0 ? Float(part) / Float(whole) : 0) }
}
