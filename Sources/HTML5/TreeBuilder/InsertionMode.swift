/// The insertion mode (HTML Standard, section 13.2.4.1). "In table text" is none of its own here: characters in a table
/// wait in `TreeBuilder.tableText`.
enum InsertionMode: UInt8 {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inCaption
    case inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
    case afterAfterBody, afterAfterFrameset
}
