/// What each byte of an encoding of single bytes stands for.
struct SingleByteTable: Sendable {
    /// 256 Unicode scalars; `none` for bytes that stand for nothing.
    let scalars: [UInt32]
    static let none = UInt32.max

    /// windows-1252 as browsers read it (WHATWG Encoding Standard, section 9): the five bytes that it leaves free are
    /// the control characters of the same number, so that every byte means something.
    static let windows1252: SingleByteTable = {
        var scalars = (0..<256).map { UInt32($0) }
        let high: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        scalars.replaceSubrange(0x80..<0xA0, with: high)
        return SingleByteTable(scalars: scalars)
    }()

    /// Whether letters, digits and line ends are those of ASCII.
    var isASCIICompatible: Bool {
        for byte in [0x0A] + Array(0x30...0x39) + Array(0x41...0x5A) + Array(0x61...0x7A)
        where scalars[byte] != UInt32(byte) {
            return false
        }
        return true
    }

    func decode(_ bytes: Bytes, name: String) -> DecodedItem {
        var output = DecodedOutput(start: 0, capacity: bytes.count + bytes.count / 4)
        scalars.withUnsafeBufferPointer { scalars in
            for index in 0..<bytes.count {
                let scalar = scalars[Int(bytes[index])]
                if scalar == Self.none {
                    output.appendReplacement(item: index)
                } else {
                    output.append(scalar)
                    if scalar == 0x0A { output.endLine(item: index + 1) }
                }
            }
        }
        return output.finish(item: bytes.count, name: name)
    }
}
