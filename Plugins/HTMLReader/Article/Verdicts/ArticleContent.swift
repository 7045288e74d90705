import HTML5

/// What of a page is its article.
struct ArticleContent {
    /// By node.
    var verdicts: [NodeVerdict]
    /// What was decided of each block, in the order of the page.
    var decisions: [Decision]

    struct Decision {
        /// The element that the block stands in.
        var element: NodeID
        /// The block's text nodes.
        var texts: ArraySlice<UInt32>
        /// How likely it is article text, from 0 to 1.
        var chance: Float
        /// `nil` for a block that is kept.
        var reason: DropReason?
    }
}
