import HTML5

extension BlockFeatures {
    static let containerNames =
        ["element"] + ContainerKinds.telling.map { "near-\($0.knownString ?? "")" }
        + ClassWords.Group.allCases.map { "near-\($0)-word" }
        + [
            "near-hidden", "near-hidden-label", "near-article-body", "near-noscript", "near-button", "depth",
            "parent-density", "grandparent-density", "in-densest", "since-densest", "until-densest", "in-half",
            "in-most", "in-article", "articles", "parent-length-share", "parent-link-share", "parent-prose-share",
            "parent-prose-count", "grandparent-link-share", "grandparent-prose-share", "parent-length",
            "parent-function-words", "place-in-parent", "heading-link-share", "since-heading", "heading-level",
        ] + (0..<5).map { "repeats-\($0)" }

    /// The numbers that the model knows the commonest elements by.
    private static let numbered: [TagName] = [
        .p, .div, .li, .td, .h1, .h2, .h3, .h4, .blockquote, .pre, .span, .dd, .figcaption, .section, .article, .th,
        .button, .label, .a, .address, .time, .tr, .dt, .summary,
    ]

    private static let numbers: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 1024)
        for (number, name) in numbered.enumerated() { table[Int(name.rawValue)] = UInt8(number + 1) }
        return table
    }()

    mutating func appendContainers(_ index: Int, _ block: TextBlock, _ heading: Heading?) {
        let own = page.containers[Int(block.container)]
        let parent = own.parent >= 0 ? page.containers[Int(own.parent)] : own
        let grandparent = parent.parent >= 0 ? page.containers[Int(parent.parent)] : parent
        add(Int(own.name.rawValue) < Self.numbers.count ? Int(Self.numbers[Int(own.name.rawValue)]) : 0)
        for lane in 0..<Trait.count {
            let nearest = own.nearest[lane]
            add(nearest == 0 ? Self.far : Float(own.depth) - Float(nearest - 1))
        }
        add(Int(own.depth))
        let densest = measures.densest >= 0 ? page.containers[measures.densest] : own
        add(parent.density, of: densest.density)
        add(grandparent.density, of: densest.density)
        add(isIn(measures.densest, block))
        add(Float(index - Int(densest.firstBlock)) / Float(page.blocks.count))
        add(Float(Int(densest.endBlock) - 1 - index) / Float(page.blocks.count))
        add(isIn(measures.half, block))
        add(isIn(measures.most, block))
        add(measures.article < 0 ? -1 : isIn(measures.article, block) ? 1 : 0)
        add(measures.articleCount)
        add(parent.length, of: measures.length)
        add(parent.linkLength, of: parent.length)
        add(parent.proseLength, of: measures.proseLength)
        add(parent.proseCount)
        add(grandparent.linkLength, of: grandparent.length)
        add(grandparent.proseLength, of: measures.proseLength)
        add(parent.length)
        add(parent.functionWords * 10, of: parent.length)
        add(own.place)
        add(heading?.linkShare ?? 0)
        add(heading.map { index - $0.place } ?? 999)
        add(heading?.level ?? 0)
        var at = Int(block.container)
        for _ in 0..<5 {
            add(at >= 0 ? Self.logarithm(page.containers[at].repeats) : 0)
            if at >= 0 { at = Int(page.containers[at].parent) }
        }
    }

    private func isIn(_ container: Int, _ block: TextBlock) -> Bool {
        container >= 0 && Int(block.container) >= container
            && block.container < page.containers[container].end
    }

    /// Of a count, to the base 2, in halves.
    private static func logarithm(_ count: Int32) -> Float {
        let count = max(1, count)
        let whole = 31 - count.leadingZeroBitCount
        let half = count > (1 << whole) + (1 << whole) / 2 ? 1 : 0
        return Float(whole) + Float(half) / 2
    }
}
