extension Shape {
    /// Items of a JSON Feed (jsonfeed.org, versions 1 and 1.1).
    static let jsonFeed = Shape(
        name: "json-feed", about: "an item of a JSON Feed",
        signs: [
            .has("/id"), .has("/content_html", "/content_text", test: .string),
            .has("/url", "/external_url", "/title", "/date_published"),
        ],
        envelope: Envelope(
            signs: [.has("/version", test: .prefix("https://jsonfeed.org/version/")), .has("/items", test: .array)],
            records: "/items"),
        rules: [
            .field(.headline, "/title"),
            .body(.html("/content_html"), .text("/content_text")),
            .field(.description, "/summary"),
            .field(.author, "/authors", "/author", "^/authors", "^/author"),
            .field(.datePublished, "/date_published"),
            .field(.dateModified, "/date_modified"),
            .field(.url, "/url", "/external_url"),
            .field(.inLanguage, "/language", "^/language"),
            .field(.keywords, "/tags"),
            .field(.publisher, "^/title"),
            .field(.image, "/image", "/banner_image"),
        ],
        twins: ["content_html", "content_text"])
}
