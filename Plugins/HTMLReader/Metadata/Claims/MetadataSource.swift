/// The kinds of data in a page that say what the page is.
enum MetadataSource: UInt8, CaseIterable {
    /// JSON-LD of the article itself.
    case jsonLD
    /// JSON-LD of the page around it or of the site.
    case jsonLDPage
    /// Items of microdata, and of RDFa where that uses schema.org's names.
    case microdata
    /// Items of the page around the article.
    case microdataPage
    /// `og:`, `article:` and other properties of the Open Graph protocol.
    case openGraph
    /// `twitter:` cards.
    case twitter
    /// `dc.` and `dcterms.` names.
    case dublinCore
    /// `citation_` names of scholarly archives.
    case citation
    /// `parsely-` names.
    case parsely
    /// `sailthru.` names.
    case sailthru
    /// Other names of `meta` elements, such as `author` and `description`.
    case meta
    /// `meta http-equiv`.
    case httpEquiv
    /// `link` elements by their `rel`.
    case link
    /// Attributes of the `html` element.
    case root
    /// The `title` element.
    case title
    /// The heading of the article.
    case heading
    /// Links to an author's page, by their `rel` or address.
    case anchor
    /// `time` elements with a machine-readable date.
    case time
    /// Text in elements whose classes say what it is.
    case label
    /// Text near the headline that reads like a byline or a date.
    case text
    /// The page's address.
    case address
}
