import PluginKit
import Testing

/// Mistakes are found before any work, with what to do about them.
struct CSVOptionTests {
    @Test(arguments: [
        ("headlin", "did you mean 'headline'? for other metadata of that name write 'other.headlin'"),
        ("Headline", "did you mean 'headline'? for other metadata of that name write 'other.Headline'"),
        (
            "date_published",
            "did you mean 'datePublished'? for other metadata of that name write 'other.date_published'"
        ),
        ("authors.name", "did you mean 'author.name'? for other metadata of that name write 'other.authors.name'"),
        ("word", "did you mean 'words'? for other metadata of that name write 'other.word'"),
        ("author.mail", "there are 'author.type', 'author.name', 'author.url'"), ("url.host", "write 'url'"),
        ("a..b", ""),
    ])
    func findsNearMisses(column: String, help: String) throws {
        let found = mistakes([("columns", list(["url", column]))])
        try #require(found.count == 1)
        #expect(found[0].help == help)
        #expect(found[0].message.contains("'\(column)'") || found[0].message.contains("has no"))
    }

    @Test(arguments: [
        "og:title", "rating", "other.headlin", "publisher.url", "author.0.url", "image.0", "seo.x", "slug",
    ])
    func letsOtherNamesBe(column: String) {
        #expect(mistakes([("columns", list([column]))]).isEmpty)
    }

    @Test func findsColumnsThatCannotBe() {
        #expect(mistakes([("columns", list([]))]).count == 1)
        #expect(mistakes([("columns", list(["url", "url"]))]).count == 1)
        #expect(mistakes([("columns", plain("url, headline"))]).count == 1)
    }

    @Test func findsTitlesWithoutAColumn() throws {
        let titles = ConfigNode.Value.mapping([ConfigEntry(key: "headlin", value: ConfigNode(plain("Title")))])
        let found = mistakes([("headers", titles)])
        try #require(found.count == 1)
        #expect(found[0].help == "did you mean 'headline'?")
        let same = ConfigNode.Value.mapping([ConfigEntry(key: "headline", value: ConfigNode(plain("url")))])
        #expect(mistakes([("headers", same)]).count == 1)
        let good = ConfigNode.Value.mapping([ConfigEntry(key: "headline", value: ConfigNode(plain("Title")))])
        #expect(mistakes([("headers", good)]).isEmpty)
        #expect(mistakes([("headers", good), ("header", plain("false"))]).count == 1)
    }

    @Test(arguments: ["comma", "", ",,", "\"", "\n", "é", "x", "7"])
    func refusesDelimiters(text: String) {
        #expect(mistakes([("delimiter", .scalar(text, isPlain: false))]).count == 1)
    }

    @Test(arguments: [",", ";", "|", "tab", "\\t", "\t", " ", ":"])
    func takesDelimiters(text: String) {
        #expect(mistakes([("delimiter", .scalar(text, isPlain: false))]).isEmpty)
    }

    @Test func refusesANullThatNeedsQuotes() {
        #expect(mistakes([("null", plain("a,b"))]).count == 1)
        #expect(mistakes([("null", plain("a,b")), ("delimiter", plain(";"))]).isEmpty)
    }
}
