import CBrotli
import PluginKit

/// A body that was compressed by Brotli (RFC 7932).
enum BrotliBody {
    /// - Parameter limit: the most bytes that may come out.
    /// - Throws: ``ItemError`` when libbrotlidec is missing, or the body is damaged, cut off, or too large.
    static func decoded(_ bytes: [UInt8], limit: Int) throws(ItemError) -> [UInt8] {
        guard let functions = galley_brotli()?.pointee, let state = functions.create_instance(nil, nil, nil) else {
            throw ItemError(
                "no-libbrotlidec", "the body is coded as 'br', and libbrotlidec, which would read it, is not installed",
                help: "install libbrotlidec (Debian: libbrotli1, Homebrew: brotli)")
        }
        defer { functions.destroy_instance(state) }
        var output = BoundedBytes(limit: limit, from: bytes.count)
        var at = 0
        while true {
            var result = Int32(GALLEY_BROTLI_ERROR)
            output.append { room in
                bytes.withUnsafeBufferPointer { all in
                    var next = all.baseAddress.map { $0 + at }
                    var left = all.count - at
                    var place = room.baseAddress
                    var roomLeft = room.count
                    result = functions.decompress_stream(state, &left, &next, &roomLeft, &place, nil)
                    at = all.count - left
                    return room.count - roomLeft
                }
            }
            guard !output.isOver else { throw ContentCoding.tooLarge("br", limit) }
            switch Int(result) {
            case GALLEY_BROTLI_SUCCESS: return output.bytes
            case GALLEY_BROTLI_NEEDS_MORE_OUTPUT: continue
            case GALLEY_BROTLI_NEEDS_MORE_INPUT:
                throw ContentCoding.damaged("br", after: output.bytes.count, "it is cut off")
            default: throw ContentCoding.damaged("br", after: output.bytes.count, "it is no Brotli")
            }
        }
    }
}
