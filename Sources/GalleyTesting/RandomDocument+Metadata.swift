import PluginKit

extension RandomDocument {
    /// Strings that a format of data may take for something else.
    private static let ambiguous = [
        "true", "no", "null", "~", "1", "-1.5e3", "0x1F", "012", "1:30", "2021-12-31", "2021-12-31T10:00:00Z", "", " ",
        "A: \"b\"", "#x", "- a", "[a]", "{a}", "& b", "*c", "!d", "|", ">", "%", "@e", "`f", "'g'", "it's", "a # b",
        "a:", "=cmd",
        "back\\slash", "---", "...", "line\nfeed", "tab\there", "\u{85}", "\u{2028}", "\u{FEFF}x", "😀", "é中文",
        "<script>", ",",
        "trailing ", " leading", "\u{0}", "\u{7F}", "y", "on", "1_000", ".inf", "<<", "=",
    ]

    /// A string of metadata.
    mutating func value() -> String {
        guard shape.hostileText else { return generator.pick(["Tea at noon", "The kettle", "Water"]) }
        return generator.chance(50) ? generator.pick(Self.ambiguous) : text()
    }

    private mutating func maybeValue() -> String? {
        generator.chance(50) ? value() : nil
    }

    mutating func metadata() -> Metadata {
        var metadata = Metadata()
        metadata.type = generator.chance(40) ? generator.pick(["Article", "NewsArticle", "BlogPosting"]) : nil
        metadata.headline = generator.chance(80) ? value() : nil
        metadata.alternativeHeadline = maybeValue()
        metadata.description = maybeValue()
        metadata.author = (0..<generator.below(4)).map { _ in agent() }
        metadata.publisher = generator.chance(40) ? agent() : nil
        metadata.datePublished = generator.chance(70) ? date() : nil
        metadata.dateModified = generator.chance(30) ? date() : nil
        metadata.url = generator.chance(60) ? address() : nil
        metadata.inLanguage = generator.chance(40) ? generator.pick(["en", "no", "de-CH", "zh-Hant"]) : nil
        metadata.keywords = (0..<generator.below(4)).map { _ in value() }
        metadata.articleSection = maybeValue()
        metadata.image = (0..<generator.below(3)).map { _ in address() }
        if generator.chance(60) { metadata.other = object(depth: 3) }
        if generator.chance(30) {
            metadata.origins["headline"] = Metadata.Origin(generator.chance(50) ? .derived : .guessed, from: value())
        }
        return metadata
    }

    private mutating func agent() -> Agent {
        Agent(
            generator.chance(70) ? .person : .organization, name: value(),
            url: generator.chance(30) ? address() : "")
    }

    private mutating func date() -> DateTime? {
        DateTime(
            generator.pick([
                "2021", "2021-12", "2021-12-31", "2021-12-31T14:30", "2021-12-31T14:30:00", "2021-12-31T14:30:00+02:00",
                "1999-01-01T00:00:00.125Z", "0001-02-03", "2024-02-29T23:59:60-11:30", "2021-12-31T14:30Z",
            ]))
    }

    private mutating func object(depth: Int) -> MetadataObject {
        var object = MetadataObject()
        for _ in 0..<generator.below(5) { object[value()] = tree(depth: depth - 1) }
        return object
    }

    private mutating func tree(depth: Int) -> MetadataValue {
        switch generator.below(depth > 0 ? 8 : 6) {
        case 0: .null
        case 1: .bool(generator.chance(50))
        case 2: .number(generator.pick(["0", "-1", "42", "1.5", "1e3", "-0.0", "12345678901234567890123", "1E-7"]))
        case 3, 4, 5: .string(value())
        case 6: .array((0..<generator.below(4)).map { _ in tree(depth: depth - 1) })
        default: .object(object(depth: depth))
        }
    }
}
