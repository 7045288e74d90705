import PluginKit

/// What a server answered, as it was recorded: with its header, and the body as it came over the wire, or decoded
/// already.
struct HTTPMessage {
    let status: Int
    /// Such as `text/html`, in lower case.
    let mediaType: String
    /// Empty when the server did not say.
    let charset: String
    let body: [UInt8]

    /// The most bytes of a header, whose lines need many times their size in memory.
    private static let headerBytes = 1 << 20

    /// - Parameter limit: the most bytes that the body may have when it is decoded.
    /// - Throws: ``ItemError`` when it is no answer, or its body cannot be decoded.
    init(_ bytes: [UInt8], limit: Int) throws(ItemError) {
        let end = HeaderBlock.end(in: bytes, from: 0) ?? bytes.count
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
        var body = Array(bytes[end...])
        if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
            body = ChunkedBody.decoded(body) ?? body
        }
        let encodings = (header["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
        for encoding in encodings.reversed() {
            body = try ContentCoding.decoded(body, String(encoding), limit: limit)
        }
        self.body = body
    }

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
