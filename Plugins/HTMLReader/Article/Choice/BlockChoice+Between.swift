import HTML5

extension BlockChoice {
    private static let leastChance: Float = 0.2
    /// The shortest text that tells where the article is, in characters.
    private static let telling: Int32 = 40

    /// What stands between kept texts, in the container that they stand in, is of the article, however short: headings
    /// and items of lists.
    mutating func keepWhatIsBetween() {
        var first: [Int: Int] = [:]
        var last: [Int: Int] = [:]
        for index in isKept.indices where isKept[index] && page.blocks[index].counts.length > Self.telling {
            let home = home(of: index)
            if first[home] == nil { first[home] = index }
            last[home] = index
        }
        let captions = Trait.names + (ContainerKinds.telling.firstIndex(of: .figcaption) ?? 0)
        for index in isKept.indices where !isKept[index] && chances[index] > Self.leastChance {
            guard page.blocks[index].linkShare <= 500 else { continue }
            let home = home(of: index)
            guard let first = first[home], let last = last[home], first < index, index < last else { continue }
            if isInComments(index) || distance(to: captions, from: index) != nil { continue }
            isKept[index] = true
        }
    }

    /// The container that a paragraph stands in, or the list of an item.
    private func home(of index: Int) -> Int {
        let own = page.containers[Int(page.blocks[index].container)]
        guard own.parent >= 0 else { return -1 }
        switch own.name {
        case .li, .dd, .dt: return Int(page.containers[Int(own.parent)].parent)
        default: return Int(own.parent)
        }
    }
}
