/// Decodes encodings of one byte a character (Encoding Standard, sections 9.1 and 14.5).
struct SingleByteDecoder {
    /// For each byte its UTF-8, in the lower bytes of a word, and in the highest how many they are.
    private let table: [UInt32]

    init(_ encoding: Encoding) {
        var upper: [Unicode.Scalar] = []
        if encoding == .xUserDefined {
            upper = (0x80...0xFF).map { Unicode.Scalar(0xF780 + UInt32($0) - 0x80) ?? "\u{FFFD}" }
        } else {
            upper = Array((SingleByteIndex.scalars(of: encoding) ?? "").unicodeScalars)
        }
        table = (0..<256).map { byte in
            let scalar =
                byte < 0x80 ? Unicode.Scalar(UInt8(byte)) : byte - 0x80 < upper.count ? upper[byte - 0x80] : "\u{FFFD}"
            var word: UInt32 = 0
            var count: UInt32 = 0
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                word |= UInt32(unit) << (8 * count)
                count += 1
            }
            return word | count << 24
        }
    }

    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                output.append(byte)
                continue
            }
            var word = table[Int(byte)]
            for _ in 0..<(word >> 24) {
                output.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return output
    }
}
