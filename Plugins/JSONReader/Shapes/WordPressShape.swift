extension Shape {
    /// Posts and pages of WordPress's REST API (`/wp-json/wp/v2/posts`), with or without `_embed`.
    static let wordPress = Shape(
        name: "wordpress", about: "a post of WordPress's REST API",
        signs: [
            .has("/title/rendered", test: .string), .has("/content/rendered", test: .string),
            .has("/link", "/slug", "/guid"),
        ],
        rules: [
            .field(.headline, .html("/title/rendered")),
            .body(.html("/content/rendered")),
            .field(.description, .html("/excerpt/rendered"), "/yoast_head_json/description"),
            .field(.author, "/_embedded/author", "/yoast_head_json/author", "/author_info/display_name"),
            .field(.datePublished, .utc("/date_gmt"), "/date"),
            .field(.dateModified, .utc("/modified_gmt"), "/modified"),
            .field(.url, "/link", "/yoast_head_json/canonical", "/guid/rendered"),
            .field(.inLanguage, "/lang", "/yoast_head_json/og_locale"),
            .field(.keywords, "/_embedded/wp:term/*/*[taxonomy=post_tag]"),
            .field(.articleSection, "/_embedded/wp:term/*/*[taxonomy=category]/name"),
            .field(.publisher, "/yoast_head_json/og_site_name"),
            .field(
                .image, "/_embedded/wp:featuredmedia/*/source_url", "/jetpack_featured_media_url",
                "/yoast_head_json/og_image"),
        ])
}
