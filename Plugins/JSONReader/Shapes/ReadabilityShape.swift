extension Shape {
    /// What Mozilla's Readability returns from `parse()`.
    static let readability = Shape(
        name: "readability", about: "an article extracted by Readability",
        signs: [
            .has("/textContent", test: .string), .has("/content", test: .string),
            .has("/byline", "/excerpt", "/length"),
        ],
        rules: [
            .field(.headline, "/title"),
            .body(.html("/content"), .text("/textContent")),
            .field(.description, "/excerpt"),
            .field(.author, "/byline"),
            .field(.datePublished, "/publishedTime"),
            .field(.url, "/url", "/uri"),
            .field(.inLanguage, "/lang"),
            .field(.publisher, "/siteName"),
        ],
        twins: ["textContent"])
}
