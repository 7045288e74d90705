/// A piece of text that stands alone on its line: what a block element holds itself, between other blocks.
struct TextBlock {
    /// The container that it stands in, by its place among the page's.
    var container: Int32
    /// Its text nodes, by their places among the page's texts.
    var firstText: Int32
    var endText: Int32
    /// Its words, by their places among the page's words.
    var firstWord: Int32
    var endWord: Int32
    var counts: TextCounts
    /// How many blocks before it have the same text.
    var copiesBefore: Int32 = 0
    /// How many blocks have the same text.
    var copies: Int32 = 1

    var texts: Range<Int> { Int(firstText)..<Int(endText) }

    var words: Range<Int> { Int(firstWord)..<Int(endWord) }

    /// How much of the text is links, in thousandths.
    var linkShare: Int32 { counts.linkLength * 1000 / max(1, counts.length) }

    /// Whether it reads like a paragraph.
    var isProse: Bool { counts.length > 80 && linkShare < 300 }
}
