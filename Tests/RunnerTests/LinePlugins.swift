import PluginKit

/// One document a line; `!fail` cannot be read, `!long N` is a document of N bytes.
struct LineReader: Reader {
    static let info = PluginInfo(name: "lines", summary: "One document a line.", fileExtensions: ["lines"])

    init(options: NoOptions, context: PluginContext) {}

    static func recognize(_ sample: Sample) -> Recognition? {
        Recognition(sample.fileExtension == "lines" ? .named : .fallback, "it has lines")
    }

    func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let text = String(decoding: try input.readAll(), as: UTF8.self)
        for (number, line) in text.split(separator: "\n").enumerated() {
            if line == "!fail" { throw ItemError("bad-line", "the line is bad", line: number + 1, column: 1) }
            var builder = DocumentBuilder()
            if line.hasPrefix("!long "), let count = Int(line.dropFirst(6)) {
                builder.text(String(repeating: "x", count: count))
            } else {
                builder.text(String(line))
            }
            builder.metadata.headline = String(line)
            builder.source = DocumentSource(name: input.name, ordinal: number)
            try emit(try builder.finish())
        }
    }
}

/// The text, in brackets; between documents a comma.
struct BracketWriter: Writer {
    static let info = PluginInfo(name: "brackets", summary: "Text in brackets.", fileExtensions: ["br"])

    init(options: NoOptions, context: PluginContext) {}

    func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) throws {
        let text = document.body.plainText(of: 0)
        if text == "!unwritable" { throw ItemError("unwritable", "the document cannot be written") }
        if text == "!lossy" { remarks.append(.loss("test-loss", "something is lost")) }
        output += Array("[\(text)]".utf8)
    }

    func begin(_ output: inout [UInt8]) { output += Array("<".utf8) }
    func separate(_ output: inout [UInt8]) { output += Array(",".utf8) }
    func end(_ output: inout [UInt8]) { output += Array(">\n".utf8) }
}

/// Drops documents whose headline begins with `#`, and makes three of those that begin with `*`.
struct HashTransform: Transform {
    static let info = PluginInfo(name: "hash", summary: "Drops and splits.")

    init(options: NoOptions, context: PluginContext) {}

    func apply(_ document: consuming Document) throws -> TransformResult {
        let document = document
        guard let headline = document.metadata.headline else { return .keep(document) }
        if headline.hasPrefix("#") { return .drop(reason: "it begins with #") }
        if headline.hasPrefix("*") { return .split([document, document, document]) }
        return .keep(document)
    }
}
