/// Letters of ASCII, Latin-1, Greek and Cyrillic in lower case, each in as many bytes as before.
enum SmallLetters {
    static func bytes(_ text: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.underestimatedCount)
        for byte in text { append(byte, to: &output) }
        return output
    }

    static func bytes(_ text: String) -> [UInt8] { bytes(text.utf8) }

    /// Appends the next byte of a text, of which all before stands in `output` already.
    @inline(__always)
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        guard byte >= 0x80 else {
            output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            return
        }
        guard byte < 0xC0, let lead = output.last else {
            output.append(byte)
            return
        }
        let last = output.count - 1
        switch (lead, byte) {
        case (0xC3, 0x80...0x9E), (0xD0, 0x90...0x9F), (0xCE, 0x91...0x9F): output.append(byte + 0x20)
        case (0xD0, 0xA0...0xAF):
            output[last] = 0xD1
            output.append(byte - 0x20)
        case (0xD0, 0x80...0x8F):
            output[last] = 0xD1
            output.append(byte + 0x10)
        case (0xCE, 0xA0...0xA9):
            output[last] = 0xCF
            output.append(byte - 0x20)
        default: output.append(byte)
        }
    }
}
