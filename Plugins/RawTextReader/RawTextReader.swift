public import PluginKit

/// Reads raw text: dumps of articles, texts with a header, and plain prose, in any encoding.
///
/// Nothing in the text is taken for markup unless `structure: detect` asks for it; the `text` writer then gives back
/// the body's bytes.
public struct RawTextReader: Reader {
    public static let info = PluginInfo(
        name: "raw-text", summary: "raw text and dumps of it: articles with a header, or plain prose, in any encoding",
        mediaTypes: ["text/plain"], fileExtensions: ["txt", "text"])

    let options: RawTextOptions
    let encoding: TextEncoding?
    let separator: DocumentSeparator?

    /// - Throws: ``Diagnostics`` for an encoding that is not known, or a separator that can be no line.
    public init(options: RawTextOptions, context: PluginContext) throws {
        var mistakes: [Diagnostic] = []
        self.options = options
        encoding = options.encoding.flatMap { TextEncoding($0) }
        if let name = options.encoding, encoding == nil {
            let help = Suggestion.help(for: name, among: TextEncoding.commonNames.filter { TextEncoding($0) != nil })
            mistakes.append(
                Diagnostic(
                    .error, "unknown-encoding", "raw-text: encoding: the system's iconv does not know '\(name)'",
                    help: help.isEmpty ? "'iconv -l' lists the names that it knows" : help))
        }
        var separator: DocumentSeparator?
        do throws(Diagnostic) {
            separator = try options.separator.map { line throws(Diagnostic) in try DocumentSeparator(line) }
        } catch {
            mistakes.append(error)
        }
        self.separator = separator
        if !mistakes.isEmpty { throw Diagnostics(mistakes) }
    }

    public static func recognize(_ sample: Sample) -> Recognition? { TextRecognizer.recognize(sample) }

    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let decoder = ItemDecoder(encoding: encoding, charset: input.charset)
        let item = try decoder.decode(try input.readAll())
        try item.bytes.withUnsafeBufferPointer { bytes in
            let text = ItemText(bytes: bytes, range: item.start..<bytes.count, map: item.map)
            var emission = Emission(
                name: input.name, text: text, findings: item, structure: options.structure)
            if let separator {
                for part in separator.parts(of: text) { try emitAll(part, &emission, emit) }
            } else {
                try emitAll(text.range, &emission, emit)
            }
            if let failure = emission.failure { throw failure }
        }
    }

    /// Hands on the documents of one part of the text.
    private func emitAll(
        _ part: Range<Int>, _ emission: inout Emission, _ emit: (consuming Document) throws -> Void
    ) throws {
        let text = emission.text
        var layout = options.layout
        if layout == .auto { layout = emission.detectLayout(part) }
        switch layout {
        case .headlineDateURL:
            var source = HeadlineDateURLLayout(text, part)
            try emission.emitAll(&source, linesAreParagraphs: true, emit)
        case .frontMatter:
            var source = FrontMatterLayout(text, part)
            try emission.emitAll(&source, linesAreParagraphs: false, emit)
        case .fields:
            var source = FieldsLayout(text, part)
            try emission.emitAll(&source, linesAreParagraphs: false, emit)
        case .plain, .auto:
            var source = PlainLayout(part)
            try emission.emitAll(&source, linesAreParagraphs: false, emit)
        }
    }
}
