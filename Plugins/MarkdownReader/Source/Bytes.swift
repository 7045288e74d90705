/// Bytes at hand, without a copy.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Bytes by name.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation = UInt8(ascii: "!")
    static let hyphen = UInt8(ascii: "-")
    static let point = UInt8(ascii: ".")
    static let colon = UInt8(ascii: ":")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let bracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closingBracket = UInt8(ascii: "]")
    static let caret = UInt8(ascii: "^")
    static let pipe = UInt8(ascii: "|")

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    @inline(__always)
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == space || 0x09...0x0D ~= byte }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

extension UnsafeBufferPointer<UInt8> {
    /// A part of the bytes, without a copy.
    @inline(__always)
    subscript(part range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }
}
