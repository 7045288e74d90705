import PluginKit

/// A body that was compressed by gzip or deflate.
enum DeflatedBody {
    /// - Parameter limit: the most bytes that may come out.
    /// - Throws: ``ItemError`` when it is damaged, cut off, or too large.
    static func decoded(
        _ bytes: ArraySlice<UInt8>, _ form: Inflation.Form, _ coding: String, limit: Int
    ) throws(ItemError) -> [UInt8] {
        let inflation = Inflation(form)
        var output = BoundedBytes(limit: limit, from: bytes.count)
        var at = bytes.startIndex
        while true {
            var result = Inflation.Result.open
            var (read, written) = (0, 0)
            output.append { room in
                bytes[at...].withUnsafeBufferPointer {
                    (read, written, result) = inflation.run($0, into: room)
                }
                return written
            }
            at += read
            guard !output.isOver else { throw ContentCoding.tooLarge(coding, limit) }
            switch result {
            case .open:
                guard read > 0 || written > 0 else {
                    throw ContentCoding.damaged(coding, after: output.bytes.count, "it is cut off")
                }
            case .end:
                // Parts may follow each other; what is no part is padding.
                guard form == .gzip, bytes[at...].starts(with: [0x1F, 0x8B]) else { return output.bytes }
                inflation.reset()
            case .damaged(let reason): throw ContentCoding.damaged(coding, after: output.bytes.count, reason)
            }
        }
    }
}
