import HTML5

/// The parts of a page in which headline, byline and dates stand: what comes before the article, and what ends it.
struct VisibleWindows {
    struct Window {
        /// The text node that it begins with.
        var first: UInt32
        /// About how much text the page shows before it.
        var place: Int
        /// How much text behind a mark to look at, in bytes.
        var mark: UInt32
        var past: Int
    }

    let windows: [Window]
    /// The article's first and last text node.
    let ends: (first: UInt32, last: UInt32)

    /// How much text before the article, after its beginning, before its end and after it is looked at, in bytes.
    private static let before = 4_000
    private static let atStart = 700
    private static let atEnd = 400
    private static let after = 2_500

    /// - Returns: `nil` when nothing is kept.
    init?(_ article: ArticleContent, _ nodes: UnsafeBufferPointer<HTMLNode>) {
        let decisions = article.decisions
        func isKept(_ decision: ArticleContent.Decision) -> Bool { decision.reason == nil && !decision.texts.isEmpty }
        guard let firstKept = decisions.firstIndex(where: isKept), let lastKept = decisions.lastIndex(where: isKept),
            let first = decisions[firstKept].texts.first, let last = decisions[lastKept].texts.last
        else { return nil }
        func length(_ decision: ArticleContent.Decision) -> Int {
            decision.texts.reduce(0) { $0 + Int(nodes[Int($1)].contentCount) }
        }
        var (top, before) = (firstKept, 0)
        while top > 0, before < Self.before {
            top -= 1
            before += length(decisions[top])
        }
        let lengths = decisions[firstKept...lastKept].map(length)
        let total = lengths.reduce(0, +)
        ends = (first, last)
        var (foot, rest) = (lastKept, 0)
        while foot > firstKept, rest < Self.atEnd {
            rest += lengths[foot - firstKept]
            if rest < Self.atEnd { foot -= 1 }
        }
        let head = Window(first: decisions[top].texts.first ?? first, place: 0, mark: first, past: Self.atStart)
        let tail = Window(
            first: decisions[foot].texts.first ?? last, place: before + total - rest, mark: last, past: Self.after)
        // One window does for both where they meet.
        windows =
            tail.place <= before + Self.atStart
            ? [Window(first: head.first, place: 0, mark: last, past: Self.after)] : [head, tail]
    }
}
