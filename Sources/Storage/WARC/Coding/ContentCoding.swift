import PluginKit

/// The codings of content (RFC 9110, section 8.4.1).
enum ContentCoding {
    /// The bytes as they were before a coding; as they are where they do not have it, as where a crawler has decoded
    /// them and kept the header.
    ///
    /// - Parameter limit: the most bytes that may come out.
    static func decoded(_ bytes: [UInt8], _ coding: String, limit: Int) throws(ItemError) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        switch coding {
        case "", "identity": return bytes
        case "gzip", "x-gzip":
            guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
            return try DeflatedBody.decoded(bytes[...], .gzip, coding, limit: limit)
        case "zstd":
            guard bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { return bytes }
            return try unpacked(bytes, coding, limit)
        case "deflate":
            // The standard means a zlib stream, and some servers send what is in one.
            let isZlib = bytes.count > 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
            do throws(ItemError) {
                return try DeflatedBody.decoded(bytes[(isZlib ? 2 : 0)...], .deflate, coding, limit: limit)
            } catch {
                return try plain(bytes, or: error)
            }
        case "br":
            do throws(ItemError) {
                return try BrotliBody.decoded(bytes, limit: limit)
            } catch {
                return try plain(bytes, or: error)
            }
        default:
            throw ItemError("content-coding", "the body is coded as '\(coding)', which is not read")
        }
    }

    /// The bytes as they are, where they are text: these codings have no mark to be known by, though most of Brotli
    /// begins with an escape.
    private static func plain(_ bytes: [UInt8], or error: ItemError) throws(ItemError) -> [UInt8] {
        guard error.code != "item-too-large", !BinaryBytes.areIn(bytes), bytes[0] != 0x1B else { throw error }
        return bytes
    }

    static func damaged(_ coding: String, after count: Int, _ reason: String) -> ItemError {
        ItemError(
            "damaged-compression", "the body, coded as '\(coding)', cannot be unpacked after \(count) bytes: \(reason)")
    }

    static func tooLarge(_ coding: String, _ limit: Int) -> ItemError {
        ItemError(
            "item-too-large", "the body, coded as '\(coding)', has more than \(limit) bytes when it is unpacked",
            help: "raise the limit with --limit record-bytes=\(limit > .max / 4 ? limit : limit * 4)")
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
