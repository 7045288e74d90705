/// What a byte of a text is.
enum TextBytes {
    static let letter: UInt8 = 1
    static let capital: UInt8 = 2
    static let digit: UInt8 = 4
    static let space: UInt8 = 8

    /// Digits are letters here; bytes from 0x80 on are none of these.
    static let table: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x09...0x0D, 0x20: space
        case 0x30...0x39: letter | digit
        case 0x41...0x5A: letter | capital
        case 0x61...0x7A, 0x5F: letter
        default: 0
        }
    }
}
