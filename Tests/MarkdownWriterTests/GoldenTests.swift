import GalleyTesting
import MarkdownWriter
import PluginKit
import Testing

/// Whole outputs, kept as files: changes of taste show up here.
struct GoldenTests {
    private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden/"

    private func article() throws -> Document {
        var builder = DocumentBuilder()
        builder.metadata.headline = "Tea at noon"
        builder.metadata.author = [Agent(.person, name: "Anna Berg")]
        builder.metadata.datePublished = DateTime("2021-12-31")
        builder.metadata.url = "https://example.org/tea"
        builder.metadata.keywords = ["tea", "noon"]
        builder.open(.paragraph)
        builder.text("The kettle boils; ")
        builder.wrap(.link(destination: "https://example.org/anna"), "Anna")
        builder.text(" pours ")
        builder.wrap(.emphasis, "slowly")
        builder.text(". Snake_case, 2 * 3 and C# stay as they are.")
        builder.close()
        builder.open(.heading(level: 2))
        builder.text("What you need")
        builder.close()
        builder.open(.list(ordered: false))
        for text in ["water", "leaves", "a pot"] {
            builder.open(.item())
            builder.paragraph(text)
            builder.close()
        }
        builder.close()
        builder.open(.table)
        for (index, cells) in [["Tea", "Minutes"], ["green", "2"], ["black | red", "4"]].enumerated() {
            builder.open(.row(header: index == 0))
            for (column, cell) in cells.enumerated() {
                builder.open(.cell(alignment: column == 1 ? .right : .none))
                builder.text(cell)
                builder.close()
            }
            builder.close()
        }
        builder.close()
        builder.codeBlock("pour(tea, into: cup)\n", language: "swift")
        builder.open(.quote)
        builder.paragraph("1986. A good year for tea.")
        builder.close()
        return try builder.finish()
    }

    @Test(arguments: [FrontMatterPreset.yaml, .hugo, .astro])
    func article(preset: FrontMatterPreset) throws {
        var options = MarkdownWriterOptions()
        options.frontMatter = preset
        try check(article(), options, "article-\(preset.rawValue).md")
    }

    @Test func everything() throws {
        var shape = RandomDocument.Shape()
        shape.blocks = 30...30
        shape.hostileText = false
        try check(RandomDocument.make(seed: 7, shape: shape), plain { $0.wrap = 100 }, "everything.md")
    }

    @Test func hostile() throws {
        var shape = RandomDocument.Shape()
        shape.blockKinds = [.paragraph]
        shape.blocks = 20...20
        try check(RandomDocument.make(seed: 11, shape: shape), plain(), "hostile.md")
    }

    private func check(_ document: Document, _ options: MarkdownWriterOptions, _ name: String) throws {
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: options, context: PluginContext())
            .write(document, to: &output, remarks: &remarks)
        #expect(GoldenFile.problem(String(decoding: output, as: UTF8.self), Self.folder + name) == nil)
    }
}
