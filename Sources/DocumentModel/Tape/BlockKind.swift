/// What a block is. Names are those of CommonMark, GFM and HTML.
///
/// Most kinds may stand wherever blocks may; `item`, `row`, `cell`, `caption`, `term` and `definition` are
/// parts, which stand only inside the block that they belong to (see ``ContentModel``).
public enum BlockKind: UInt8, Sendable, CaseIterable {
    /// The whole body; node 0 of every tape and nowhere else.
    case root = 0
    case paragraph
    /// Level 1 to 6.
    case heading
    /// Ordered or bullet, tight or loose.
    case list
    /// An item of a list, with or without a task box.
    case item
    /// A block quotation.
    case quote
    /// Literal text with an optional language.
    case code
    /// Rows of cells with an optional caption.
    case table
    case row
    case cell
    /// The caption of a table or a figure.
    case caption
    case figure
    /// An image that stands alone.
    case image
    case thematicBreak
    case definitionList
    case term
    case definition
    /// The text of a footnote; its label is what references name.
    case footnote
    /// A part of the document with a role, such as `introduction` or `comments`.
    case section
    /// Literal text of a named format, passed through to writers of that format.
    case raw
}
