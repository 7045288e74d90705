/// Reads UTF-16 and UTF-32 (The Unicode Standard, section 3.10); what is ill-formed becomes U+FFFD.
struct WideDecoder {
    /// Bytes of a code unit: 2 or 4.
    let width: Int
    let isBigEndian: Bool

    var name: String { "UTF-\(width * 8)" + (isBigEndian ? "BE" : "LE") }

    /// - Parameter start: bytes of the byte order mark, to be left out.
    func decode(_ bytes: Bytes, start: Int) -> DecodedItem {
        var output = DecodedOutput(unit: width, start: start, capacity: (bytes.count - start) * 3 / width + 4)
        var index = start
        let lastWhole = bytes.count - width
        while index <= lastWhole {
            let at = index
            var scalar = unit(bytes, index)
            index += width
            if width == 2, 0xD800...0xDBFF ~= scalar, index <= lastWhole {
                let low = unit(bytes, index)
                if 0xDC00...0xDFFF ~= low {
                    scalar = 0x1_0000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
                    index += width
                }
            }
            if 0xD800...0xDFFF ~= scalar || scalar > 0x10_FFFF {
                output.appendReplacement(item: at, count: width)
            } else {
                output.append(scalar)
                if scalar == 0x0A { output.endLine(item: index) }
            }
        }
        if index < bytes.count { output.appendReplacement(item: index, count: bytes.count - index) }
        return output.finish(item: bytes.count, name: name)
    }

    @inline(__always)
    private func unit(_ bytes: Bytes, _ index: Int) -> UInt32 {
        var value: UInt32 = 0
        for offset in 0..<width {
            value = value << 8 | UInt32(bytes[index + (isBigEndian ? offset : width - 1 - offset)])
        }
        return value
    }

    /// The byte order that a text without a mark plainly has: its ASCII characters show as zeros in every other byte.
    ///
    /// - Returns: whether it is big-endian; `nil` when the bytes do not look like UTF-16 at all.
    static func evidentUTF16Order(_ bytes: Bytes) -> Bool? {
        let pairs = min(bytes.count, 4096) / 2
        guard bytes.count % 2 == 0 || pairs == 2048 else { return nil }
        var even = 0
        var odd = 0
        for pair in 0..<pairs {
            if bytes[pair * 2] == 0 { even += 1 }
            if bytes[pair * 2 + 1] == 0 { odd += 1 }
        }
        func isPlain(_ zeros: Int, _ others: Int) -> Bool {
            zeros >= 4 && zeros * 10 >= pairs * 7 && others * 50 <= pairs
        }
        if isPlain(odd, even) { return false }
        return isPlain(even, odd) ? true : nil
    }
}
