import HTML5

extension BlockChoice {
    /// How like the title a headline is that is sure to be the page's own, in thousandths.
    private static let sureLikeness: Int32 = 650

    /// From which chance on a text under the headline is the article's lead. It is low, since one of the corpora that
    /// the model learns from does not count leads as article text, which their readers do.
    private static let leadChance: Float = 0.45

    private var sureHeadline: Int? {
        headline.block >= 0 && headline.likeness >= Self.sureLikeness ? headline.block : nil
    }

    /// What stands between the headline and the run is the article's beginning, where it is likely at all.
    mutating func reachToHeadline() {
        guard let headline = sureHeadline, let first = isKept.firstIndex(of: true), headline < first else { return }
        for index in (headline + 1)..<first where chances[index] > Self.leadChance { isKept[index] = true }
    }

    mutating func dropWhatPrecedesHeadline() {
        guard let headline = sureHeadline else { return }
        let before = length { $0 < headline }
        let after = length { $0 >= headline }
        guard before > 0, after >= 500, after > before / 2 else { return }
        for index in 0..<headline { isKept[index] = false }
    }

    /// Where the headline stands in an `article`, other ones are other articles.
    mutating func dropOtherArticles() {
        guard let headline = sureHeadline else { return }
        let own = article(of: headline)
        guard own >= 0 else { return }
        let inside = own..<Int(page.containers[own].end)
        let isInside = page.blocks.map { inside.contains(Int($0.container)) }
        guard length({ isInside[$0] }) >= 150 else { return }
        for index in isKept.indices where isKept[index] && !isInside[index] && article(of: index) >= 0 {
            isKept[index] = false
        }
    }

    /// The innermost `article` that a block stands in; -1 for none.
    private func article(of index: Int) -> Int {
        var at = Int(page.blocks[index].container)
        while at >= 0, page.containers[at].name != .article { at = Int(page.containers[at].parent) }
        return at
    }
}
