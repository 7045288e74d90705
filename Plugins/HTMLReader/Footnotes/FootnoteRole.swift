/// What an element has to do with footnotes.
enum FootnoteRole {
    /// It refers to the footnote with this label.
    case reference(label: String)
    /// It is raised for the references in it, and is nothing else.
    case raised
    /// It is the footnote with this label.
    case note(label: String)
    /// A list of footnotes, or a rule above one.
    case frame
    /// It leads back from a footnote to its reference.
    case backlink
}
