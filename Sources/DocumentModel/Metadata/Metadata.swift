/// What is known about a document, in schema.org's terms.
///
/// Typed fields hold what every format needs; whatever else a reader finds is kept in ``other``.
public struct Metadata: Sendable, Hashable {
    /// schema.org type, such as `NewsArticle`; `nil` when the reader cannot tell.
    public var type: String?
    /// The title.
    public var headline: String?
    public var alternativeHeadline: String?
    public var description: String?
    /// In the order of the source.
    public var author: [Agent] = []
    public var publisher: Agent?
    public var datePublished: DateTime?
    public var dateModified: DateTime?
    /// The canonical address.
    public var url: String?
    /// BCP 47 tag.
    public var inLanguage: String?
    public var keywords: [String] = []
    public var articleSection: String?
    /// Absolute addresses of the images that represent the document.
    public var image: [String] = []
    /// Everything that has no typed field, by the source's own names.
    public var other = MetadataObject()
    /// Where a field's value came from, when the source did not state it outright. Keys are field names.
    public var origins: [String: Origin] = [:]

    public init() {}

    /// How sure a value is, and what it was made from.
    public struct Origin: Sendable, Hashable {
        public enum Certainty: String, Sendable, Hashable, CaseIterable {
            /// Follows from another field.
            case derived
            /// Probable, not certain.
            case guessed
        }

        public var certainty: Certainty
        /// What it was made from, such as `url`.
        public var from: String

        public init(_ certainty: Certainty, from: String) {
            self.certainty = certainty
            self.from = from
        }
    }
}
