/// A piece of text that stands alone on its line: what a block element holds itself, between other blocks.
struct TextBlock {
    /// The container that it stands in, by its place among the page's.
    var container: Int
    /// Its text nodes, by their places among the page's texts.
    var texts: Range<Int>
    var statistics: TextStatistics

    /// In characters, white space folded.
    var length: Float { Float(statistics.length) }

    /// How much of the text is links, from 0 to 1.
    var linkShare: Float { Float(statistics.linkLength) / Float(max(1, statistics.length)) }

    /// Whether it reads like a paragraph.
    var isProse: Bool { statistics.length > 80 && linkShare < 0.3 }
}
