import PluginKit

/// What a server answered, as it was recorded: with its header, and the body as it came over the wire, or decoded
/// already.
struct HTTPMessage {
    let status: Int
    /// Such as `text/html`, in lower case.
    let mediaType: String
    /// Empty when the server did not say.
    let charset: String
    private let header: HeaderBlock
    private let raw: ArraySlice<UInt8>

    /// The most bytes of a header, whose lines need many times their size in memory.
    private static let headerBytes = 1 << 20

    /// - Throws: ``ItemError`` when it is no answer.
    init(_ bytes: [UInt8]) throws(ItemError) {
        let end = HeaderBlock.end(in: bytes[...], from: 0) ?? bytes.count
        guard end <= Self.headerBytes else {
            throw ItemError("header-too-large", "the header of the answer has more than \(Self.headerBytes) bytes")
        }
        let header = HeaderBlock(bytes[..<end])
        let parts = header.start.split(separator: " ")
        guard parts.count >= 2, parts[0].hasPrefix("HTTP/"), let status = Int(parts[1]) else {
            throw ItemError("no-http", "the record is said to hold an answer over HTTP, and holds none")
        }
        self.status = status
        (mediaType, charset) = Self.type(header["content-type"] ?? "")
        self.header = header
        raw = bytes[end...]
    }

    /// The body without the codings of its way.
    ///
    /// - Parameter limit: the most bytes that it may have.
    /// - Throws: ``ItemError`` when it cannot be decoded.
    func body(limit: Int) throws(ItemError) -> [UInt8] {
        var body = Array(raw)
        if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
            body = ChunkedBody.decoded(body) ?? body
        }
        let codings = (header["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }
        guard codings.count <= Self.codings else {
            throw ItemError("content-coding", "the body is said to have \(codings.count) codings")
        }
        for coding in codings.reversed() {
            body = try ContentCoding.decoded(body, String(coding), limit: limit)
        }
        return body
    }

    /// The most codings, one after another, that are undone.
    private static let codings = 8

    /// The media type and the charset of a `Content-Type`.
    static func type(_ text: String) -> (mediaType: String, charset: String) {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        let charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
        return (
            parts.first?.lowercased() ?? "",
            charset.map { $0.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" } } ?? ""
        )
    }
}
