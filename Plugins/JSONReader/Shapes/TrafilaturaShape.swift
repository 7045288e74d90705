extension Shape {
    /// What trafilatura writes with `--json`.
    static let trafilatura = Shape(
        name: "trafilatura", about: "a page extracted by trafilatura",
        signs: [
            .has("/text", "/raw_text", test: .string), .has("/hostname"),
            .has("/fingerprint", "/source-hostname", "/raw_text", "/filedate"),
        ],
        rules: [
            .field(.headline, "/title"),
            .body(.text("/text"), .text("/raw_text")),
            .field(.description, "/excerpt", "/description"),
            .field(.author, "/author"),
            .field(.datePublished, "/date"),
            .field(.url, "/source", "/url"),
            .field(.inLanguage, "/language"),
            .field(.keywords, "/tags"),
            .field(.articleSection, "/categories"),
            .field(.publisher, "/source-hostname", "/sitename", "/hostname"),
            .field(.image, "/image"),
        ],
        twins: ["raw_text"])
}
