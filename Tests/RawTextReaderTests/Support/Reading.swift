import PluginKit
import Testing

@testable import RawTextReader

/// Reads bytes with options, and returns the documents and what was thrown after them.
func readAll(
    _ bytes: [UInt8], charset: String = "", _ change: (inout RawTextOptions) -> Void = { _ in }
) throws -> (documents: [Document], error: ItemError?) {
    var options = RawTextOptions()
    change(&options)
    let reader = try RawTextReader(options: options, context: PluginContext())
    let input = Input(name: "item.txt", source: BytesSource(bytes), charset: charset)
    var documents: [Document] = []
    do {
        try reader.read(input) { documents.append($0) }
    } catch let error as ItemError {
        return (documents, error)
    }
    return (documents, nil)
}

/// Reads a text that is expected to be readable.
func read(_ text: String, _ change: (inout RawTextOptions) -> Void = { _ in }) throws -> [Document] {
    let (documents, error) = try readAll(Array(text.utf8), change)
    #expect(error == nil)
    return documents
}

/// Reads a text that is expected to be one document.
func readOne(_ text: String, _ change: (inout RawTextOptions) -> Void = { _ in }) throws -> Document {
    let documents = try read(text, change)
    try #require(documents.count == 1)
    return documents[0]
}

extension Document {
    /// What the body was made from, by the white space that its nodes carry.
    var verbatimBytes: [UInt8] {
        var bytes: [UInt8] = []
        for node in body.nodes.dropFirst() { bytes += body.text[node.text.indices] }
        return bytes + body.text[body.nodes[0].text.indices]
    }

    var verbatimText: String { String(decoding: verbatimBytes, as: UTF8.self) }

    var paragraphs: [String] { blocks.map(\.plainText) }

    var codes: [String] { remarks.map(\.code.rawValue) }

    /// The bytes of the item that each top block says it came from.
    func sources(in item: [UInt8]) -> [[UInt8]] {
        blocks.map { block in
            let start = source.offset + Int(block.source.start)
            return Array(item[start..<start + Int(block.source.count)])
        }
    }
}
