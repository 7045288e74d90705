/// The bytes that compressed data begins with.
enum CompressionMark {
    private static let marks: [[UInt8]] = [
        [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x42, 0x5A, 0x68],
        [0x04, 0x22, 0x4D, 0x18], [0x1F, 0x9D],
    ]

    /// How many bytes tell it.
    static let length = 6

    static func begins(_ bytes: [UInt8]) -> Bool {
        marks.contains { bytes.starts(with: $0) }
    }
}
