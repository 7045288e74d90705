import GalleyTesting
import MarkdownWriter
import PluginKit
import Testing
import YAML

struct FrontMatterTests {
    private func article(_ builder: inout DocumentBuilder) {
        builder.metadata.headline = "A: \"b\""
        builder.metadata.author = [Agent(.person, name: "Anna"), Agent(.person, name: "no", url: "https://a.b/no")]
        builder.metadata.datePublished = DateTime("2021-12-31")
        builder.metadata.dateModified = DateTime("2022-01-02T14:30:00+02:00")
        builder.metadata.url = "https://a.b/"
        builder.metadata.articleSection = "World"
        builder.metadata.keywords = ["true", "tea"]
        builder.metadata.image = ["https://a.b/i.png"]
        builder.metadata.other["views"] = .number("1e3")
        builder.metadata.other["nested"] = .object(
            MetadataObject([.init(key: "list", value: .array([.string("1"), .null, .array([])]))]))
        builder.paragraph("x")
    }

    @Test func schemaNames() throws {
        #expect(
            try written(MarkdownWriterOptions(), article).text == #"""
                ---
                headline: 'A: "b"'
                author:
                  - Anna
                  - name: "no"
                    url: https://a.b/no
                datePublished: 2021-12-31
                dateModified: 2022-01-02T14:30:00+02:00
                url: https://a.b/
                articleSection: World
                keywords:
                  - "true"
                  - tea
                image:
                  - https://a.b/i.png
                views: 1.0e+3
                nested:
                  list:
                    - "1"
                    - null
                    - []
                ---

                # A: "b"

                x

                """#)
    }

    @Test(arguments: [
        (FrontMatterPreset.hugo, ["title", "date", "lastmod", "canonicalURL", "categories", "tags", "images"]),
        (.jekyll, ["title", "date", "last_modified_at", "canonical_url", "categories", "tags", "image"]),
        (.obsidian, ["title", "date", "dateModified", "url", "articleSection", "tags", "image"]),
        (.astro, ["title", "pubDate", "updatedDate", "url", "articleSection", "tags", "heroImage"]),
    ])
    func presets(preset: FrontMatterPreset, keys: [String]) throws {
        var options = MarkdownWriterOptions()
        options.frontMatter = preset
        let text = try written(options, article).text
        let found = text.split(separator: "\n").filter { $0.first?.isLetter == true && $0.contains(":") }
            .compactMap { $0.split(separator: ":").first.map(String.init) }
        #expect(found.filter { !["author", "views", "nested"].contains($0) } == keys)
        #expect(text.hasSuffix("---\n\nx\n"))
    }

    @Test func headingThatIsThereIsNotRepeated() throws {
        let result = try written(MarkdownWriterOptions()) { builder in
            builder.metadata.headline = "Tea at noon"
            builder.open(.heading(level: 1))
            builder.text("Tea  at noon")
            builder.close()
        }
        #expect(result.text == "---\nheadline: Tea at noon\n---\n\n# Tea  at noon\n")
    }

    @Test func noMetadataNoFrontMatter() throws {
        #expect(try written(MarkdownWriterOptions()) { $0.paragraph("x") }.text == "x\n")
    }

    @Test func keysThatMeetAreKeptApart() throws {
        var options = MarkdownWriterOptions()
        options.frontMatter = .hugo
        let result = try written(options) { builder in
            builder.metadata.headline = "a"
            builder.metadata.other["title"] = .string("b")
        }
        #expect(result.text == "---\ntitle: a\ntitle_: b\n---\n\n")
        #expect(result.notes == ["metadata-name"])
    }

    @Test func deepMetadataIsCut() throws {
        var value = MetadataValue.string("deep")
        for _ in 0..<1_000 { value = .array([value]) }
        let result = try written(MarkdownWriterOptions()) { $0.metadata.other["x"] = value }
        #expect(result.losses == ["metadata-depth"])
    }

    @Test func randomMetadataIsReadBack() throws {
        var shape = RandomDocument.Shape()
        shape.blockKinds = []
        for seed in 0..<1_000 {
            let document = RandomDocument.make(seed: UInt64(seed), shape: shape)
            var output: [UInt8] = []
            var remarks: [Remark] = []
            try MarkdownWriter(options: MarkdownWriterOptions(), context: PluginContext())
                .write(document, to: &output, remarks: &remarks)
            guard output.starts(with: "---\n".utf8) else { continue }
            let text = String(decoding: output, as: UTF8.self)
            let block = text.dropFirst(4).prefix(upTo: text.firstRange(of: "\n---\n")?.lowerBound ?? text.endIndex)
            let result = parseYAML(Array(block.utf8))
            #expect(result.problems.isEmpty, "seed \(seed)")
            guard case .mapping(let pairs)? = result.root?.value else { continue }
            let other = document.metadata.other.members.suffix(pairs.count)
            for (pair, member) in zip(pairs.suffix(other.count), other) {
                guard case .string(let want) = member.value, case .scalar(let got) = pair.value.value else { continue }
                #expect(got.text == want, "seed \(seed)")
            }
        }
    }
}
