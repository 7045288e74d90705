import PluginKit

/// A document of an item, found but not built yet.
struct Article {
    /// All of it, in the text.
    var range: Range<Int>
    /// A line of the header that is not part of one after all, and belongs to the body: its text, and where its
    /// white space ends.
    var stray: (text: Range<Int>, end: Int)?
    var body: Range<Int>
    /// How many lines with text the body has, when the layout has met them anyway; 0 when it has not.
    var bodyLineCount = 0
    var metadata = Metadata()
    var remarks: [Remark] = []
}

/// Finds the documents of a text one by one, by what a layout says.
protocol ArticleSource {
    /// - Returns: the next document, or why it cannot be read; `nil` after the last.
    mutating func next() -> Result<Article, ItemError>?
}
