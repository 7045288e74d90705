/// Bytes at hand, without a copy.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Bytes by name.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quotationMark = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    @inline(__always)
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}

extension UnsafeBufferPointer<UInt8> {
    /// A part of the bytes, without a copy.
    @inline(__always)
    subscript(part range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

    /// The part without blanks at its ends.
    var trimmed: Bytes {
        var start = 0
        var end = count
        while start < end, Byte.isBlank(self[start]) { start += 1 }
        while end > start, Byte.isBlank(self[end - 1]) { end -= 1 }
        return self[part: start..<end]
    }
}
