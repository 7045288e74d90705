import CSimdJSON

/// Reads JSON texts one after another, keeping its working memory between them: for JSON Lines and other
/// runs of small texts. Not `Sendable`: each thread has its own.
public final class JSONParser {
    /// Limits and choices for every text that this parser reads.
    public let options: JSONReadingOptions
    let parser: OpaquePointer?

    /// A parser with no text read yet; it takes its working memory with the first.
    public init(options: JSONReadingOptions = .init()) {
        self.options = options
        self.parser = csimdjson_parser_create()
    }

    deinit {
        csimdjson_parser_destroy(parser)
    }

    /// Reads one JSON value with nothing but whitespace around it, which may follow a UTF-8 byte order
    /// mark. The document keeps `bytes` without copying them.
    ///
    /// - Throws: `JSONError` for the first mistake in the text.
    public func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
        var tape = CSimdJSONTape()
        let failure = bytes.withUnsafeBufferPointer { fill(&tape, from: $0) }
        if let failure { throw failure }
        guard let nodes = tape.nodes else { throw Self.outOfMemory }
        return JSONDocument(storage: JSONStorage(source: bytes, tape: tape, nodes: nodes))
    }

    /// Reads like `parse(_:)` from memory that need not outlive the call: the document keeps a copy.
    public func parse(copying bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONDocument {
        try parse(Array(bytes))
    }

    /// Reads like `parse(_:)` from a part of an array, of which the document keeps a copy. Offsets, lines
    /// and columns count from the start of the part.
    public func parse(copying bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONDocument {
        try parse(Array(bytes))
    }

    private func fill(_ tape: inout CSimdJSONTape, from bytes: UnsafeBufferPointer<UInt8>) -> JSONError? {
        guard bytes.count <= options.byteLimit else { return tooLarge(bytes.count) }
        guard let parser else { return Self.outOfMemory }
        let start = ByteOrderMark.length(in: bytes)
        guard let text = bytes.baseAddress, bytes.count > start else {
            return JSONErrorLocator.locate(in: bytes, options: options)
        }
        var settings = CSimdJSONOptions(
            base_offset: UInt32(start),
            maximum_depth: options.depthLimit,
            replace_lone_surrogates: options.loneSurrogates == .replace ? 1 : 0)
        let status = csimdjson_parse(parser, text + start, bytes.count - start, &settings, &tape)
        switch status {
        case CSIMDJSON_OK: return nil
        case CSIMDJSON_OUT_OF_MEMORY: return Self.outOfMemory
        default: return JSONErrorLocator.locate(in: bytes, options: options)
        }
    }

    private func tooLarge(_ count: Int) -> JSONError {
        JSONError(
            code: .tooLarge,
            message: "the JSON text has \(count) bytes, more than the limit of \(options.byteLimit); "
                + "raise the maximum size, or split the text",
            byteOffset: 0, line: 1, column: 1)
    }

    private static var outOfMemory: JSONError {
        JSONError(
            code: .outOfMemory,
            message: "there is not enough memory to read this JSON text; lower the maximum size, "
                + "or give the process more memory",
            byteOffset: 0, line: 1, column: 1)
    }
}
