/// What an inline is. Names are those of CommonMark, GFM and HTML.
public enum InlineKind: UInt8, Sendable, CaseIterable {
    case text = 64
    case emphasis
    case strong
    case strikethrough
    /// Literal text.
    case code
    case link
    case image
    /// A hard line break.
    case lineBreak
    case `subscript`
    case superscript
    case footnoteReference
    /// Literal text of a named format, passed through to writers of that format.
    case raw
}
