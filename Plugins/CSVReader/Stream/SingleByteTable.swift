/// What each byte of an encoding of single bytes stands for.
struct SingleByteTable: Sendable {
    /// 256 Unicode scalars; `none` for bytes that stand for nothing.
    let scalars: [UInt32]
    static let none = UInt32.max

    /// windows-1252 as browsers read it (WHATWG Encoding Standard, section 9): the bytes that it leaves free are the
    /// control characters of the same number, so that every byte means something.
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
}
