/// A record of a WARC file (ISO 28500:2017, section 4), with its block.
struct WARCRecord {
    /// Such as `response`.
    var type: String
    /// What was fetched; empty when the record is of nothing on the web.
    var url: String
    /// The media type of the block.
    var contentType: String
    /// Where it begins, in bytes of the file as it is uncompressed.
    var offset: Int
    var block: [UInt8]

    /// How many bytes the block has, by the header; `nil` where that does not say it.
    static func length(_ header: HeaderBlock) -> Int? {
        guard let text = header["content-length"], let length = Int(text), length >= 0 else { return nil }
        return length
    }

    init(_ header: HeaderBlock, offset: Int, block: [UInt8]) {
        type = header["warc-type"]?.lowercased() ?? ""
        var url = header["warc-target-uri"] ?? ""
        // Some writers of WARC 1.0 followed its grammar, which has brackets, and not its examples.
        if url.hasPrefix("<"), url.hasSuffix(">") { url = String(url.dropFirst().dropLast()) }
        self.url = url
        contentType = header["content-type"] ?? ""
        self.offset = offset
        self.block = block
    }
}
