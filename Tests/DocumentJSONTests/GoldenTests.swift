import DocumentJSON
import DocumentModel
import GalleyTesting
import Testing

@Suite struct GoldenTests {
    /// One document with every kind of block and inline, in the one form that it has.
    @Test func everyKind() throws {
        let document = try everything()
        let json = DocumentJSON.encode(document, isPretty: true) + [UInt8(ascii: "\n")]
        #expect(GoldenFile.problem(String(decoding: json, as: UTF8.self), goldenPath) == nil)
        #expect(try DocumentJSON.decode(json) == document)
        let kinds = Set(document.body.nodes.map(\.rawKind))
        #expect(kinds == Set(BlockKind.allCases.map(\.rawValue) + InlineKind.allCases.map(\.rawValue)))
    }

    private var goldenPath: String { folder(of: #filePath) + "/Golden/everything.json" }

    private func everything() throws -> Document {
        var builder = DocumentBuilder()
        builder.source = DocumentSource(name: "inbox/pie.txt", ordinal: 2, offset: 1024, count: 512)
        describe(&builder.metadata)
        builder.remarks = [
            .loss("unknown-tag", "the tag 'blink' has no meaning here", at: SourceSpan(start: 7, count: 5)),
            .note("date-from-url", "the date was taken from the address"),
        ]
        builder.setVerbatim(trailing: "\n")
        builder.open(.section(role: "introduction"), source: SourceSpan(start: 0, count: 90))
        builder.open(.heading(level: 2), leading: "\n", source: SourceSpan(start: 1, count: 10))
        builder.text("Pie \u{2014} \"the\" <dish>\u{7}", source: SourceSpan(start: 1, count: 9))
        builder.close()
        addInlines(&builder)
        builder.close()
        addLists(&builder)
        addTable(&builder)
        builder.open(.figure)
        builder.imageBlock("pie.png", title: "A pie", alternative: "Pie on a plate", leading: "\n")
        builder.open(.caption)
        builder.text("Figure 1")
        builder.close()
        builder.close()
        builder.codeBlock("let pie = 3.14\n", language: "swift", source: SourceSpan(start: 200, count: 15))
        builder.rawBlock("<hr>", format: "html")
        builder.thematicBreak(leading: "\n\n")
        builder.open(.quote)
        builder.close()
        builder.open(.footnote(label: "1"))
        builder.text("A note.")
        return try builder.finish()
    }

    private func describe(_ metadata: inout Metadata) {
        metadata.type = "NewsArticle"
        metadata.headline = "Pie"
        metadata.author = [
            Agent(.person, name: "Ada", url: "https://example.org/ada"), Agent(.organization, name: "Bakers"),
        ]
        metadata.publisher = Agent(.organization, name: "The Oven")
        metadata.datePublished = DateTime("2021-12-31T14:30:00.50+02:00")
        metadata.inLanguage = "en"
        metadata.keywords = ["pie", "oven"]
        metadata.other = MetadataObject([
            .init(key: "stars", value: .number("4.50")),
            .init(key: "tags", value: .array([.null, true, .object(MetadataObject())])),
        ])
        metadata.origins = [
            "inLanguage": Metadata.Origin(.guessed, from: "text"),
            "datePublished": Metadata.Origin(.derived, from: "url"),
        ]
    }

    private func addInlines(_ builder: inout DocumentBuilder) {
        builder.open(.paragraph, leading: "\n\n")
        for start in [
            InlineStart.emphasis, .strong, .strikethrough, .subscript, .superscript,
            .link(destination: "https://example.org/", title: "Home"),
        ] {
            builder.open(start)
            builder.text("x")
            builder.close()
        }
        builder.code("a`b")
        builder.image("i.png", alternative: "i")
        builder.lineBreak(verbatim: "  \n")
        builder.footnoteReference("1")
        builder.raw("<wbr>", format: "html")
        builder.close()
    }

    private func addLists(_ builder: inout DocumentBuilder) {
        builder.open(.list(ordered: true, start: 3, tight: false))
        for task in [TaskState?.none, .open, .checked] {
            builder.open(.item(task: task))
            builder.text("Knead")
            builder.close()
        }
        builder.close()
        builder.open(.definitionList)
        builder.open(.term)
        builder.text("Crust")
        builder.close()
        builder.open(.definition)
        builder.text("The outside.")
        builder.close()
        builder.close()
    }

    private func addTable(_ builder: inout DocumentBuilder) {
        builder.open(.table)
        builder.open(.caption)
        builder.text("Amounts")
        builder.close()
        builder.open(.row(header: true))
        builder.open(.cell(header: true, columnSpan: 2))
        builder.text("Flour")
        builder.close()
        builder.close()
        builder.open(.row())
        builder.open(.cell(alignment: .right, rowSpan: 2))
        builder.text("500")
        builder.close()
        builder.open(.cell(alignment: .left))
        builder.close()
        builder.close()
        builder.close()
    }
}
