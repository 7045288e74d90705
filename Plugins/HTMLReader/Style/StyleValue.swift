/// A name or a value in a declaration, without the white space around it; letters count in either case.
struct StyleValue {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        self.bytes = UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// - Parameter isTrimmed: whether no white space is to be taken away.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isTrimmed: Bool) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// Where a declaration ends: at a semicolon outside of quotes and parentheses, or at the end.
    static func declarationEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var depth = 0
        var quote: UInt8 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else {
                switch byte {
                case UInt8(ascii: ";"): if depth == 0 { return index }
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"): depth = max(depth - 1, 0)
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                default: break
                }
            }
            index += 1
        }
        return index
    }

    var count: Int { bytes.count }

    /// - Parameter literal: in lower case.
    func equals(_ literal: StaticString) -> Bool {
        literal.utf8CodeUnitCount == bytes.count && hasPrefix(literal)
    }

    /// - Parameter literal: in lower case.
    func hasPrefix(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard count <= bytes.count else { return false }
        for index in 0..<count where AddressByte.lowercased(bytes[index]) != literal.utf8Start[index] { return false }
        return true
    }

    /// The value before `!important`.
    var withoutImportance: StyleValue {
        guard let mark = bytes.lastIndex(of: UInt8(ascii: "!")) else { return self }
        return StyleValue(bytes, 0..<mark)
    }

    /// A whole number of pixels, as `1px`, `0` or `0.5px` (which is 0).
    var pixels: Int? {
        var number = 0
        var index = 0
        while index < bytes.count, AddressByte.isDigit(bytes[index]), index < 6 {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index > 0 else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < bytes.count, AddressByte.isDigit(bytes[index]) { index += 1 }
        }
        let unit = StyleValue(bytes, index..<bytes.count)
        return unit.equals("px") || (unit.count == 0 && number == 0) ? number : nil
    }
}
