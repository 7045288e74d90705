import PluginKit
import Testing

@testable import MetadataTransforms

/// Makes a transform as a recipe would, from nodes.
func make<T: Transform>(_ type: T.Type, _ options: [(String, ConfigNode)]) throws -> T {
    var diagnostics: [Diagnostic] = []
    let entries = options.map {
        ConfigEntry(key: $0.0, keyPlace: Place(file: "r.yaml", line: 1, column: 1), value: $0.1)
    }
    let context = PluginContext()
    let decoded = OptionDecoder(plugin: T.info.name, place: nil)
        .decode(T.Options.self, from: entries, context: context, into: &diagnostics)
    guard let decoded else { throw Diagnostics(diagnostics) }
    return try T(options: decoded, context: context)
}

/// The first mistake that making it meets.
func mistake<T: Transform>(_ type: T.Type, _ options: [(String, ConfigNode)]) throws -> Diagnostic {
    let error = #expect(throws: Diagnostics.self) { _ = try make(type, options) }
    return try #require(error?.all.first)
}

func text(_ text: String, line: Int = 2, column: Int = 5) -> ConfigNode {
    ConfigNode(
        .scalar(text, isPlain: true),
        at: Place(file: "r.yaml", line: line, column: column, count: max(text.unicodeScalars.count, 1)))
}

func list(_ texts: [String]) -> ConfigNode { ConfigNode(.sequence(texts.map { text($0) })) }

func map(_ members: KeyValuePairs<String, ConfigNode>) -> ConfigNode {
    ConfigNode(
        .mapping(
            members.map {
                ConfigEntry(key: $0.key, keyPlace: Place(file: "r.yaml", line: 2, column: 1), value: $0.value)
            }))
}

/// A document with all that the tests ask for.
func sample() throws -> Document {
    var builder = DocumentBuilder()
    builder.text("One two three.")
    builder.source.name = "inbox/001-harbour.txt"
    builder.metadata.headline = "NATO's door remains open"
    builder.metadata.author = [Agent(.person, name: "Jane Doe"), Agent(.person, name: "John Roe")]
    builder.metadata.publisher = Agent(.organization, name: "example.com", url: "https://example.com/")
    builder.metadata.datePublished = DateTime("2020-12-31")
    builder.metadata.inLanguage = "en"
    builder.metadata.keywords = ["sport", "world news"]
    builder.metadata.other["byline"] = "By Ann Poe"
    builder.metadata.other["rating"] = 7
    builder.metadata.other["tags"] = "tea, coffee,  milk "
    builder.metadata.other["when"] = "soon"
    return try builder.finish()
}

/// What a transform that keeps makes of a document.
func kept(_ document: Document, _ transform: some Transform) throws -> Document {
    guard case .keep(let result) = try transform.apply(document) else {
        throw ItemError("dropped", "the document was not kept")
    }
    return result
}
