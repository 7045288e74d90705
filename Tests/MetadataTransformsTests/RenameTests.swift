import PluginKit
import Testing

@testable import MetadataTransforms

struct RenameTests {
    private func rename(
        _ fields: KeyValuePairs<String, ConfigNode>, overwrite: Bool = false, _ document: Document? = nil
    ) throws -> Document {
        try kept(
            document ?? sample(),
            make(RenameTransform.self, [("fields", map(fields)), ("overwrite", text(String(overwrite)))]))
    }

    @Test func movesAndConverts() throws {
        var document = try sample()
        document.metadata.author = []
        document.metadata.keywords = []
        document.metadata.other["modified"] = .array([.number("20210203")])
        let result = try rename(
            ["byline": text("author"), "tags": text("keywords"), "modified": text("dateModified"), "none": text("x")],
            document)
        #expect(result.metadata.author == [Agent(.person, name: "Ann Poe")])
        #expect(result.metadata.keywords == ["tea", "coffee", "milk"])
        #expect(result.metadata.dateModified == DateTime("2021-02-03"))
        #expect(result.metadata.other.keys == ["rating", "when"])
        #expect(result.remarks == [])
    }

    @Test func movesToOtherNames() throws {
        let result = try rename(["rating": text("stars"), "publisher": text("site"), "when": text("other.headline")])
        #expect(result.metadata.other["stars"] == 7)
        #expect(result.metadata.publisher == nil)
        #expect(result.metadata.other["site"] == (try sample()).metadata[.publisher])
        #expect(result.metadata.other["headline"] == "soon")
        #expect(result.metadata.headline == "NATO's door remains open")
    }

    @Test func whatDoesNotFitStays() throws {
        let result = try rename(["when": text("dateModified")])
        #expect(result.metadata.other["when"] == "soon")
        #expect(result.metadata.dateModified == nil)
        #expect(result.remarks.map(\.code) == ["not-renamed"])
        #expect(result.remarks.first?.message.contains("which \"soon\" is not") == true)
    }

    @Test func aTakenNameIsKept() throws {
        let result = try rename(["byline": text("author")])
        #expect(result.metadata.author.count == 2)
        #expect(result.metadata.other["byline"] == "By Ann Poe")
        #expect(result.remarks.first?.message == "'byline' keeps its name: the document has 'author' already")
        #expect(try rename(["byline": text("author")], overwrite: true).metadata.author.map(\.name) == ["Ann Poe"])
    }

    @Test func mistakesAreFoundBeforeWork() throws {
        func message(_ fields: KeyValuePairs<String, ConfigNode>) throws -> String {
            try mistake(RenameTransform.self, [("fields", map(fields))]).message
        }
        #expect(try message(["a": text("b"), "c": text("b")]).contains("two fields would be named 'b'"))
        #expect(try message(["a": text("b"), "b": text("c")]).contains("'b' is renamed itself"))
        #expect(try message(["a": text("a")]).contains("'a' is renamed itself"))
        #expect(try message(["a": text("Author")]).contains("there is no field 'Author'"))
        #expect(try message(["a": text("")]).contains("expected text"))
    }
}
