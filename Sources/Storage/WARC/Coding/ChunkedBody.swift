/// A body in chunks (RFC 9112, section 7.1).
enum ChunkedBody {
    /// The body without the chunks' sizes; what there is of it where it is cut off. `nil` where it is in no chunks, as
    /// where a crawler has decoded it and kept the header.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        var body: [UInt8] = []
        var at = 0
        var isFirst = true
        while true {
            guard let (size, start) = size(in: bytes, at: at) else { return isFirst ? nil : body }
            isFirst = false
            if size == 0 { return body }
            let end = size <= bytes.count - start ? start + size : bytes.count
            body += bytes[start..<end]
            at = end
            if at < bytes.count, bytes[at] == 0x0D { at += 1 }
            if at < bytes.count, bytes[at] == 0x0A { at += 1 }
        }
    }

    /// The size of a chunk, and where it begins.
    private static func size(in bytes: [UInt8], at start: Int) -> (size: Int, start: Int)? {
        var at = start
        var size = 0
        while at < bytes.count, at - start < 15, let digit = digit(bytes[at]) {
            size = size << 4 | digit
            at += 1
        }
        guard at > start else { return nil }
        // Extensions of the chunk, and blanks, which some servers put there.
        guard at < bytes.count, [0x0D, 0x0A, 0x20, 0x09, UInt8(ascii: ";")].contains(bytes[at]) else { return nil }
        guard let feed = bytes[at...].prefix(4096).firstIndex(of: 0x0A) else { return nil }
        return (size, feed + 1)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte - 0x30)
        case 0x41...0x46: Int(byte - 0x41) + 10
        case 0x61...0x66: Int(byte - 0x61) + 10
        default: nil
        }
    }
}
