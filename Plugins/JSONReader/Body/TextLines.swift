#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The lines of a text one by one, as the text in each without the white space around it. A line ends with a line
/// feed, a carriage return, or both (CommonMark 0.31.2, section 2.1).
struct TextLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// The nearest of each line end ahead; the text's end when there is none.
    private var lineFeed = -1
    private var carriageReturn = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// - Returns: an empty range for a blank line; `nil` at the end.
    mutating func next() -> Range<Int>? {
        guard at < bytes.count else { return nil }
        if lineFeed < at { lineFeed = find(0x0A) }
        if carriageReturn < at { carriageReturn = find(0x0D) }
        var start = at
        var end = min(lineFeed, carriageReturn)
        at = end + 1
        if end == carriageReturn, at == lineFeed { at += 1 }
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x0C { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0C { end -= 1 }
        return start..<end
    }

    private func find(_ byte: Int32) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + at, byte, bytes.count - at) else {
            return bytes.count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
