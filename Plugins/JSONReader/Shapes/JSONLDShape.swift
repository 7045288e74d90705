extension Shape {
    /// Articles in schema.org's terms: compact, with `@context`; expanded, with whole addresses for names; or as nodes
    /// of a graph, which refer to each other by `@id`.
    static let jsonLD = Shape(
        name: "json-ld", about: "a schema.org article in JSON-LD",
        signs: [
            .has("/@type"),
            .has(
                "/headline", "/name", "/articleBody", "/text", "/http:~1~1schema.org~1headline",
                "/http:~1~1schema.org~1name", "/http:~1~1schema.org~1articleBody", "/https:~1~1schema.org~1headline",
                "/https:~1~1schema.org~1name", "/https:~1~1schema.org~1articleBody", "/schema:headline",
                "/schema:name", "/schema:articleBody"),
        ],
        rules: [
            .field(.type, "/@type"),
            .field(.headline, "/headline", "/name"),
            .body("/articleBody", "/text", "/reviewBody"),
            .field(.alternativeHeadline, "/alternativeHeadline", "/alternateName"),
            .field(.description, "/description", "/abstract"),
            .field(.author, "/author", "/creator"),
            .field(.publisher, "/publisher", "/sourceOrganization"),
            .field(.datePublished, "/datePublished", "/dateCreated", "/uploadDate"),
            .field(.dateModified, "/dateModified"),
            .field(.url, "/url", "/mainEntityOfPage", "/@id"),
            .field(.inLanguage, "/inLanguage"),
            .field(.keywords, "/keywords"),
            .field(.articleSection, "/articleSection"),
            .field(.image, "/image", "/thumbnailUrl"),
        ],
        keyStyle: .schemaOrg)
}
