public import JSON

/// What a document cannot hold of pandoc's, as a raw piece of the format `pandoc-json`: a JSON object that says what
/// surrounds what comes next. Only the `pandoc-json` writer understands it.
public enum PandocMarker {
    /// The raw format's name.
    public static let format = "pandoc-json"

    /// The members that a marker can have.
    public enum Member: String, Sendable, CaseIterable {
        /// The name of an inline that holds what follows, up to its end: `Span`, `Quoted`, `Cite`, `Underline`,
        /// `SmallCaps`.
        case open
        /// The name of the inline that ends here.
        case close
        /// The name of the node that comes next and that the other members belong to.
        case next
        /// Of a section or a heading: it begins with the marker, and the other members belong to it.
        case inside
        /// pandoc's `Attr`.
        case attributes
        /// A heading's level beyond 6.
        case level
        /// pandoc's `QuoteType`.
        case quote
        /// pandoc's list of `Citation`.
        case citations
        /// An image's alternative text, as inlines.
        case alternative
        /// A list's `ListAttributes`.
        case list
        /// A short caption, as inlines.
        case short
        /// A table with everything but its blocks.
        case frame
    }

    /// The object of a marker's text; `nil` when it is none.
    public static func parse(_ text: [UInt8]) -> JSONDocument? {
        guard let document = try? JSONDocument(parsing: text), document.root.kind == .object else { return nil }
        return document
    }
}
