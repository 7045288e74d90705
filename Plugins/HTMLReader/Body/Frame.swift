/// A block of the document that is open, and the element that it is open for.
struct Frame {
    enum Kind: UInt8 {
        case list
        case item
        case quote
        /// A block that holds inlines alone: a heading, a term.
        case holder
        case table
        case row
        case cell
        case caption
        case definitionList
        case definition
        case figure
        case details
        case footnote
        /// The elements of a table that only arranges: they part lines, and are nothing else.
        case arrangement
    }

    /// Place of the element in the tree's store.
    var node: UInt32
    var kind: Kind
    /// Of a holder: whether it ended before its element did. Of a list: whether an item is open in the builder.
    var flag = false
    /// Of a list: whether a paragraph element stands in one of its items.
    var isLoose = false
    /// Of an ordered list: the number of the next item.
    var number = 1
}

/// An inline element that is open, and perhaps its counterpart in the document: that is opened when there is something
/// to put in it, and once more in each block that the element reaches into.
struct OpenInline {
    enum Kind: UInt8 {
        case emphasis
        case strong
        case strikethrough
        case `subscript`
        case superscript
        case link
        /// Quotation marks around its content.
        case quotation
        /// Literal text; what is in the element is gathered, see `CodeText`.
        case code
        // Tags that documents carry as raw HTML, as they have no inlines of that kind.
        case inserted
        case marked
        case keyboard
        /// Tags as the page has them.
        case asWritten
        /// The annotation of a ruby, in parentheses.
        case annotation
    }

    /// Place of the element in the tree's store.
    var node: UInt32
    var kind: Kind
    /// Whether something was put in it.
    var wasOpened = false
    /// Whether it is not opened any more, as it reaches into too many blocks.
    var isSpent = false
}

/// A change of how text is rendered, which ends with an element.
struct ModeChange {
    var node: UInt32
    /// What was before.
    var whiteSpace: WhiteSpace
    var isInvisible: Bool
    /// Whether the element begins and ends lines, though its name would not.
    var isBlock: Bool
    /// Whether the element does not begin and end lines, though its name would.
    var isInline = false
}
