import GalleyTesting
import JSON
import PandocAST
import PandocJSONReader
import PandocJSONWriter
import PluginKit
import Testing

/// What documents of Galley's become.
@Suite struct WritingTests {
    private func write(
        _ document: Document, context: PluginContext = PluginContext()
    ) throws -> (tree: JSONView, remarks: [Remark]) {
        var output: [UInt8] = []
        var remarks: [Remark] = []
        PandocJSONWriter(options: NoOptions(), context: context).write(document, to: &output, remarks: &remarks)
        return (try JSONDocument(parsing: output).root, remarks)
    }

    private func text(_ view: JSONView?) -> String {
        guard let view else { return "nothing" }
        var writer = JSONWriter()
        writer.value(view)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test func metadata() throws {
        var document = Document()
        document.metadata.headline = "Tea & more"
        document.metadata.author = [
            Agent(.person, name: "Anna Blum", url: "https://a.example/"), Agent(.person, name: "Bo"),
        ]
        document.metadata.datePublished = DateTime("2024-03-12T10:00:00Z")
        document.metadata.inLanguage = "en"
        document.metadata.keywords = ["tea"]
        document.metadata.other["pages"] = .number("12345678901234567890.5")
        document.metadata.other["draft"] = .bool(true)
        let (tree, remarks) = try write(document)
        let meta = try #require(tree["meta"])
        #expect(text(meta["title"]?["c"]?.elements.first { _ in true }) == #"{"t":"Str","c":"Tea"}"#)
        #expect(meta["author"]?["t"]?.string == "MetaList")
        #expect(text(meta["date"]).contains("2024-03-12T10:00:00Z"))
        #expect(text(meta["lang"]) == #"{"t":"MetaInlines","c":[{"t":"Str","c":"en"}]}"#)
        #expect(text(meta["pages"]).contains("12345678901234567890.5"))
        #expect(text(meta["draft"]) == #"{"t":"MetaBool","c":true}"#)
        #expect(remarks.map(\.code) == ["agent-details"])
    }

    @Test func metadataReturns() throws {
        var metadata = Metadata()
        metadata.headline = "Title"
        metadata.alternativeHeadline = "Sub"
        metadata.description = "About."
        metadata.author = [Agent(.person, name: "Anna Blum")]
        metadata.publisher = Agent(.organization, name: "Press")
        metadata.datePublished = DateTime("2024-03-12")
        metadata.dateModified = DateTime("2024-03-13")
        metadata.url = "https://a.example/"
        metadata.inLanguage = "en-GB"
        metadata.keywords = ["tea", "pot"]
        metadata.articleSection = "City"
        metadata.image = ["https://a.example/i.png"]
        metadata.type = "Article"
        metadata.other["nested"] = .object(
            MetadataObject([.init(key: "a", value: .array([.string("x y"), .bool(true)]))]))
        var output: [UInt8] = []
        var remarks: [Remark] = []
        let writer = PandocJSONWriter(options: NoOptions(), context: PluginContext())
        writer.write(Document(metadata: metadata), to: &output, remarks: &remarks)
        #expect(try read(output).metadata == metadata)
        #expect(remarks.isEmpty)
    }

    @Test func footnotes() throws {
        var builder = DocumentBuilder()
        builder.text("a")
        builder.footnoteReference("x")
        builder.footnoteReference("missing")
        builder.open(.footnote(label: "x"))
        builder.text("note")
        builder.footnoteReference("x")
        builder.close()
        builder.open(.footnote(label: "unused"))
        builder.text("alone")
        builder.close()
        let (tree, remarks) = try write(try builder.finish())
        let blocks = text(tree["blocks"])
        #expect(blocks.contains(#"{"t":"Note","c":[{"t":"Para","c":[{"t":"Str","c":"note"},{"t":"Str","c":"[x]"}]}]}"#))
        #expect(blocks.contains(#"{"t":"Str","c":"[missing]"}"#))
        #expect(
            blocks.contains(#"{"t":"Div","c":[["",["footnote"],[]],[{"t":"Para","c":[{"t":"Str","c":"alone"}]}]]}"#))
        #expect(remarks.map(\.code) == ["footnote-missing", "footnote-not-referred-to"])
    }

    /// Footnotes that refer to each other many times do not grow without end.
    @Test func footnotesThatMultiply() throws {
        var builder = DocumentBuilder()
        builder.footnoteReference("0")
        for label in 0..<40 {
            builder.open(.footnote(label: String(label)))
            builder.text("n\(label)")
            builder.footnoteReference(String(label + 1))
            builder.footnoteReference(String(label + 1))
            builder.close()
        }
        let (tree, remarks) = try write(try builder.finish())
        #expect(tree.byteRange.count < 10_000)
        #expect(remarks.map(\.code) == ["footnote-missing", "footnote-repeated"])
    }

    @Test func tasksAndLists() throws {
        var builder = DocumentBuilder()
        builder.open(.list(ordered: true, start: 3, tight: true))
        builder.open(.item(task: .checked))
        builder.text("done")
        builder.close()
        builder.open(.item(task: .open))
        builder.codeBlock("x\n", language: "swift")
        builder.close()
        builder.open(.item())
        builder.close()
        builder.close()
        let (tree, _) = try write(try builder.finish())
        #expect(
            text(tree["blocks"])
                == #"[{"t":"OrderedList","c":[[3,{"t":"Decimal"},{"t":"Period"}],[[{"t":"Plain","c":"#
                + #"[{"t":"Str","c":"☒"},{"t":"Space"},{"t":"Str","c":"done"}]}],[{"t":"Plain","c":[{"t":"Str","c":"☐"}]},"#
                + #"{"t":"CodeBlock","c":[["",["swift"],[]],"x"]}],[]]]}]"#)
    }

    @Test func markersWithoutTheirNodesAreNoted() throws {
        var document = try read(
            pandoc(#"{"t":"CodeBlock","c":[["id",["a","b"],[]],"x"]},{"t":"Para","c":[{"t":"Str","c":"y"}]}"#),
            exact: true)
        document.body = document.body.removingBlocks { document.body.nodes[$0].blockKind == .code }
        let (tree, remarks) = try write(document)
        #expect(text(tree["blocks"]) == #"[{"t":"Para","c":[{"t":"Str","c":"y"}]}]"#)
        #expect(remarks.map(\.code) == ["marker-without-node"])
    }

    @Test func sharedOutputs() throws {
        var document = Document()
        document.metadata.headline = "One"
        document.metadata.inLanguage = "en"
        let context = PluginContext(outputShape: .collected, outputExtension: "json")
        let writer = PandocJSONWriter(options: NoOptions(), context: context)
        var output: [UInt8] = []
        var remarks: [Remark] = []
        writer.begin(&output)
        writer.write(document, to: &output, remarks: &remarks)
        writer.separate(&output)
        writer.write(Document(), to: &output, remarks: &remarks)
        writer.end(&output)
        #expect(try read(output).body.nodes.compactMap(\.blockKind) == [.root, .section, .heading, .section])
        #expect(remarks.map(\.code) == ["metadata-not-carried"])
        let lines = PandocJSONWriter(
            options: NoOptions(), context: PluginContext(outputShape: .collected, outputExtension: "ndjson"))
        var text: [UInt8] = []
        lines.begin(&text)
        lines.write(document, to: &text, remarks: &remarks)
        lines.separate(&text)
        lines.write(document, to: &text, remarks: &remarks)
        lines.end(&text)
        #expect(text.split(separator: 0x0A).count == 2)
    }

    /// Whatever the document, its words come back.
    @Test func wordsReturn() throws {
        var shape = RandomDocument.Shape()
        shape.inlineKinds.remove(.raw)
        shape.blockKinds.remove(.raw)
        for seed in 0..<300 {
            let document = RandomDocument.make(seed: UInt64(seed), shape: shape)
            var output: [UInt8] = []
            var remarks: [Remark] = []
            let writer = PandocJSONWriter(options: NoOptions(), context: PluginContext())
            writer.write(document, to: &output, remarks: &remarks)
            let back = try read(output)
            #expect(words(document).subtracting(words(back)).isEmpty, "seed \(seed)")
        }
    }

    private func words(_ document: Document) -> Set<String> {
        var words: Set<String> = []
        for node in document.body.nodes where node.inlineKind == .text {
            for word in document.body.string(node.text).split(whereSeparator: \.isWhitespace) {
                for part in word.split(whereSeparator: { !$0.isLetter }) { words.insert(String(part)) }
            }
        }
        return words
    }

    @Test func identifiers() {
        var identifiers = AutoIdentifiers()
        let expected = [
            ("Heading identifiers in HTML", "heading-identifiers-in-html"),
            ("Maître d'hôtel", "maître-dhôtel"), ("*Dogs*?--in *my* house?", "dogs--in-my-house"),
            ("3. Applications", "applications"), ("33", "section"), ("33", "section-1"), ("a_b.c", "a_b.c"),
        ]
        for (text, identifier) in expected {
            let next = identifiers.next(for: text)
            #expect(next == identifier)
            identifiers.use(next)
        }
    }
}
