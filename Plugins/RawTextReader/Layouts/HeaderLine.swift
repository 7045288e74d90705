import PluginKit

/// What the lines of a `headline-date-url` header look like.
enum HeaderLine {
    /// Whether text has the form of a whole date, `YYYYMMDD` or `YYYY-MM-DD`, with or without a time after it; such a
    /// date need not exist.
    static func isDateShaped(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
        guard 8...40 ~= text.count else { return false }
        let start = text.lowerBound
        func areDigits(_ offset: Int, _ count: Int) -> Bool {
            (offset..<offset + count).allSatisfy { isDigit(bytes[start + $0]) }
        }
        guard areDigits(0, 4) else { return false }
        let dateLength: Int
        if bytes[start + 4] == UInt8(ascii: "-") {
            guard text.count >= 10, areDigits(5, 2), bytes[start + 7] == UInt8(ascii: "-"), areDigits(8, 2) else {
                return false
            }
            dateLength = 10
        } else {
            guard areDigits(4, 4) else { return false }
            dateLength = 8
        }
        if text.count == dateLength { return true }
        switch bytes[start + dateLength] {
        case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "): break
        default: return false
        }
        return (dateLength + 1..<text.count).allSatisfy { isTimeByte(bytes[start + $0]) }
    }

    /// Whether text is an `http` or `https` address and nothing else.
    static func isURL(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
        guard let host = hostStart(bytes, text), host < text.upperBound else { return false }
        switch bytes[host] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
        default: break
        }
        for index in host..<text.upperBound where bytes[index] <= 0x20 { return false }
        return true
    }

    /// Where the host of an address begins; `nil` when it has another scheme.
    private static func hostStart(_ bytes: Bytes, _ text: Range<Int>) -> Int? {
        guard text.count > 7 else { return nil }
        var index = text.lowerBound
        for letter in "http".utf8 {
            guard bytes[index] | 0x20 == letter else { return nil }
            index += 1
        }
        if bytes[index] | 0x20 == UInt8(ascii: "s") { index += 1 }
        for byte in "://".utf8 {
            guard index < text.upperBound, bytes[index] == byte else { return nil }
            index += 1
        }
        return index
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    private static func isTimeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "Z"), UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
