import HTML5

/// An element whose name, class or link says that it shows an author or a date.
struct VisibleLabel {
    var element: NodeID
    var words: LabelWords
    /// What it belongs to, from the elements around it.
    var around: LabelWords
    /// How much text the page shows before it, in bytes.
    var place: Int
    /// Whether `rel=author` is on it, or its address leads to an author's page.
    var isAuthorLink = false
    /// Whether it is a `time` element.
    var isTime = false
    /// The element's parent label, by its place among the labels; -1 for none.
    var owner = -1
}

/// A heading, or a line of text that stands alone.
struct VisibleLine {
    /// A block, or a heading.
    var element: NodeID
    /// Its text nodes, by their places among the page's.
    var texts: Range<Int>
    var around: LabelWords
    var place: Int
    /// Whether it may have a date: four digits, of which the first two are 19 or 20.
    var hasYear = false
    /// From 1 to 3; 0 for no heading.
    var level = 0
}
