/// What pandoc's metadata calls the fields of a document, by schema.org's names.
public enum PandocMetadata {
    /// Fields and their names, in the order in which they are written.
    public static let names: [(field: String, name: String)] = [
        ("headline", "title"), ("alternativeHeadline", "subtitle"), ("author", "author"), ("datePublished", "date"),
        ("dateModified", "date-modified"), ("description", "description"), ("keywords", "keywords"),
        ("inLanguage", "lang"), ("url", "url"), ("publisher", "publisher"), ("articleSection", "section"),
        ("type", "type"), ("image", "image"),
    ]

    /// The field that a name of pandoc's means.
    public static func field(of name: String) -> String? { names.first { $0.name == name }?.field }
}
