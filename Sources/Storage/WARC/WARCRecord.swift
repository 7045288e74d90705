/// A record of a WARC file (ISO 28500:2017, section 4), with its block.
struct WARCRecord {
    /// Such as `response`.
    var type: String
    /// What was fetched; empty when the record is of nothing on the web.
    var url: String
    /// The media type of the block.
    var contentType: String
    /// When it was made, as RFC 3339 has it; empty when unknown.
    var date: String
    /// What the crawler took the content for; empty when it does not say.
    var identifiedType: String
    var place: RecordPlace
    var block: [UInt8]

    /// How many bytes the block has, by the header; `nil` where that does not say it.
    static func length(_ header: HeaderBlock) -> Int? {
        guard let text = header["content-length"], let length = Int(text), length >= 0 else { return nil }
        return length
    }

    /// What was fetched.
    static func url(_ header: HeaderBlock) -> String {
        let url = header["warc-target-uri"] ?? ""
        // Some writers of WARC 1.0 followed its grammar, which has brackets, and not its examples.
        return url.hasPrefix("<") && url.hasSuffix(">") ? String(url.dropFirst().dropLast()) : url
    }

    init(_ header: HeaderBlock, at place: RecordPlace, block: [UInt8]) {
        type = header["warc-type"]?.lowercased() ?? ""
        url = Self.url(header)
        contentType = header["content-type"] ?? ""
        date = WARCDate.normalized(header["warc-date"] ?? "")
        identifiedType = header["warc-identified-payload-type"] ?? ""
        self.place = place
        self.block = block
    }
}
