import JSON
public import PluginKit

/// Writes documents as schema.org nodes in JSON-LD 1.1.
///
/// The text can stand in an HTML `<script>` element as it is: `<` and `>` are escaped. Members come in one
/// order, and those without a value are left out. A node is identified by the document's address, so that two
/// documents of one address are one node to whoever loads them together.
public struct JSONLDWriter: Writer {
    public static let info = PluginInfo(
        name: "json-ld", summary: "schema.org articles as JSON-LD: an object a file, a graph of all, or one a line",
        mediaTypes: ["application/ld+json"], fileExtensions: ["jsonld"])

    private let layout: JSONLDLayout
    private let context: JSONLDContext
    private let format: JSONWriter.Options
    private let articles: ArticleWriting
    private let checksForGoogle: Bool

    public init(options: JSONLDOptions, context: PluginContext) {
        layout = JSONLDLayout(options.shape, context)
        self.context = options.context
        format = JSONWriter.Options(isPretty: options.isPretty, scriptSafe: true)
        articles = ArticleWriting(type: options.type, hasBody: options.body == .text)
        checksForGoogle = options.profile == .googleArticle
    }

    public func begin(_ output: inout [UInt8]) {
        guard layout == .graph else { return }
        var writer = openGraph()
        output += writer.takeBytes()
    }

    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) {
        let type: ArticleType
        switch layout {
        case .object:
            var buffer: [UInt8] = []
            swap(&buffer, &output)
            var writer = JSONWriter(appendingTo: buffer, options: format)
            buffer = []
            writer.beginObject()
            writeContext(to: &writer)
            type = articles.write(document, to: &writer, remarks: &remarks)
            writer.endObject()
            writer.endLine()
            output = writer.finish()
        case .graph:
            // A graph that is open already sets the indentation.
            var writer = openGraph()
            _ = writer.takeBytes()
            writer.beginObject()
            type = articles.write(document, to: &writer, remarks: &remarks)
            writer.endObject()
            if !format.isPretty { output.append(UInt8(ascii: "\n")) }
            output += writer.takeBytes()
        }
        if checksForGoogle { remarks += GoogleArticle.notes(on: document.metadata, type: type) }
    }

    public func separate(_ output: inout [UInt8]) {
        if layout == .graph { output.append(UInt8(ascii: ",")) }
    }

    public func end(_ output: inout [UInt8]) {
        guard layout == .graph else { return }
        output.append(contentsOf: (format.isPretty ? "\n  ]\n}\n" : "\n]}\n").utf8)
    }

    /// A writer that is inside the brackets of the graph.
    private func openGraph() -> JSONWriter {
        var writer = JSONWriter(options: format)
        writer.beginObject()
        writeContext(to: &writer)
        writer.key("@graph")
        writer.beginArray()
        return writer
    }

    private func writeContext(to writer: inout JSONWriter) {
        writer.key("@context")
        switch context {
        case .inline:
            writer.beginObject()
            writer.key("@vocab")
            writer.string("https://schema.org/")
            writer.endObject()
        case .url: writer.string("https://schema.org")
        }
    }
}
