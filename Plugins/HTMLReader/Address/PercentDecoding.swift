/// Percent-encoded bytes as what they stand for (URL Standard, section 1.3).
enum PercentDecoding {
    static func string(_ bytes: some Collection<UInt8>) -> String {
        guard bytes.contains(AddressByte.percent) else { return String(decoding: bytes, as: UTF8.self) }
        let bytes = Array(bytes)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == AddressByte.percent, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if AddressByte.isDigit(byte) { return byte - 0x30 }
        let letter = byte | 0x20
        return 0x61...0x66 ~= letter ? letter - 0x61 + 10 : nil
    }
}
