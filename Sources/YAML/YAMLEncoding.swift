/// The encodings of YAML sources that libyaml reads, and how their characters lie in bytes.
enum YAMLEncoding {
    case utf8, utf16LittleEndian, utf16BigEndian

    var name: String { self == .utf8 ? "UTF-8" : "UTF-16" }

    /// The encoding that the byte order mark of `bytes` tells, and how long the mark is.
    static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: YAMLEncoding, markLength: Int) {
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (.utf8, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// The character at `index` if it is ASCII (else 0xFF), and its length in bytes, at least 1. Bytes that are no
    /// text get a length as well: no mark is asked for behind them.
    @inline(__always)
    func character(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (ascii: UInt8, length: Int) {
        if self == .utf8 {
            let byte = bytes[index]
            if byte < 0x80 { return (byte, 1) }
            return (0xFF, byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
        }
        guard index + 1 < bytes.count else { return (0xFF, 1) }
        let isLittle = self == .utf16LittleEndian
        let low = bytes[isLittle ? index : index + 1]
        let high = bytes[isLittle ? index + 1 : index]
        if high == 0 { return (low < 0x80 ? low : 0xFF, 2) }
        return (0xFF, high & 0xFC == 0xD8 ? 4 : 2)
    }
}
