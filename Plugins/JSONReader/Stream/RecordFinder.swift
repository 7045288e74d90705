import JSON

/// Goes to the value that a JSON Pointer leads to in a value of any size, keeps what stands around it as far as that
/// is small, and can go on where it stopped for want of bytes.
struct RecordFinder {
    enum Event: Equatable {
        case needsMore
        /// A value that the records may be in begins here.
        case begins
        /// The value looked for is an array; `at` is just past its bracket.
        case array
        /// The value looked for is an object; `at` is at its brace.
        case object
        /// The value around has ended.
        case passed
        case mistake(at: Int, String)
        /// The value around has ended and what was looked for is not in it.
        case missing(String)
    }

    private enum Expectation {
        case value
        case firstKey
        case key
        case colon
        case firstElement
        case separator
    }

    /// A container on the way.
    private struct Frame {
        var isObject: Bool
        /// The element at hand, from 0.
        var index = 0
    }

    /// The most bytes of a member's name on the way; they are held until the name is whole.
    private static let longestName = 1 << 16

    private let pointer: JSONPointer
    private var frames: [Frame] = []
    private var expected = Expectation.value
    private var scan: ValueScan?
    /// Whether the member or element at hand is on the way.
    private var isOnTheWay = true
    /// Whether the value looked for has come.
    private(set) var isFound = false
    /// Where the value around begins.
    private(set) var begin: Int?
    /// The names met where the way ended.
    private var names: [String] = []
    private var deepest = 0
    /// What is wrong with the value where the way ended.
    private var dead: String?
    /// What stands around the records; of the value before until the next begins.
    private(set) var envelope = EnvelopeCapture()

    init(_ pointer: JSONPointer) {
        self.pointer = pointer
    }

    /// Whether nothing has been read of the value around.
    var isFresh: Bool { begin == nil }

    mutating func shift(by count: Int) { begin = begin.map { $0 - count } }

    /// Goes on after the records.
    mutating func leaveRecords() { afterValue() }

    /// - Parameter at: the next byte to look at; all before it is done with.
    mutating func run(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isWhole: Bool) -> Event {
        while true {
            if scan != nil {
                if let event = skip(in: bytes, from: &at, isWhole: isWhole) { return event }
                continue
            }
            if begin != nil, frames.isEmpty, expected == .separator { return finish() }
            while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
            guard at < bytes.count else {
                return isWhole ? .mistake(at: at, "the text ends before the records do") : .needsMore
            }
            if begin == nil {
                begin = at
                envelope = EnvelopeCapture()
                return .begins
            }
            if let event = take(bytes[at], in: bytes, &at, isWhole: isWhole) { return event }
        }
    }

    private mutating func take(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isWhole: Bool
    ) -> Event? {
        switch (expected, byte) {
        case (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")):
            close(byte)
        case (.firstKey, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")):
            return key(in: bytes, &at, isWhole: isWhole)
        case (.colon, UInt8(ascii: ":")):
            envelope.append(byte)
            expected = .value
        case (.separator, UInt8(ascii: ",")):
            envelope.append(byte)
            frames[frames.count - 1].index += 1
            expected = frames[frames.count - 1].isObject ? .key : .value
            meetElement()
        case (.separator, UInt8(ascii: "}")) where frames.last?.isObject == true,
            (.separator, UInt8(ascii: "]")) where frames.last?.isObject == false:
            close(byte)
        case (.value, _) where byte != UInt8(ascii: "]") && byte != UInt8(ascii: "}"),
            (.firstElement, _) where byte != UInt8(ascii: "}"):
            return value(byte, &at)
        default:
            return .mistake(at: at, "expected \(wanted) on the way to the records")
        }
        at += 1
        return nil
    }

    private mutating func value(_ byte: UInt8, _ at: inout Int) -> Event? {
        if isOnTheWay, frames.count == pointer.tokens.count {
            switch byte {
            case UInt8(ascii: "["):
                (isFound, expected) = (true, .separator)
                envelope.append(contentsOf: "null".utf8)
                at += 1
                return .array
            case UInt8(ascii: "{"):
                (isFound, expected) = (true, .separator)
                envelope.append(contentsOf: "null".utf8)
                return .object
            default: dead = "it is neither an array nor an object"
            }
        } else if isOnTheWay, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
            let isObject = byte == UInt8(ascii: "{")
            frames.append(Frame(isObject: isObject))
            if frames.count > deepest {
                deepest = frames.count
                names = []
            }
            envelope.open(byte)
            expected = isObject ? .firstKey : .firstElement
            meetElement()
            at += 1
            return nil
        }
        envelope.beginValue()
        scan = ValueScan()
        return nil
    }

    /// Says whether the element that comes next is on the way.
    private mutating func meetElement() {
        guard let frame = frames.last, !frame.isObject else { return }
        isOnTheWay = JSONPointer.elementIndex(pointer.tokens[frames.count - 1]) == frame.index
    }

    private mutating func key(in bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, isWhole: Bool) -> Event? {
        var end = at
        var scan = ValueScan()
        switch scan.run(in: bytes, from: &end, isTop: false, isWhole: isWhole) {
        case .complete: break
        case .cut: return .mistake(at: at, "a member name does not end on its line")
        case nil:
            if isWhole { return .mistake(at: at, "a member name is not closed") }
            if end - at > Self.longestName {
                return .mistake(at: at, "a member name has more than \(Self.longestName) bytes")
            }
            return .needsMore
        }
        let text = Array(bytes[at..<end])
        guard let name = (try? JSONDocument(parsing: text))?.root.string else {
            return .mistake(at: at, "a member name is not well-formed")
        }
        isOnTheWay = name == pointer.tokens[frames.count - 1]
        if frames.count == deepest, names.count < 12, !names.contains(name) { names.append(name) }
        envelope.key(text, name)
        at = end
        expected = .colon
        return nil
    }

    private mutating func skip(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isWhole: Bool) -> Event? {
        let start = at
        let end = scan?.run(in: bytes, from: &at, isTop: false, isWhole: isWhole)
        envelope.append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
        switch end {
        case .complete:
            scan = nil
            envelope.endValue()
            afterValue()
            return nil
        case .cut: return .mistake(at: at, "a string does not end on its line")
        case nil:
            guard isWhole else { return .needsMore }
            // A number at the very end has no end of its own.
            scan = nil
            afterValue()
            return nil
        }
    }

    private mutating func close(_ byte: UInt8) {
        envelope.close(byte)
        frames.removeLast()
        afterValue()
    }

    private mutating func afterValue() {
        expected = .separator
        isOnTheWay = false
    }

    /// Ends the value around, and is fresh for the next.
    private mutating func finish() -> Event {
        let message = isFound ? nil : missing
        var next = RecordFinder(pointer)
        next.envelope = envelope
        self = next
        return message.map(Event.missing) ?? .passed
    }

    private var missing: String {
        if let dead { return "there are no records at '\(pointer)': \(dead)" }
        if deepest == 0 { return "there are no records at '\(pointer)': the value is neither an object nor an array" }
        let place = JSONPointer(tokens: Array(pointer.tokens.prefix(deepest - 1)))
        let around = deepest == 1 ? "the JSON" : "'\(place)'"
        let has = names.isEmpty ? "no such element" : names.map { "'\($0)'" }.joined(separator: ", ")
        return "there are no records at '\(pointer)': \(around) has \(has)"
    }

    private var wanted: String {
        switch expected {
        case .value, .firstElement: "a value"
        case .firstKey, .key: "a member name in double quotes"
        case .colon: "':' after the member name"
        case .separator: frames.last?.isObject == true ? "',' or '}'" : "',' or ']'"
        }
    }
}
