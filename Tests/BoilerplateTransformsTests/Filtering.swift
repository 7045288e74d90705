import BoilerplateTransforms
import PluginKit
import Testing

/// Makes the transform as a recipe would, from nodes.
func make(_ options: [(String, ConfigNode)] = []) throws -> DropBoilerplate {
    var diagnostics: [Diagnostic] = []
    let entries = options.map { ConfigEntry(key: $0.0, value: $0.1) }
    let decoded = OptionDecoder(plugin: "drop-boilerplate", place: nil)
        .decode(DropBoilerplateOptions.self, from: entries, context: PluginContext(), into: &diagnostics)
    guard let decoded else { throw Diagnostics(diagnostics) }
    return DropBoilerplate(options: decoded, context: PluginContext())
}

/// What the transform makes of a document.
func filtered(_ document: Document, by transform: DropBoilerplate) throws -> Document {
    guard case .keep(let result) = transform.apply(document) else {
        throw ItemError("dropped", "the transform never drops a document")
    }
    return result
}

/// What it makes of paragraphs.
func filtered(_ paragraphs: [String], by transform: DropBoilerplate) throws -> Document {
    try filtered(document(paragraphs), by: transform)
}

/// A document of paragraphs, each with a span of its own.
func document(_ paragraphs: [String]) throws -> Document {
    var builder = DocumentBuilder()
    var offset = 0
    for paragraph in paragraphs {
        builder.open(.paragraph, source: SourceSpan(offset..<offset + paragraph.utf8.count))
        builder.text(paragraph)
        builder.close()
        offset += paragraph.utf8.count + 1
    }
    return try builder.finish()
}

/// A list of plain words as the value of an option.
func list(_ words: String..., at place: Place? = nil) -> ConfigNode {
    ConfigNode(.sequence(words.map { ConfigNode(.scalar($0, isPlain: true), at: place) }))
}
