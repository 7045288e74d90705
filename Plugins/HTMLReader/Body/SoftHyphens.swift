#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Soft hyphens (U+00AD) say where a word may be parted, and are not seen unless it is: of a text that is laid out anew
/// they are no part, and would hide the word from a search.
enum SoftHyphens {
    /// Whether a page has any, or may have them as character references.
    static func areIn(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        has(0xAD, in: source) { $0 > 0 && source[$0 - 1] == 0xC2 }
            || has(UInt8(ascii: "&"), in: source) { isReference(source, after: $0) }
    }

    private static func has(
        _ byte: UInt8, in source: UnsafeBufferPointer<UInt8>, where isMeant: (Int) -> Bool
    ) -> Bool {
        guard let base = source.baseAddress else { return false }
        var index = 0
        while index < source.count, let found = memchr(base + index, Int32(byte), source.count - index) {
            let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if isMeant(place) { return true }
            index = place + 1
        }
        return false
    }

    private static func isReference(_ source: UnsafeBufferPointer<UInt8>, after ampersand: Int) -> Bool {
        let rest = source[(ampersand + 1)...].prefix(16)
        if rest.starts(with: "shy".utf8) { return true }
        guard rest.first == UInt8(ascii: "#") else { return false }
        let digits = rest.dropFirst().drop { $0 | 0x20 == UInt8(ascii: "x") || $0 == UInt8(ascii: "0") }
        return digits.starts(with: "173".utf8) || digits.prefix(2).elementsEqual("ad".utf8) { $0 | 0x20 == $1 }
    }

    /// Appends bytes without them.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD {
                index += 2
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
    }
}
