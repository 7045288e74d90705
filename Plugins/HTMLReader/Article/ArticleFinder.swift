import HTML5

/// Finds the article of a page: the page is cut into blocks, each gets a chance by its features, and the best run of
/// blocks is taken, without what is unlikely in it.
///
/// The headline is in most pages no part of the run; it is known from the metadata.
enum ArticleFinder {
    /// How many characters an article has at least.
    static let leastLength = 100

    /// - Returns: `nil` when the page has no article.
    static func find(in tree: HTMLTree) -> ArticleContent? {
        var page = PageCutter.cut(tree)
        let measures = PageMeasures(&page)
        let statements = PageStatements(page.head, of: tree)
        let headline = HeadlineFinder(page, statements)
        let chances = BlockModel.chances(BlockFeatures(page, measures, headline, statements))
        let choice = BlockChoice(page, headline, chances)
        guard choice.length >= leastLength else { return nil }
        let run = choice.run.blocks
        let decisions = page.blocks.indices.map { index in
            let block = page.blocks[index]
            return ArticleContent.Decision(
                element: NodeID(index: page.containers[Int(block.container)].node), texts: page.texts[block.texts],
                chance: chances[index],
                reason: choice.isKept[index] ? nil : DropReason(block, page, isInRun: run.contains(index)))
        }
        var marker = VerdictMarker(tree)
        marker.mark(page, decisions, run)
        return ArticleContent(verdicts: marker.verdicts, decisions: decisions)
    }
}
