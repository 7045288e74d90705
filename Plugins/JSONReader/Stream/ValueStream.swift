import JSON
import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The JSON values of an item, one by one, with no more of it in memory than the value at hand and a block.
///
/// Wherever a block holds many whole values they are read together; around mistakes, and where a value is larger than
/// a block, they are first told apart and then read one by one, which comes to the same.
struct ValueStream {
    struct Value {
        var view: JSONView
        /// Where the text that the view's offsets count in begins in the item.
        var base: Int
        /// How many lone surrogates in it became U+FFFD.
        var replacedSurrogates: Int
    }

    struct Run: Sendable {
        var values: JSONRun
        /// Where the text that the values' offsets count in begins in the item.
        var base: Int
        /// Counts lines along that text, from a place before the values on.
        var places: PlaceCounter
    }

    enum Next {
        /// Values that were read together.
        case run(Run)
        case value(Value)
        /// A value that cannot be read; others may come.
        case failure(ItemError)
        /// The values cannot be told apart any more.
        case mistake(ItemError)
    }

    /// How a stream reads.
    struct Settings {
        /// Whether every line is a value, even one that looks as if it went on.
        var isLines = false
        /// Where the records are in each value.
        var pointer: JSONPointer?
        /// The most bytes of one record.
        var recordLimit = 1 << 28
        /// How many bytes of a value at the top are read whole before records are looked for in it.
        var wholeLimit = 1 << 24
        var maximumDepth = 1024
        var blockSize = 1 << 19
        /// Whether an array at the top is a value, as long as it is not too large to be read whole.
        var keepsArrays = false
    }

    private let input: Input
    private let settings: Settings
    private let parser: JSONParser
    /// Reads what the other refuses for a lone surrogate alone.
    private let lenient: JSONParser
    private var splitter: ValueSplitter
    private var buffer: [UInt8] = []
    /// Where the buffer begins in the item.
    private var bufferOffset = 0
    private var isAtStart = true
    private var isAtEnd = false
    /// Up to where in the buffer values are told apart one by one, as something there is wrong.
    private var slowEnd = 0
    private var places: PlaceCounter
    /// Where the value at hand began, when it was too large to keep.
    private var tooLarge: TextPlace?
    /// Where the value began that the records are looked for in.
    private var aroundRecords = TextPlace()
    /// Whether the beginning of the value at hand was looked at.
    private var isLookedAt = false
    private var isOver = false

    init(_ input: Input, _ settings: Settings) {
        self.input = input
        self.settings = settings
        parser = JSONParser(options: JSONReadingOptions(maximumDepth: settings.maximumDepth))
        lenient = JSONParser(
            options: JSONReadingOptions(maximumDepth: settings.maximumDepth, loneSurrogates: .replace))
        places = PlaceCounter()
        pointer = settings.isLines ? nil : settings.pointer
        splitter = ValueSplitter(isLines: settings.isLines, start: 0)
        splitter.find(pointer)
        splitter.entersArrays = !settings.keepsArrays
    }

    /// Whether there was an array of values.
    var hasArray: Bool { splitter.hasArray }

    /// Where in the values at hand the records are looked for, whether told or found.
    private(set) var pointer: JSONPointer?

    /// What stands around the records so far, where they are looked for.
    var envelope: EnvelopeCapture? { splitter.finder?.envelope }

    /// How many values with records in them have been come to.
    var envelopeCount: Int { splitter.envelopeCount }

    /// What stood around records that have ended; given once.
    mutating func takePassedEnvelope() -> EnvelopeCapture? { splitter.passedEnvelope.take() }

    /// - Returns: `nil` at the end.
    mutating func next() throws -> Next? {
        while true {
            if isAtStart { try start() }
            if let run = try run() { return .run(Run(values: run, base: bufferOffset, places: places)) }
            if let next = try single() { return next }
            if isOver { return nil }
        }
    }

    /// The line and column of an offset in the item that is not before the value handed on last.
    mutating func place(of offset: Int) -> TextPlace {
        buffer.withUnsafeBufferPointer { places.place(of: offset - bufferOffset, in: $0) }
    }

    private mutating func start() throws {
        isAtStart = false
        try fill()
        while buffer.count < 3, !isAtEnd { try fill() }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
            splitter = ValueSplitter(isLines: settings.isLines, start: 3)
            splitter.find(pointer)
            splitter.entersArrays = !settings.keepsArrays
        }
    }

    /// Reads more, after what is still needed.
    private mutating func fill() throws {
        let start = min(splitter.firstNeeded, buffer.count)
        if start > 0 {
            buffer.withUnsafeBufferPointer { places.advance(to: start, in: $0) }
            places.shift(by: start)
            splitter.shift(by: start)
            bufferOffset += start
            slowEnd -= start
            // A fresh array: values that were read together may still hold the old one.
            buffer = Array(buffer[start...])
        }
        isAtEnd = try input.read(into: &buffer, atMost: settings.blockSize) == 0
    }

    /// Reads as many whole values as the block holds; `nil` when there are none that can be read together.
    private mutating func run() throws -> JSONRun? {
        guard splitter.run != nil, splitter.at >= slowEnd else { return nil }
        if buffer.count - splitter.at < settings.blockSize / 2, !isAtEnd { try fill() }
        guard let kind = splitter.run, splitter.at < buffer.count else { return nil }
        let end = cut(after: splitter.at)
        guard splitter.at < end, let run = parser.parseRun(buffer, in: splitter.at..<end, as: kind) else {
            slowEnd = buffer.count
            return nil
        }
        if settings.isLines, !Self.areLines(run, in: buffer) {
            slowEnd = buffer.count
            return nil
        }
        splitter.passRun(to: run.end)
        // What comes now may be the beginning of a value that the next block ends, or a mistake.
        if buffer.count - run.end > settings.blockSize / 2 { slowEnd = buffer.count }
        isLookedAt = false
        return run
    }

    /// Where the buffer can be cut so that no string is.
    private func cut(after start: Int) -> Int {
        if isAtEnd { return buffer.count }
        return buffer.withUnsafeBufferPointer { buffer in
            let half = start + (buffer.count - start) / 2
            if let line = buffer[half...].lastIndex(of: 0x0A) { return line + 1 }
            // On one long line, what ends an object is most likely not in a string; if it is, the run is refused.
            let last: UInt8 = settings.isLines ? 0x0A : UInt8(ascii: "}")
            return buffer[start...].lastIndex(of: last).map { $0 + 1 } ?? start
        }
    }

    /// Whether every value of a run is alone on one line, the last with nothing behind it that ended the run.
    private static func areLines(_ run: JSONRun, in buffer: [UInt8]) -> Bool {
        buffer.withUnsafeBufferPointer { buffer in
            var lineEnd = -1
            var next = run.end
            while next < buffer.count, buffer[next] == 0x20 || buffer[next] == 0x09 || buffer[next] == 0x0D {
                next += 1
            }
            if next < buffer.count, buffer[next] != 0x0A { return false }
            for value in run {
                let range = value.byteRange
                guard range.lowerBound > lineEnd, let base = buffer.baseAddress else { return false }
                let feed = memchr(base + range.lowerBound, 0x0A, buffer.count - range.lowerBound)
                lineEnd = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? buffer.count
                if lineEnd < range.upperBound { return false }
            }
            return true
        }
    }

    /// Reads one value after it was told from others.
    private mutating func single() throws -> Next? {
        switch buffer.withUnsafeBufferPointer({ splitter.next(in: $0, isWhole: isAtEnd) }) {
        case .value(let range):
            if splitter.isBeforeValue { isLookedAt = false }
            return read(range)
        case .begins(let index):
            aroundRecords = place(of: bufferOffset + index)
            return nil
        case .mistake(let index, let message):
            return .mistake(ItemError("invalid-json", message, at: place(of: bufferOffset + index)))
        case .missing(let message):
            return .failure(
                ItemError(
                    "no-records", message, at: aroundRecords, help: "the option 'records' names where they are"))
        case .end:
            isOver = true
            return nil
        case .needsMore:
            try makeRoom()
            return nil
        }
    }

    private mutating func makeRoom() throws {
        let pending = buffer.count - splitter.firstNeeded
        if splitter.isInTopValue, !settings.isLines, !isLookedAt, pending > settings.wholeLimit {
            isLookedAt = true
            if buffer[splitter.firstNeeded] == UInt8(ascii: "[") {
                splitter.restart()
                splitter.entersArrays = true
                return
            }
            let beginning = buffer[splitter.firstNeeded...]
            if let pointer = beginning.withUnsafeBufferPointer({ OpenPath.records(in: $0) }) {
                self.pointer = pointer
                splitter.restart()
                splitter.find(pointer)
                return
            }
        }
        if pending > settings.recordLimit {
            if tooLarge == nil { tooLarge = place(of: bufferOffset + splitter.firstNeeded) }
            splitter.forgetBeginning()
        }
        try fill()
    }

    private mutating func read(_ range: Range<Int>) -> Next {
        if let place = tooLarge.take() {
            return .failure(
                ItemError(
                    "record-too-large",
                    "a record has more than \(settings.recordLimit) bytes, the most that one may have", at: place,
                    help: "raise 'max-record-size', or name with 'records' where the records in it are"))
        }
        let bytes = Array(buffer[range])
        let base = bufferOffset + range.lowerBound
        do throws(JSONError) {
            let document = try parse(bytes)
            return .value(
                Value(view: document.root, base: base, replacedSurrogates: document.replacedSurrogates))
        } catch {
            return .failure(ItemError(error, from: place(of: base)))
        }
    }

    private func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
        do throws(JSONError) {
            return try parser.parse(bytes)
        } catch {
            guard error.code == .loneSurrogate else { throw error }
            return try lenient.parse(bytes)
        }
    }
}
