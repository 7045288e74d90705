/// An address as a page has it, relative or not, without what the URL Standard ignores (section 4.4, steps 1 to 3).
enum AddressReference {
    /// Calls `body` with the address without white space and controls at its ends, and without tabs and line ends.
    static func withCleaned<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        let trimmed = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !trimmed.contains(where: isIgnored) { return body(trimmed) }
        return trimmed.filter { !isIgnored($0) }.withUnsafeBufferPointer(body)
    }

    private static func isIgnored(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// The offset just past the colon of the scheme that the address begins with; `nil` when it has none.
    static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = bytes.first, AddressByte.isLetter(first) else { return nil }
        for index in 1..<max(bytes.count, 1) {
            let byte = bytes[index]
            if byte == AddressByte.colon { return index + 1 }
            let isPart =
                AddressByte.isLetter(byte) || AddressByte.isDigit(byte) || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "-") || byte == AddressByte.point
            if !isPart { return nil }
        }
        return nil
    }

    /// Whether the address has this scheme, in ASCII letters of either case.
    ///
    /// - Parameter scheme: in lower case, with its colon.
    static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>, _ scheme: StaticString) -> Bool {
        let count = scheme.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        for index in 0..<count where AddressByte.lowercased(bytes[index]) != scheme.utf8Start[index] { return false }
        return true
    }
}
