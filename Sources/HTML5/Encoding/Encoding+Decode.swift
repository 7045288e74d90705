extension Encoding {
    /// The bytes as UTF-8; what is ill-formed becomes U+FFFD (Encoding Standard, section 6, "decode" without its byte
    /// order marks).
    ///
    /// UTF-8 itself comes back as it is: the parser mends it.
    public func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: Array(bytes)
        case .utf16BE: UTF16Decoder(isBigEndian: true).decode(bytes)
        case .utf16LE: UTF16Decoder(isBigEndian: false).decode(bytes)
        // Section 14.1: its decoder gives one error, whatever the bytes, so that nothing in them can become markup.
        case .replacement: bytes.isEmpty ? [] : [0xEF, 0xBF, 0xBD]
        case .gbk, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR: MultiByteDecoder(self).decode(bytes)
        default: SingleByteDecoder(self).decode(bytes)
        }
    }
}
