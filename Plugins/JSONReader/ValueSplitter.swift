#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells where each value of a run of JSON values, or of the elements of an array, begins and ends, without
/// reading them. What it cuts out of well-formed JSON is exactly the values; of the rest it makes pieces that a
/// parser will refuse.
struct ValueSplitter {
    enum Piece: Equatable {
        case value(Range<Int>)
        /// The values cannot be told apart from here on.
        case mistake(at: Int, String)
        /// Ask again with more bytes after those that were given.
        case needsMore
        case end
    }

    private enum Place {
        case top
        case element(isFirst: Bool)
        case afterElement
    }

    /// Whether there was an array at the top.
    private(set) var hasArray = false
    private let isLines: Bool
    private var place = Place.top
    /// The next byte to look at.
    private var at = 0
    /// Where the value at hand begins.
    private var begin: Int?
    private var scan = ValueScan()
    private var isAtStart = true
    /// Whether a value was cut off, so that what follows up to a line with a bracket belongs to it.
    private var isSkipping = false

    init(isLines: Bool) {
        self.isLines = isLines
    }

    /// The first byte that is needed still.
    var firstNeeded: Int { begin ?? at }

    /// Says that the bytes will be given without the first `count`.
    mutating func shift(by count: Int) {
        at -= count
        begin = begin.map { $0 - count }
    }

    /// - Parameter isWhole: whether no more bytes will come.
    mutating func next(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Piece {
        if isAtStart {
            guard bytes.count >= 3 || isWhole else { return .needsMore }
            isAtStart = false
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        }
        while true {
            if let begin { return finish(from: begin, in: bytes, isWhole: isWhole) }
            skipSpace(in: bytes)
            guard at < bytes.count else { return isWhole ? ending(at) : .needsMore }
            if let piece = enter(bytes[at]) { return piece }
        }
    }

    private mutating func skipSpace(in bytes: UnsafeBufferPointer<UInt8>) {
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                at += 1
            } else if isSkipping, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") {
                // The rest of a line of what was cut off.
                skipLine(in: bytes)
            } else {
                isSkipping = false
                return
            }
        }
    }

    /// Goes to the next line feed, or to the end of the bytes.
    private mutating func skipLine(in bytes: UnsafeBufferPointer<UInt8>) {
        guard at < bytes.count, let base = bytes.baseAddress else { return }
        let found = memchr(base + at, 0x0A, bytes.count - at)
        at = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
    }

    private func ending(_ offset: Int) -> Piece {
        if case .top = place { return .end }
        return .mistake(at: offset, "the array of documents is not closed; expected ']'")
    }

    /// Takes a byte between values.
    private mutating func enter(_ byte: UInt8) -> Piece? {
        switch (place, byte) {
        case (.top, UInt8(ascii: "[")) where !isLines:
            hasArray = true
            place = .element(isFirst: true)
        case (.element(isFirst: true), UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
            place = .top
        case (.afterElement, UInt8(ascii: ",")):
            place = .element(isFirst: false)
        case (.afterElement, _):
            return .mistake(at: at, "expected ',' or ']' after a document in an array")
        case (.element, UInt8(ascii: "]")), (.element, UInt8(ascii: ",")):
            return .mistake(at: at, "expected a document after ','")
        case (.top, _), (.element, _):
            begin = at
            scan = ValueScan()
            return nil
        }
        at += 1
        return nil
    }

    /// Looks for the end of the value at hand.
    private mutating func finish(from begin: Int, in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Piece {
        let isTop = if case .top = place { true } else { false }
        var end: ValueScan.End?
        if isLines {
            skipLine(in: bytes)
            end = at < bytes.count ? .complete : nil
        } else {
            end = scan.run(in: bytes, from: &at, isTop: isTop, isWhole: isWhole)
        }
        guard let end = end ?? (isWhole ? .complete : nil) else { return .needsMore }
        if end == .cut {
            if !isTop {
                return .mistake(
                    at: begin,
                    "a string in this document does not end on its line; the rest of the array is lost with it")
            }
            isSkipping = true
        }
        self.begin = nil
        if !isTop { place = .afterElement }
        return .value(begin..<at)
    }
}
