/// The three bytes EF BB BF that some programs put before UTF-8 text; a parser may ignore them
/// (RFC 8259 section 8.1).
enum ByteOrderMark {
    /// 3 when the bytes start with the mark, else 0.
    static func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}
