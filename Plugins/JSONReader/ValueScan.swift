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

    /// Scans on from `at`, which is left just past the value.
    ///
    /// - Parameter isTop: whether the value stands by itself and not in an array.
    /// - Returns: `nil` when the bytes end before it does.
    mutating func run(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isTop: Bool, isWhole: Bool) -> End? {
        while at < bytes.count {
            let byte = bytes[at]
            if isInString {
                if let end = string(byte) { return end }
                at += 1
                if !isInString, depth == 0 { return .complete }
                continue
            }
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
                if isScalar, byte == UInt8(ascii: "]"), !isTop { return .complete }
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

    /// Takes a byte of a string. A control character in it is no JSON, and a line feed most likely means that
    /// the line was cut off.
    private mutating func string(_ byte: UInt8) -> End? {
        if byte == 0x0A { return .cut }
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
        return nil
    }

    /// Whether a line that begins with `byte` cannot go on with the value: in JSON, only a comma, a colon or an
    /// opening bracket comes before an opening bracket.
    private func isCut(before byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return false }
        return last != UInt8(ascii: ",") && last != UInt8(ascii: ":") && last != UInt8(ascii: "[")
    }
}
