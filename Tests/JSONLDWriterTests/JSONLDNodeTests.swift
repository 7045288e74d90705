import GalleyTesting
import JSONLDWriter
import PluginKit
import Testing

/// What a node says of its document.
struct JSONLDNodeTests {
    @Test func writesEveryField() throws {
        let written = try write([fullArticle()]) { $0.isPretty = true }
        #expect(GoldenFile.problem(written.bytes, named: "full.jsonld") == nil)
        #expect(written.remarks.isEmpty)
    }

    @Test func leavesOutWhatIsEmpty() throws {
        let document = try build { builder in
            builder.metadata.headline = ""
            builder.metadata.author = [Agent(.person, name: "")]
            builder.metadata.publisher = Agent(.organization, name: "")
            builder.metadata.keywords = [""]
            builder.metadata.other["genre"] = ""
            builder.metadata.other["about"] = .array([.null, .object(MetadataObject())])
        }
        let written = write([document])
        #expect(written.text == "{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@type\":\"Article\"}\n")
        #expect(written.codes == ["type-guessed"])
    }

    @Test(arguments: [
        ("article", "Article"), ("https://schema.org/BlogPosting", "BlogPosting"), ("webpage", "WebPage"),
        ("http://schema.org/ReportageNewsArticle", "ReportageNewsArticle"), ("Recipe", "Recipe"),
    ])
    func takesTheDocumentsType(name: String, type: String) throws {
        let written = try write([build { $0.metadata.type = name }])
        #expect(written.text.contains("\"@type\":\"\(type)\""))
        #expect(written.remarks.isEmpty)
    }

    @Test func guessesTheTypeFromWhatIsKnown() throws {
        var news = Metadata()
        news.headline = "Tea"
        news.datePublished = DateTime("2021-03-04")
        news.url = "https://example.org/tea"
        #expect(write([Document(metadata: news)]).text.contains("\"@type\":\"NewsArticle\""))
        news.url = nil
        #expect(write([Document(metadata: news)]).text.contains("\"@type\":\"Article\""))
        news.publisher = Agent(.organization, name: "The Leaf")
        #expect(write([Document(metadata: news)]).text.contains("\"@type\":\"NewsArticle\""))
        news.datePublished = DateTime("2021")
        #expect(write([Document(metadata: news)]).text.contains("\"@type\":\"Article\""))
        news.type = "video.movie"
        #expect(write([Document(metadata: news)]).codes == ["type-guessed", "metadata-not-carried"])
        let set = write([Document(metadata: news)]) { $0.type = .blogPosting }
        #expect(set.text.contains("\"@type\":\"BlogPosting\""))
        #expect(set.remarks.isEmpty)
    }

    @Test func namesTheBodyAsTheTypeDoes() throws {
        let document = try build { $0.text("Boil water.") }
        #expect(write([document]) { $0.type = .article }.text.contains("\"articleBody\":\"Boil water.\""))
        #expect(write([document]) { $0.type = .webPage }.text.contains("\"text\":\"Boil water.\""))
        let none = write([document]) { $0.body = .none }
        #expect(!none.text.contains("Boil"))
        #expect(none.text.contains("\"wordCount\":2"))
    }

    @Test(arguments: [
        "tea", "/tea", "https://example.org/a b", "https:", "a b:c", "https://example.org/<x>", "1:2", "@id",
    ])
    func takesNoIdentifierFromWhatIsNoAddress(url: String) throws {
        let text = try write([build { $0.metadata.url = url }]).text
        #expect(!text.contains("\"@id\":"))
        #expect(text.contains("\"url\":"))
    }

    @Test func saysWhichMetadataIsLost() throws {
        let document = try build { builder in
            builder.metadata.type = "Article"
            builder.metadata.other["og:title"] = "x"
            builder.metadata.other["viewport"] = "y"
            builder.metadata.other["wordCount"] = 7
            builder.metadata.other["genre"] = "essay"
            builder.metadata.other["nothing"] = .null
        }
        let written = write([document])
        #expect(written.codes == ["metadata-not-carried"])
        #expect(written.remarks[0].message == "schema.org has no place for the metadata 'og:title', 'viewport'")
        #expect(written.text.contains("\"genre\":\"essay\""))
    }

    @Test func keepsKeywordsOfJSONLDOutOfOtherMetadata() throws {
        func object(_ members: [(String, MetadataValue)]) -> MetadataValue {
            .object(MetadataObject(members.map { .init(key: $0.0, value: $0.1) }))
        }
        let document = try build { builder in
            builder.metadata.type = "Article"
            builder.metadata.other["about"] = object([
                ("@type", "Thing"), ("@id", "https://example.org/thing"), ("name", "Tea"),
            ])
            builder.metadata.other["isPartOf"] = object([
                ("@context", "https://example.org/context"), ("@type", 5), ("@id", "no address"), ("og:x", "y"),
                ("name", object([("@value", "Leaf"), ("@language", "en")])), ("type", "Periodical"), ("empty", .null),
            ])
        }
        let written = write([document])
        #expect(
            written.text.contains(
                "\"about\":{\"@type\":\"Thing\",\"@id\":\"https://example.org/thing\",\"name\":\"Tea\"},"
                    + "\"isPartOf\":{\"name\":\"Leaf\",\"type\":\"Periodical\"}"))
        #expect(written.remarks.map(\.message) == ["schema.org has no place for the metadata 'isPartOf'"])
    }

    @Test func boundsTheDepthOfOtherMetadata() throws {
        var deep: MetadataValue = "end"
        for _ in 0..<100 { deep = .array([deep, "x"]) }
        let written = try write([build { $0.metadata.other["about"] = deep }])
        #expect(written.codes.contains("metadata-not-carried"))
    }

    @Test func notesWhatIsNoText() throws {
        let document = try build { builder in
            builder.metadata.type = "Article"
            builder.text("x")
            builder.image("b.png")
            builder.rawBlock("<hr>", format: "html")
        }
        #expect(write([document]).codes == ["image-not-carried", "raw-not-carried"])
        #expect(write([document]) { $0.body = .none }.remarks.isEmpty)
    }
}
