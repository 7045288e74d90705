import JSON

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
        /// A value that records are looked for in begins here.
        case begins(at: Int)
        /// The values cannot be told apart from here on.
        case mistake(at: Int, String)
        /// There are no records where they were looked for, but more values may come.
        case missing(String)
        /// Ask again with more bytes after those that were given.
        case needsMore
        case end
    }

    private enum Place {
        case top
        case element(isFirst: Bool)
        case afterElement
    }

    /// Whether there was an array at the top, or records in what is there.
    private(set) var hasArray = false
    /// What leads to the records; `nil` where the values themselves are.
    private(set) var finder: RecordFinder?
    /// How often records have been found.
    private(set) var envelopeCount = 0
    /// What stood around records that have ended.
    var passedEnvelope: EnvelopeCapture?
    private let isLines: Bool
    /// Whether the elements of an array at the top are values, and not the array.
    var entersArrays = true
    private var place = Place.top
    /// The next byte to look at.
    private(set) var at = 0
    /// Where the value at hand begins.
    private(set) var begin: Int?
    private var scan = ValueScan()
    /// Whether a value was cut off, so that what follows up to a line with a bracket belongs to it.
    private var isSkipping = false
    /// Whether the text ended inside an element.
    private var isTruncated = false
    /// Whether the value at hand is the one that the finder found.
    private var isFoundObject = false

    /// - Parameters:
    ///   - isLines: whether every line is a value, even one that looks as if it went on.
    ///   - start: where the values begin, after a byte order mark.
    init(isLines: Bool, start: Int) {
        self.isLines = isLines
        at = start
    }

    /// Whether a value at the top is to come next.
    var isBeforeValue: Bool {
        if case .top = place { begin == nil && finder?.isFresh != false } else { false }
    }

    /// Whether the value at hand stands by itself, in nothing else.
    var isInTopValue: Bool {
        if case .top = place { begin != nil && finder == nil } else { false }
    }

    /// Looks for the records of the next value, and of all after it until told otherwise, at a pointer.
    mutating func find(_ pointer: JSONPointer?) {
        finder = pointer.map(RecordFinder.init)
    }

    /// Goes back to the beginning of the value at hand.
    mutating func restart() {
        at = begin ?? at
        begin = nil
    }

    /// The first byte that is needed still.
    var firstNeeded: Int { begin ?? at }

    /// Says that the bytes will be given without the first `count`.
    mutating func shift(by count: Int) {
        at -= count
        begin = begin.map { $0 - count }
        finder?.shift(by: count)
    }

    /// Says that the bytes of the value at hand so far are not needed any more.
    mutating func forgetBeginning() {
        if begin != nil { begin = at }
    }

    /// What kind of run of whole values may come next; `nil` within one.
    var run: JSONRun.Kind? {
        guard begin == nil, !isSkipping else { return nil }
        switch place {
        case .top: return finder == nil ? (isLines || !entersArrays ? .values : .valuesButArrays) : nil
        case .element: return .elements
        case .afterElement: return .moreElements
        }
    }

    /// Goes to just past the last of some values that were read from here on.
    mutating func passRun(to end: Int) {
        at = end
        switch place {
        case .top: break
        case .element, .afterElement: place = .afterElement
        }
    }

    /// - Parameter isWhole: whether no more bytes will come.
    mutating func next(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Piece {
        while true {
            if let begin { return finish(from: begin, in: bytes, isWhole: isWhole) }
            skipSpace(in: bytes)
            if case .top = place, finder != nil, at < bytes.count || finder?.isFresh == false {
                if let piece = find(in: bytes, isWhole: isWhole) { return piece }
                continue
            }
            guard at < bytes.count else { return isWhole ? ending(at) : .needsMore }
            if let piece = enter(bytes[at]) { return piece }
        }
    }

    private mutating func find(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Piece? {
        switch finder?.run(in: bytes, from: &at, isWhole: isWhole) {
        case .array:
            hasArray = true
            envelopeCount += 1
            place = .element(isFirst: true)
            finder?.leaveRecords()
        case .object:
            envelopeCount += 1
            begin = at
            isFoundObject = true
            scan = ValueScan()
            finder?.leaveRecords()
        case .begins: return .begins(at: at)
        case .passed: passedEnvelope = finder?.envelope
        case nil: break
        case .mistake(let place, let message): return .mistake(at: place, message)
        case .missing(let message): return .missing(message)
        case .needsMore: return .needsMore
        }
        return nil
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
        // That an element is not whole was said when it was read, and with it that its array is not.
        if isTruncated { return .end }
        if case .top = place { return .end }
        return .mistake(at: offset, "the array of documents is not closed; expected ']'")
    }

    /// Takes a byte between values.
    private mutating func enter(_ byte: UInt8) -> Piece? {
        switch (place, byte) {
        case (.top, UInt8(ascii: "[")) where !isLines && entersArrays:
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
            isFoundObject = false
            scan = ValueScan()
            return nil
        }
        at += 1
        return nil
    }

    /// Looks for the end of the value at hand.
    private mutating func finish(from begin: Int, in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Piece {
        let isTop = if case .top = place { !isFoundObject } else { false }
        var end: ValueScan.End?
        if isLines, isTop {
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
        if case .top = place {
        } else {
            place = .afterElement
            isTruncated = isWhole && at == bytes.count && scan.isOpen
        }
        return .value(begin..<at)
    }
}
