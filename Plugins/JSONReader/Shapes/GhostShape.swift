extension Shape {
    /// Posts of Ghost: its export, in which tags and authors are tables of their own, and its Content API.
    static let ghost = Shape(
        name: "ghost", about: "a post of Ghost",
        signs: [
            .has("/uuid", test: .string), .has("/slug", test: .string), .has("/html", "/lexical", "/mobiledoc"),
            .has("/visibility", "/feature_image", "/featured"),
        ],
        envelope: Envelope(
            signs: [.has("/db/0/data/posts", test: .array)], records: "/db/0/data/posts",
            joins: [
                Join(
                    name: "tags", table: "/db/0/data/tags", pairs: "/db/0/data/posts_tags", from: "post_id",
                    to: "tag_id"),
                Join(
                    name: "authors", table: "/db/0/data/users", pairs: "/db/0/data/posts_authors", from: "post_id",
                    to: "author_id"),
            ]),
        rules: [
            .field(.headline, "/title"),
            .body(.html("/html"), .text("/plaintext")),
            .field(.description, "/custom_excerpt", "/excerpt", "/meta_description"),
            .field(.author, "@authors", "/authors", "/primary_author"),
            .field(.datePublished, "/published_at"),
            .field(.dateModified, "/updated_at"),
            .field(.url, "/canonical_url", "/url"),
            .field(.inLanguage, "/locale"),
            .field(.keywords, "@tags", "/tags"),
            .field(.articleSection, "/primary_tag/name"),
            .field(.image, "/feature_image", "/og_image"),
        ],
        twins: ["mobiledoc", "lexical", "plaintext", "html"])
}
