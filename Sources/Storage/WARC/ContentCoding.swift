import PluginKit

/// The codings of content (RFC 9110, section 8.4.1).
enum ContentCoding {
    /// The bytes as they were before a coding; as they are where they do not have it, as where a crawler has decoded
    /// them and kept the header.
    ///
    /// - Parameter limit: the most bytes that may come out.
    static func decoded(_ bytes: [UInt8], _ coding: String, limit: Int) throws(ItemError) -> [UInt8] {
        switch coding {
        case "", "identity": return bytes
        case "gzip", "x-gzip":
            guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
            return try unpacked(bytes, coding, limit)
        case "zstd":
            guard bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { return bytes }
            return try unpacked(bytes, coding, limit)
        case "deflate":
            guard !bytes.isEmpty else { return bytes }
            // The standard means a zlib stream, and some servers send what is in one.
            let isZlib = bytes.count > 6 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
            let stream = isZlib ? bytes[2..<bytes.count - 4] : bytes[...]
            // Around the same stream, gzip has a header of ten bytes and a trailer of eight.
            let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
            return try unpacked(header + stream + [UInt8](repeating: 0, count: 8), coding, limit)
        default:
            throw ItemError("content-coding", "the body is coded as '\(coding)', which is not read")
        }
    }

    private static func unpacked(_ bytes: [UInt8], _ coding: String, _ limit: Int) throws(ItemError) -> [UInt8] {
        let source = try DecompressingSource(BytesSource(bytes), name: "the body, coded as '\(coding)',")
        do {
            return try Input(name: "", source: source, limit: limit).readAll()
        } catch {
            throw ItemError(wrapping: error)
        }
    }
}
