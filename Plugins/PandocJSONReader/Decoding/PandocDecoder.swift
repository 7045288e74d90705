import JSON
import PandocAST
import PluginKit

/// Makes a document of pandoc's JSON. Nesting is bounded by the parser's limit, so that this may recurse.
struct PandocDecoder: ~Copyable {
    let json: JSONView
    let isExact: Bool
    var builder: DocumentBuilder
    var losses = PandocLosses()
    var identifiers = AutoIdentifiers()
    /// The texts of the footnotes met so far; a note's label is its place here, from 1.
    var notes: [UnsafeJSONView] = []

    /// - Throws: an ``ItemError`` with the place of the first mistake, or ``DocumentTooLarge``.
    static func document(_ json: JSONView, source: DocumentSource, isExact: Bool) throws -> Document {
        var decoder = PandocDecoder(json, source: source, isExact: isExact)
        do throws(PandocMistake) {
            try json.withUnsafeView { root throws(PandocMistake) in try decoder.decode(root) }
        } catch {
            let position = json.position(ofByte: error.offset)
            throw ItemError(
                "invalid-pandoc-json", error.message, offset: error.offset, line: position.line,
                column: position.column)
        }
        return try decoder.finish()
    }

    private init(_ json: JSONView, source: DocumentSource, isExact: Bool) {
        self.json = json
        self.isExact = isExact
        builder = DocumentBuilder(textCapacity: source.count / 4)
        builder.source = source
    }

    private consuming func finish() throws(DocumentTooLarge) -> Document {
        builder.remarks += losses.remarks
        return try builder.finish()
    }

    private mutating func decode(_ root: UnsafeJSONView) throws(PandocMistake) {
        guard root.kind == .object, let version = root["pandoc-api-version"] else {
            throw PandocMistake(
                view: root, message: "this is no document of pandoc's: it has no member 'pandoc-api-version'")
        }
        let numbers = version.elements.compactMap(\.int)
        guard version.kind == .array, PandocVersion.isReadable(numbers) else {
            let found = numbers.map(String.init).joined(separator: ".")
            throw PandocMistake(
                view: version,
                message: "the document is of version \(found.isEmpty ? "?" : found) of pandoc's document type; this "
                    + "reader knows 1.22 and 1.23: use a pandoc of version 2.11 to 3")
        }
        if let meta = root["meta"] { try decodeMetadata(meta) }
        guard let blocks = root["blocks"] else {
            throw PandocMistake(view: root, message: "the document has no member 'blocks'")
        }
        try decodeBlocks(blocks, in: .flow)
        // A note may hold notes, which come after it.
        var index = 0
        while index < notes.count {
            builder.open(.footnote(label: String(index + 1)), source: Self.span(notes[index]))
            try decodeBlocks(notes[index], in: .flow)
            builder.close()
            index += 1
        }
    }

    static func span(_ view: UnsafeJSONView) -> SourceSpan { SourceSpan(view.byteRange) }
}
