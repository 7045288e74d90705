/// One JSON text (RFC 8259), read and validated: a flat tape of fixed-size records over the bytes it was
/// read from. Strings without escapes stay where they are in those bytes, numbers keep their digits,
/// duplicate member names are all kept, and every value knows where it stood.
///
/// Sharing a document or a part of it copies nothing.
public struct JSONDocument: Sendable {
    let storage: JSONStorage

    init(storage: JSONStorage) {
        self.storage = storage
    }

    /// Reads one JSON value with nothing but whitespace around it. A UTF-8 byte order mark before it is
    /// skipped. Whoever reads many texts saves time with one `JSONParser` for all.
    ///
    /// - Throws: `JSONError` for the first mistake in the text.
    public init(parsing bytes: [UInt8], options: JSONReadingOptions = .init()) throws(JSONError) {
        self = try JSONParser(options: options).parse(bytes)
    }

    /// The value that the text consists of.
    public var root: JSONView { JSONView(storage: storage, index: 0) }

    /// The bytes that the document was read from, byte order mark included.
    public var source: [UInt8] { storage.source }

    /// How many lone surrogate escapes were replaced by U+FFFD; 0 unless
    /// `JSONReadingOptions.loneSurrogates` is `.replace`.
    public var replacedSurrogates: Int { storage.replacedSurrogates }
}
