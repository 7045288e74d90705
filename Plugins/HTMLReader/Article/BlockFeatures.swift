import HTML5

/// What the model looks at: numbers that say what a block is like, where it stands, and what is around it.
///
/// The order is the one that the model was trained with; `names` tells it.
struct BlockFeatures {
    /// One row of `count` numbers a block.
    private(set) var rows: [Float] = []

    static let names: [String] =
        [
            "length", "words", "link-share", "link-length", "place", "text-before", "since-headline",
            "headline-likeness", "stops", "commas", "ends-with-mark", "ends-sentence", "capital-share", "digit-share",
            "word-length", "ends-with-colon", "separators", "element",
        ] + ContainerKinds.telling.map { "near-\($0.knownString ?? "")" }
        + ClassWords.Group.allCases.map { "near-\($0)-word" }
        + [
            "near-hidden", "near-article-body", "depth", "parent-density", "grandparent-density", "in-densest",
            "since-densest", "until-densest", "parent-length-share", "parent-link-share", "parent-prose-share",
            "parent-prose-count", "grandparent-link-share", "grandparent-prose-share", "parent-length",
            "heading-link-share", "since-heading", "heading-level", "repeats-0", "repeats-1", "repeats-2", "repeats-3",
            "repeats-4", "blocks",
        ]
        + neighbours.flatMap { place in
            ["length", "link-share", "mark", "paragraph", "density", "words"].map {
                "\($0)@\(place)"
            }
        } + ["mean-text", "mean-link-share"]

    static let count = names.count
    /// Which blocks around one are looked at.
    private static let neighbours = [-3, -2, -1, 1, 2, 3]
    /// How far the means reach to either side.
    private static let reach = 5
    /// What stands for a distance to nothing.
    private static let far: Float = 99

    init(_ page: PageBlocks, _ measures: PageMeasures) {
        rows.reserveCapacity(page.blocks.count * Self.count)
        var before: Float = 0
        var heading: (place: Int, linkShare: Float, level: Float)?
        for (index, block) in page.blocks.enumerated() {
            appendText(block)
            appendPlace(index, before, page, measures)
            appendMarks(block)
            appendContainers(block, index, page, measures, heading)
            appendNeighbours(index, page, measures)
            before += block.length
            if let level = Self.headingLevel(block, page) { heading = (index, block.linkShare, level) }
        }
    }

    private mutating func appendText(_ block: TextBlock) {
        rows += [block.length, Float(block.statistics.words), block.linkShare, Float(block.statistics.linkLength)]
    }

    private mutating func appendPlace(
        _ index: Int, _ before: Float, _ page: PageBlocks, _ measures: PageMeasures
    ) {
        rows.append(Float(index) / Float(page.blocks.count))
        rows.append(before / max(1, measures.length))
        rows.append(page.headline >= 0 ? Float(index - page.headline) : -999)
        rows.append(page.headlineLikeness)
    }

    private mutating func appendMarks(_ block: TextBlock) {
        let statistics = block.statistics
        let length = max(1, block.length)
        rows += [Float(statistics.stops), Float(statistics.commas)]
        rows += [statistics.endsWithMark ? 1 : 0, statistics.endsSentence ? 1 : 0]
        rows += [Float(statistics.capitals) / length, Float(statistics.digits) / length]
        rows.append(block.length / Float(max(1, statistics.words)))
        rows += [statistics.endsWithColon ? 1 : 0, Float(statistics.separators)]
    }

    private mutating func appendContainers(
        _ block: TextBlock, _ index: Int, _ page: PageBlocks, _ measures: PageMeasures,
        _ heading: (place: Int, linkShare: Float, level: Float)?
    ) {
        let own = page.containers[block.container]
        let parent = own.parent >= 0 ? page.containers[own.parent] : own
        let grandparent = parent.parent >= 0 ? page.containers[parent.parent] : parent
        rows.append(Float(ContainerKinds.numbered.firstIndex(of: own.name) ?? -1))
        for place in 0..<(ContainerKinds.telling.count + ClassWords.Group.allCases.count + 2) {
            let nearest = own.nearest[place]
            rows.append(nearest == 0 ? Self.far : Float(own.depth) - Float(nearest - 1))
        }
        rows.append(Float(own.depth) + 1)
        let best = max(1, measures.bestDensity)
        rows += [parent.density / best, grandparent.density / best]
        let blocks = Float(page.blocks.count)
        rows.append(measures.denseContainers.contains(block.container) ? 1 : 0)
        rows.append(Float(index - measures.dense.lowerBound) / blocks)
        rows.append(Float(measures.dense.upperBound - 1 - index) / blocks)
        let prose = max(1, measures.proseLength)
        rows += [parent.length / max(1, measures.length), parent.linkLength / max(1, parent.length)]
        rows += [parent.proseLength / prose, parent.proseCount]
        rows += [grandparent.linkLength / max(1, grandparent.length), grandparent.proseLength / prose, parent.length]
        rows.append(heading?.linkShare ?? 0)
        rows.append(heading.map { Float(index - $0.place) } ?? 999)
        rows.append(heading?.level ?? 0)
        var at = block.container
        for _ in 0..<5 {
            rows.append(at >= 0 ? Self.logarithm(page.containers[at].repeats) : 0)
            if at >= 0 { at = page.containers[at].parent }
        }
        rows.append(blocks)
    }

    private mutating func appendNeighbours(_ index: Int, _ page: PageBlocks, _ measures: PageMeasures) {
        let best = max(1, measures.bestDensity)
        for step in Self.neighbours {
            guard page.blocks.indices.contains(index + step) else {
                rows += [0, 0, 0, 0, 0, 0]
                continue
            }
            let block = page.blocks[index + step]
            let own = page.containers[block.container]
            rows += [block.length, block.linkShare, block.statistics.endsWithMark ? 1 : 0, own.name == .p ? 1 : 0]
            let density = own.parent >= 0 ? page.containers[own.parent].density : 0
            rows += [density / best, Float(block.statistics.words)]
        }
        var text: Float = 0
        var links: Float = 0
        let around = max(0, index - Self.reach)..<min(page.blocks.count, index + Self.reach + 1)
        for place in around {
            text += page.blocks[place].length * (1 - page.blocks[place].linkShare)
            links += page.blocks[place].linkShare
        }
        rows += [text / Float(around.count), links / Float(around.count)]
    }

    private static func headingLevel(_ block: TextBlock, _ page: PageBlocks) -> Float? {
        func level(_ name: TagName) -> Float? {
            switch name {
            case .h1: 1
            case .h2: 2
            case .h3: 3
            case .h4: 4
            case .h5: 5
            case .h6: 6
            default: nil
            }
        }
        let own = page.containers[block.container]
        return level(own.name) ?? (own.parent >= 0 ? level(page.containers[own.parent].name).map { _ in 2 } : nil)
    }

    /// A logarithm without a library: of a count, to the base 2, in halves.
    private static func logarithm(_ count: Int32) -> Float {
        let count = max(1, count)
        let whole = 31 - count.leadingZeroBitCount
        let half = count > (1 << whole) + (1 << whole) / 2 ? 1 : 0
        return Float(whole) + Float(half) / 2
    }
}
