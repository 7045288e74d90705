/// Numbers in attributes (HTML Standard, section 2.3.4.1).
enum HTMLNumber {
    /// An integer after white space, before anything else; `nil` when there is none. Large ones are held to 9 digits.
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
        var isNegative = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        let first = index
        var number = 0
        while index < bytes.count, AddressByte.isDigit(bytes[index]) {
            if number < 1_000_000_000 { number = number * 10 + Int(bytes[index] - 0x30) }
            index += 1
        }
        guard index > first else { return nil }
        return isNegative ? -number : number
    }
}
