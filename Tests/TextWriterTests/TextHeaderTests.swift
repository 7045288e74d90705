import GalleyTesting
import PluginKit
import Testing

/// The metadata before the text.
struct TextHeaderTests {
    @Test func writesALineForEachValue() throws {
        let document = try build { builder in
            builder.metadata.headline = "Tea: the drink"
            builder.metadata.author = [Agent(.person, name: "Ann"), Agent(.person, name: "Bo; Co")]
            builder.metadata.publisher = Agent(.organization, name: "The Leaf")
            builder.metadata.datePublished = DateTime("2021-03-04T14:30+02:00")
            builder.metadata.keywords = ["a, b", "c"]
            builder.metadata.description = ""
            try builder.metadata.set("rating", to: 5)
            try builder.metadata.set("tags", to: .array(["x", true, .null]))
            builder.text("Body.")
        }
        let written = write([document], header: true)
        #expect(GoldenFile.problem(written.bytes, named: "header.txt") == nil)
        #expect(written.remarks.isEmpty)
        #expect(write([document]).text == "Body.\n")
    }

    @Test func noMetadataIsNoHeader() throws {
        #expect(try write([build { $0.text("Body.") }], header: true).text == "Body.\n")
    }

    @Test func saysWhatALineCannotHold() throws {
        let document = try build { builder in
            builder.metadata.headline = "two\r\nlines"
            builder.metadata.author = [Agent(.organization, name: "A", url: "https://example.org")]
            try builder.metadata.set("seo", to: .object(MetadataObject([.init(key: "a", value: 1)])))
            try builder.metadata.set("bad: name", to: "x")
            try builder.metadata.set("og:title", to: "x")
            try builder.metadata.set("", to: "x")
        }
        let written = write([document], header: true)
        #expect(written.text == "headline: two lines\nauthor: A\n\n")
        #expect(written.codes == ["metadata-not-carried", "line-break-folded"])
        #expect(
            written.remarks[0].message
                == "a 'name: value' line cannot hold 'author.url', 'author.type', 'seo', 'bad: name', 'og:title', ''")
    }
}
