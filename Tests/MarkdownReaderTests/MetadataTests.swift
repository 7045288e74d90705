import GalleyTesting
import MarkdownReader
import MarkdownWriter
import PluginKit
import Testing

/// Front matter becomes metadata, and metadata comes back from it.
struct MetadataTests {
    private func trip(_ document: Document, _ preset: FrontMatterPreset) throws -> (Document, [Remark], [UInt8]) {
        var options = MarkdownWriterOptions()
        options.frontMatter = preset
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: options, context: PluginContext()).write(document, to: &output, remarks: &remarks)
        let back = try read(output) { $0.frontMatter = FrontMatterKeys(rawValue: preset.rawValue) ?? .auto }
        return (back, remarks, output)
    }

    /// The metadata as front matter has it: no word of where values came from, and numbers by their values.
    private func expected(_ metadata: Metadata) -> Metadata {
        var metadata = metadata
        metadata.origins = [:]
        metadata.other = Self.numbersAsWritten(metadata.other)
        return metadata
    }

    private static func numbersAsWritten(_ object: MetadataObject) -> MetadataObject {
        MetadataObject(object.members.map { .init(key: $0.key, value: numberAsWritten($0.value)) })
    }

    private static func numberAsWritten(_ value: MetadataValue) -> MetadataValue {
        switch value {
        // YAML 1.1 wants a point and a sign in such numbers.
        case .number("1e3"): .number("1.0e+3")
        case .number("1E-7"): .number("1.0e-7")
        case .array(let values): .array(values.map(numberAsWritten))
        case .object(let object): .object(numbersAsWritten(object))
        default: value
        }
    }

    @Test(arguments: [FrontMatterPreset.yaml, .hugo, .jekyll, .obsidian, .astro])
    func randomMetadataComesBack(preset: FrontMatterPreset) throws {
        var shape = RandomDocument.Shape()
        shape.blockKinds = []
        shape.blocks = 1...1
        shape.provenance = false
        shape.inlineKinds = [.text, .emphasis, .code]
        for seed in 0..<600 {
            let document = RandomDocument.make(seed: UInt64(seed), shape: shape)
            let (back, remarks, output) = try trip(document, preset)
            #expect(remarks.filter { $0.severity == .loss && $0.code != "nul" } == [], "seed \(seed)")
            // Without a key, a heading is the headline; that is noted in the metadata.
            var found = back.metadata
            if found.origins["headline"]?.certainty == .derived { found.headline = nil }
            found.origins = [:]
            let want = expected(document.metadata)
            try #require(found == want, "seed \(seed): \(String(decoding: output.prefix(2_000), as: UTF8.self))")
            try #require(Outline.of(back) == Outline.of(document), "seed \(seed)")
        }
    }

    /// The heading that stands for the headline is no part of the body, unless the body begins with it.
    @Test func titles() throws {
        for (text, body) in [
            ("---\nheadline: A *b*\n---\n\n# A \\*b\\*\n\nx\n", "paragraph\n  \"x\""),
            ("---\nheadline: A\n---\n\n# B\n\nx\n", "heading 1\n  \"B\"\nparagraph\n  \"x\""),
            ("---\nheadline: A\n---\n\n## A\n", "heading 2\n  \"A\""),
            ("---\ntitle: A\n---\n\n# A\n", "heading 1\n  \"A\""), ("# A\n", "heading 1\n  \"A\""),
        ] {
            #expect(dump(try read(text)) == body, "\(text)")
        }
        let derived = try read("Intro\n\n# A *b* `c`\n").metadata
        #expect(derived.headline == "A b c")
        #expect(derived.origins["headline"] == Metadata.Origin(.derived, from: "heading"))
        #expect(try read("## A\n").metadata.headline == nil)
    }

    @Test func namesThatPeopleUse() throws {
        let metadata = try read(
            """
            ---
            title: "A: b"
            subtitle: [C]
            date: 2021-12-31
            last_modified_at: 2022-01-02T10:00:00Z
            tags: tea, noon
            categories: World
            author:
              name: Ann
              url: https://a.b/ann
              mail: a@b.c
            permalink: /tea/
            canonical_url: https://a.b/tea
            type: posts
            layout: page
            draft: false
            weight: 08
            ---
            x
            """
        ).metadata
        #expect(metadata.headline == "A: b")
        #expect(metadata.alternativeHeadline == "C")
        #expect(metadata.datePublished == DateTime("2021-12-31"))
        #expect(metadata.dateModified == DateTime("2022-01-02T10:00:00Z"))
        #expect(metadata.keywords == ["tea", "noon"])
        #expect(metadata.articleSection == "World")
        #expect(metadata.author == [Agent(.person, name: "Ann", url: "https://a.b/ann")])
        #expect(metadata.url == "https://a.b/tea")
        #expect(metadata.type == nil)
        #expect(metadata.other.keys == ["author", "permalink", "type", "layout", "draft", "weight"])
        #expect(metadata.other["draft"] == .bool(false))
        #expect(metadata.other["permalink"] == "/tea/")
    }

    @Test func valuesThatDoNotFitAreKept() throws {
        let document = try read("---\nheadline: x\ndatePublished: last May\nkeywords: {a: b}\n---\n")
        #expect(document.metadata.other["datePublished"] == "last May")
        #expect(document.metadata.other["keywords"] != nil)
        #expect(document.remarks.map(\.code) == ["value-not-fitting", "value-not-fitting"])
    }

    @Test func awkwardTitlesAreText() throws {
        for title in [
            "A: \"b\"", "true", "#x", "null", "2024-01-01", "- dash", "1_000", "it's", "[x]", "@home", "~", "",
        ] {
            var builder = DocumentBuilder()
            builder.metadata.headline = title
            builder.text("x")
            let (back, _, _) = try trip(try builder.finish(), .yaml)
            #expect(back.metadata.headline == title)
        }
    }

    @Test func whatIsNoFrontMatter() throws {
        for text in ["---\n\nx\n\n---\n", "---\n", "text\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n----\n"]
        {
            let document = try read(text)
            #expect(document.metadata.other.isEmpty && document.remarks.isEmpty, "\(text)")
            #expect(document.blocks.contains { _ in true }, "\(text)")
        }
        let text = try read("---\nheadline: x\n---\n") { $0.frontMatter = .none }
        #expect(text.metadata.headline == nil)
    }

    @Test func brokenFrontMatterIsAnErrorWithItsPlace() {
        let error = failure("---\nheadline: x\nurl: [a\n---\ntext\n")
        #expect(error?.code == "invalid-front-matter")
        #expect(error?.line == 3 || error?.line == 4)
        #expect(error?.help.contains("front-matter: none") == true || error?.help.isEmpty == false)
    }

    @Test func keysGivenTwiceAreToldAndKept() throws {
        let document = try read("---\nheadline: a\nx: 1\nx: 2\n---\nt\n")
        #expect(document.remarks.map(\.code) == ["front-matter-problem"])
        #expect(document.metadata.other["x"] == .array([.number("1"), .number("2")]))
    }

    @Test func lineEndsAndMarks() throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["\u{FEFF}---", "headline: ü", "---", "", "x", ""].joined(separator: end)
            let document = try read(text)
            #expect(document.metadata.headline == "ü")
            #expect(dump(document) == "paragraph\n  \"x\"")
        }
    }
}
