import GalleyTesting
import JSON
import JSONLDWriter
import PluginKit
import Testing

/// Other people's processors read what is written, without a network.
struct JSONLDReadBackTests {
    private static let pieces = [
        "Tea", " ", "\"", "\\", "</script>", "<!--", "\u{2028}", "🌍", "é", "\n", "\t", "@id", "@context", "_:b0", ":",
        "\u{1}",
        "שלום", "https://example.org/",
    ]

    private static let keys = [
        "about", "genre", "isPartOf", "license", "og:title", "@context", "@id", "@type", "@graph", "@value", "@reverse",
        "@list", "type", "name", "", "a b", "_:x", "id",
    ]

    private struct Source {
        var generator: SeededGenerator

        mutating func text() -> String {
            (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }

        mutating func value(_ depth: Int) -> MetadataValue {
            switch Int.random(in: 0..<(depth > 3 ? 4 : 7), using: &generator) {
            case 0: return .null
            case 1: return .bool(true)
            case 2: return .number("-1.5e3")
            case 3: return .string(text())
            case 4: return .array([value(depth + 1), value(depth + 1)])
            default: return .object(object(depth + 1))
            }
        }

        mutating func object(_ depth: Int) -> MetadataObject {
            var object = MetadataObject()
            for _ in 0..<Int.random(in: 0..<4, using: &generator) {
                if let key = keys.randomElement(using: &generator) { object[key] = value(depth) }
            }
            return object
        }

        mutating func article(_ number: Int) throws -> Document {
            try build { builder in
                builder.metadata.headline = "\(number) " + text()
                builder.metadata.datePublished = DateTime("2021-03-04T14:30+02:00")
                builder.metadata.url = "https://example.org/\(number)"
                builder.metadata.author = [Agent(.person, name: text(), url: text())]
                builder.metadata.keywords = [text(), text()]
                builder.metadata.image = [text()]
                for _ in 0..<4 {
                    if let key = keys.randomElement(using: &generator) { builder.metadata.other[key] = value(0) }
                }
                builder.text("Body " + text())
                builder.open(.paragraph)
                builder.text(text())
                builder.close()
            }
        }
    }

    private func check(_ reader: String, _ context: PluginContext, seed: UInt64) throws {
        var source = Source(generator: SeededGenerator(seed: seed))
        let articles = try (0..<(context.outputShape == .fileEach ? 1 : 20)).map { try source.article($0) }
        var expected = JSONWriter()
        for article in articles {
            expected.beginArray()
            expected.string("NewsArticle")
            expected.string(article.metadata.headline ?? "")
            expected.string("2021-03-04T14:30+02:00")
            expected.string(article.metadata.url ?? "")
            expected.string(article.blocks.map(\.plainText).joined(separator: "\n\n"))
            expected.endArray()
            expected.endLine()
        }
        let failure = PythonScript.failure(
            of: "check_jsonld.py", [write(articles, context).bytes, expected.finish()], arguments: reader)
        #expect(failure == nil)
    }

    @Test(
        .enabled(if: Program.hasPython("pyld"), "python3 with PyLD is not installed, so it cannot check the JSON-LD"),
        arguments: [fileEach, collected, collectedLines], [UInt64](1...2))
    func pyLDExpands(context: PluginContext, seed: UInt64) throws {
        try check("pyld", context, seed: seed)
    }

    @Test(
        .enabled(
            if: Program.hasPython("rdflib"), "python3 with rdflib is not installed, so it cannot check the JSON-LD"),
        arguments: [fileEach, collected, collectedLines], [UInt64](3...4))
    func rdflibLoads(context: PluginContext, seed: UInt64) throws {
        try check("rdflib", context, seed: seed)
    }
}
