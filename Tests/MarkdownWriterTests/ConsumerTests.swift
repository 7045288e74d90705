import DocumentJSON
import GalleyTesting
import JSON
import MarkdownWriter
import PluginKit
import Testing

/// Other people's programs read what is written, and agree on what it says.
struct ConsumerTests {
    private static func pages(_ documents: [Document], _ options: MarkdownWriterOptions) throws -> [UInt8] {
        var pages: [UInt8] = []
        for (index, document) in documents.enumerated() {
            if index > 0 { pages.append(0x1E) }
            var output: [UInt8] = []
            var remarks: [Remark] = []
            try MarkdownWriter(options: options, context: PluginContext())
                .write(document, to: &output, remarks: &remarks)
            pages += output
        }
        return pages
    }

    /// cmark-gfm and markdown-it make the same HTML of what is written.
    @Test(
        .enabled(
            if: Program.isPresent("cmark-gfm") && Program.hasPython("markdown_it"),
            "cmark-gfm or markdown-it-py is not installed: nothing was checked"))
    func parsersAgree() throws {
        var shape = RandomDocument.Shape()
        shape.metadata = false
        shape.blockKinds.subtract([.raw, .footnote])
        shape.inlineKinds.subtract([.raw, .footnoteReference])
        let hostile = (0..<200).map { RandomDocument.make(seed: $0, shape: shape) }
        shape.hostileText = false
        let words = (200..<400).map { RandomDocument.make(seed: $0, shape: shape) }
        let failure = PythonScript.failure(of: "check_markdown.py", [try Self.pages(hostile + words, plain())])
        #expect(failure == nil)
    }

    /// Front matter has the same values to a parser of YAML 1.1 and one of YAML 1.2, and they are the document's.
    @Test(
        .enabled(
            if: Program.hasPython("yaml", "ruamel.yaml"),
            "python3 with pyyaml and ruamel.yaml is not installed: nothing was checked"))
    func yamlParsersAgree() throws {
        var shape = RandomDocument.Shape()
        shape.blockKinds = [.paragraph]
        shape.hostileText = true
        let documents = (0..<400).map { RandomDocument.make(seed: $0, shape: shape) }
        var expected = JSONWriter()
        for document in documents {
            let metadata = document.metadata
            var members = MetadataObject()
            for field in [
                MetadataField.headline, .description, .alternativeHeadline, .inLanguage, .url, .keywords, .image,
            ] {
                if let value = metadata[field] { members[field.rawValue] = value }
            }
            for member in metadata.other.members { members[member.key] = member.value }
            expected.write(MetadataValue.object(members))
            expected.endLine()
        }
        var options = plain()
        options.frontMatter = .yaml
        let failure = PythonScript.failure(
            of: "check_front_matter.py", [try Self.pages(documents, options), expected.finish()])
        #expect(failure == nil)
    }
}
