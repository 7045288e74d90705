#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

typealias Bytes = UnsafeBufferPointer<UInt8>

/// Finds the lines of a text one by one. A line ends with a line feed, a carriage return, or both (CommonMark
/// 0.31.2, section 2.1).
///
/// Both endings are looked for ahead and remembered, so that a text is passed once however few of either it has.
struct LineScanner {
    let bytes: Bytes
    private(set) var position: Int
    let limit: Int
    /// The nearest line feed that was found ahead; `limit` when there is none.
    private var lineFeed = -1
    private var carriageReturn = -1

    init(_ bytes: Bytes, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        limit = range.upperBound
    }

    mutating func next() -> TextLine? {
        let start = position
        guard start < limit else { return nil }
        if lineFeed < start { lineFeed = find(0x0A) }
        if carriageReturn < start { carriageReturn = find(0x0D) }
        let end = min(lineFeed, carriageReturn)
        var next = end
        if end < limit {
            next += 1
            if end == carriageReturn, next == lineFeed, next < limit { next += 1 }
        }
        position = next
        var textStart = start
        while textStart < end, TextLine.isSpace(bytes[textStart]) { textStart += 1 }
        var textEnd = end
        while textEnd > textStart, TextLine.isSpace(bytes[textEnd - 1]) { textEnd -= 1 }
        return TextLine(start: start, end: end, next: next, textStart: textStart, textEnd: textEnd)
    }

    /// The next line that is not blank.
    mutating func nextText() -> TextLine? {
        while let line = next() {
            if !line.isBlank { return line }
        }
        return nil
    }

    private func find(_ byte: UInt8) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + position, Int32(byte), limit - position) else {
            return limit
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
