import PluginKit
import Testing

@testable import MetadataTransforms

struct SetTests {
    private func set(
        _ fields: KeyValuePairs<String, ConfigNode>, overwrite: Bool = true
    ) throws -> Document {
        try kept(
            sample(), make(SetTransform.self, [("fields", map(fields)), ("overwrite", text(String(overwrite)))]))
    }

    @Test func setsTypedAndOtherFields() throws {
        let result = try set([
            "type": text("NewsArticle"), "dateModified": text("2021-02"), "author": list(["A", "B"]),
            "source": text("the archive"), "other.headline": text("mine"),
        ])
        #expect(result.metadata.type == "NewsArticle")
        #expect(result.metadata.dateModified == DateTime("2021-02"))
        #expect(result.metadata.author.map(\.name) == ["A", "B"])
        #expect(result.metadata.other["source"] == "the archive")
        #expect(result.metadata.other["headline"] == "mine")
        #expect(result.metadata.headline == "NATO's door remains open")
        #expect(result.remarks == [])
    }

    @Test func valuesReferToFields() throws {
        let result = try set([
            "headline": text("{publisher}: {headline} {{{words}}}"), "keywords": list(["{keywords}", "{stem}"]),
            "image": text("{publisher.url}logo.png"), "editor": text("{author}"), "description": text("{headline}"),
        ])
        #expect(result.metadata.headline == "example.com: NATO's door remains open {3}")
        #expect(result.metadata.keywords == ["sport", "world news", "001-harbour"])
        #expect(result.metadata.image == ["https://example.com/logo.png"])
        #expect(result.metadata.other["editor"] == .array(try sample().metadata.author.map(\.metadataValue)))
        // As the document came, whatever the order.
        #expect(result.metadata.description == "NATO's door remains open")
    }

    @Test func aValueThatCannotBeIsNoted() throws {
        let result = try set(["datePublished": text("{when}"), "description": text("by {nobody}")])
        #expect(result.metadata.datePublished == DateTime("2020-12-31"))
        #expect(result.metadata.description == nil)
        #expect(result.remarks.map(\.code) == ["field-not-set", "field-not-set"])
        #expect(result.remarks.last?.message == "'description' was not set: the document has no 'nobody'")
    }

    @Test func overwritesUnlessToldNot() throws {
        #expect(try set(["headline": text("New")]).metadata.headline == "New")
        let result = try set(["headline": text("New"), "url": text("https://a.example")], overwrite: false)
        #expect(result.metadata.headline == "NATO's door remains open")
        #expect(result.metadata.url == "https://a.example")
    }

    @Test func mistakesAreFoundBeforeWork() throws {
        let date = try mistake(SetTransform.self, [("fields", map(["datePublished": text("yesterday")]))])
        #expect(date.code == "wrong-type")
        #expect(date.message.contains("datePublished takes an ISO 8601 date, which \"yesterday\" is not"))
        #expect(date.place == text("yesterday").place)

        let brace = try mistake(SetTransform.self, [("fields", map(["headline": text("a {b")]))])
        #expect(brace.message.contains("a '{' without its '}'"))
        #expect(brace.place == Place(file: "r.yaml", line: 2, column: 7, count: 2))

        let slip = try mistake(SetTransform.self, [("fields", map(["x": text("by {Headline}")]))])
        #expect(slip.help == "did you mean 'headline'? other metadata of that name is {other.Headline}")
        #expect(slip.place == Place(file: "r.yaml", line: 2, column: 9, count: 8))

        for (name, message) in [
            ("words", "cannot be set"), ("author.name", "whole field"), ("date-published", "no field"),
        ] {
            let bad = try mistake(SetTransform.self, [("fields", map([name: text("x")]))])
            #expect(bad.message.contains(message))
            #expect(bad.place == Place(file: "r.yaml", line: 2, column: 1))
        }
        #expect(try mistake(SetTransform.self, []).code == "missing-option")
        #expect(try mistake(SetTransform.self, [("fields", map(["x": text("")]))]).code == "wrong-type")
    }

    @Test func namesThatTemplatesMayUse() throws {
        let transform = try make(SetTransform.self, [("fields", map(["url": text("x"), "issue": text("y")]))])
        #expect(transform.definedMetadata == ["issue"])
    }
}
