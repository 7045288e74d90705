/// Looks for the end of one JSON value, and can go on where it stopped for want of bytes.
struct ValueScan {
    enum End {
        case complete
        /// It ends in the middle: no JSON goes on the way that this text does.
        case cut
    }

    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isScalar = false
    /// The last byte outside strings that is not white space.
    private var last: UInt8 = 0

    /// Whether a string, an object or an array has begun and not ended.
    var isOpen: Bool { isInString || depth > 0 }

    /// Scans on from `at`, which is left just past the value.
    ///
    /// - Parameter isTop: whether the value stands by itself and not in an array.
    /// - Returns: `nil` when the bytes end before it does.
    mutating func run(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isTop: Bool, isWhole: Bool) -> End? {
        while at < bytes.count {
            if isInString {
                if let end = string(in: bytes, from: &at) { return end }
                if !isInString, depth == 0 { return .complete }
                continue
            }
            let byte = bytes[at]
            switch byte {
            case 0x20, 0x09, 0x0D: if isScalar { return .complete }
            case 0x0A:
                if isScalar { return .complete }
                if isTop {
                    guard at + 1 < bytes.count || isWhole else { return nil }
                    if at + 1 < bytes.count, isCut(before: bytes[at + 1]) { return .cut }
                }
            case UInt8(ascii: "\""):
                if isScalar { return .complete }
                isInString = true
                last = byte
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if isScalar { return .complete }
                depth += 1
                last = byte
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if isScalar, !isTop { return .complete }
                last = byte
                depth -= 1
                if depth <= 0 {
                    at += 1
                    return .complete
                }
            case UInt8(ascii: ",") where depth == 0:
                if isScalar, !isTop { return .complete }
                isScalar = true
            default:
                last = byte
                if depth == 0 { isScalar = true }
            }
            at += 1
        }
        return nil
    }

    /// Goes on in a string, up to just past its closing quote. A line feed in it is no JSON, and most likely means
    /// that the line was cut off.
    private mutating func string(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int) -> End? {
        let raw = UnsafeRawBufferPointer(bytes)
        while at < bytes.count {
            if isEscaped {
                if bytes[at] == 0x0A { return .cut }
                isEscaped = false
                at += 1
                continue
            }
            while at + 8 <= bytes.count,
                Self.isPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            {
                at += 8
            }
            guard at < bytes.count else { return nil }
            switch bytes[at] {
            case 0x0A: return .cut
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\""):
                isInString = false
                at += 1
                return nil
            default: break
            }
            at += 1
        }
        return nil
    }

    /// Whether none of eight bytes is a quote, a backslash or a line feed.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let found = zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C)) | zeros(word ^ (ones &* 0x0A))
        return found & (ones &* 0x80) == 0
    }

    /// Whether a line that begins with `byte` cannot go on with the value: in JSON, only a comma, a colon or an
    /// opening bracket comes before an opening bracket.
    private func isCut(before byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return false }
        return last != UInt8(ascii: ",") && last != UInt8(ascii: ":") && last != UInt8(ascii: "[")
    }
}
