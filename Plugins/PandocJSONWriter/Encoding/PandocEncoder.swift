import JSON
import PandocAST
import PluginKit

/// Writes one document as pandoc's JSON. Nesting is bounded by the builder, so that this may recurse.
struct PandocEncoder {
    let document: Document
    let tape: Tape
    let nodes: [Node]
    var writer = JSONWriter()
    var losses = EncodingLosses()
    var identifiers = AutoIdentifiers()
    let footnotes: Footnotes
    /// The labels of the footnotes that are being written, outermost first.
    var openNotes: [String] = []
    /// The footnotes that have been written.
    var writtenNotes: Set<Int> = []

    init(_ document: Document) {
        self.document = document
        tape = document.body
        nodes = tape.nodes
        footnotes = Footnotes(tape)
    }

    /// Writes a whole document.
    mutating func writeDocument() {
        writer.beginObject()
        writer.key("pandoc-api-version")
        writer.beginArray()
        for number in PandocVersion.current { writer.number(number) }
        writer.endArray()
        writer.key("meta")
        writeMetadata()
        writer.key("blocks")
        writeBlocks(of: 0, in: .flow)
        writer.endObject()
    }

    /// Writes the body as a division of a larger document, with the headline as a heading before it.
    mutating func writeDivision() {
        noteMetadata()
        node("Div") { encoder in
            encoder.writer.beginArray()
            encoder.write(PandocAttributes(classes: ["document"]))
            encoder.writer.beginArray()
            if let headline = encoder.document.metadata.headline {
                encoder.node("Header") { encoder in
                    encoder.writer.beginArray()
                    encoder.writer.number(1)
                    encoder.write(PandocAttributes())
                    encoder.writeWords(headline)
                    encoder.writer.endArray()
                }
            }
            encoder.writeChildren(of: 0, in: .flow)
            encoder.writer.endArray()
            encoder.writer.endArray()
        }
    }

    /// Writes a node, `{"t": …, "c": …}`.
    mutating func node(_ name: String, _ contents: (inout PandocEncoder) -> Void) {
        writer.beginObject()
        writer.key("t")
        writer.string(name)
        writer.key("c")
        contents(&self)
        writer.endObject()
    }

    /// Writes a node without contents.
    mutating func node(_ name: String) {
        writer.beginObject()
        writer.key("t")
        writer.string(name)
        writer.endObject()
    }

    mutating func write(_ attributes: PandocAttributes) {
        writer.beginArray()
        writer.string(attributes.identifier)
        writer.beginArray()
        for name in attributes.classes { writer.string(name) }
        writer.endArray()
        writer.beginArray()
        for pair in attributes.pairs {
            writer.beginArray()
            writer.string(pair.name)
            writer.string(pair.value)
            writer.endArray()
        }
        writer.endArray()
        writer.endArray()
    }

    /// Writes what a marker has of a member, or what there is where it has none.
    mutating func write(
        _ member: PandocMarker.Member, of marker: JSONView?, else other: (inout PandocEncoder) -> Void
    ) {
        if let value = marker?[member.rawValue] { writer.value(value) } else { other(&self) }
    }

    /// The text of a node's string.
    func string(_ node: Node, _ slot: Int = 0) -> String { tape.string(tape.stringRange(node, slot)) }

    /// The marker that a raw node is; `nil` for any other node.
    func marker(_ index: Int) -> JSONView? {
        let node = nodes[index]
        guard node.blockKind == .raw || node.inlineKind == .raw, string(node) == PandocMarker.format else { return nil }
        return PandocMarker.parse(Array(tape.text[node.text.indices]))?.root
    }

    /// The marker that a block begins with and that belongs to it.
    func insideMarker(_ index: Int) -> JSONView? {
        guard index + 1 < Int(nodes[index].end), let marker = marker(index + 1),
            marker[PandocMarker.Member.inside.rawValue] != nil
        else { return nil }
        return marker
    }
}
