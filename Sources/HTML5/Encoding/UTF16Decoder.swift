/// Decodes UTF-16 (Encoding Standard, section 14.2).
struct UTF16Decoder {
    let isBigEndian: Bool

    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            let unit = unit(bytes, at)
            at += 2
            if unit & 0xF800 != 0xD800 {
                append(UInt32(unit), to: &output)
            } else if unit < 0xDC00, at + 1 < bytes.endIndex, self.unit(bytes, at) & 0xFC00 == 0xDC00 {
                append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(self.unit(bytes, at) & 0x3FF)), to: &output)
                at += 2
            } else {
                append(0xFFFD, to: &output)
            }
        }
        if at < bytes.endIndex { append(0xFFFD, to: &output) }
        return output
    }

    private func unit(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt16 {
        let first = UInt16(bytes[at])
        let second = UInt16(bytes[at + 1])
        return isBigEndian ? first << 8 | second : second << 8 | first
    }

    private func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 {
            output.append(UInt8(scalar))
        } else {
            output.append(
                contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
    }
}
