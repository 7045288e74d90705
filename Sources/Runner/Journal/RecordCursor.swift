import Storage

/// Reads the records of a journal in order, and ends at the first that is not whole.
struct RecordCursor {
    /// `nil` where all of the bytes are at hand.
    private let file: RandomFile?
    private let end: Int
    private var buffer: ArraySlice<UInt8>
    /// Where in the file the buffer begins.
    private var bufferStart: Int
    /// Of the next record.
    private(set) var offset: Int
    private static let blockSize = 1 << 18

    /// - Parameter range: in bytes of the file; it begins where a record does.
    init(_ file: RandomFile, _ range: Range<Int>) {
        self.file = file
        offset = range.lowerBound
        bufferStart = range.lowerBound
        buffer = []
        end = min(range.upperBound, file.size)
    }

    /// - Parameter start: where in the file the bytes begin; a record does there.
    init(_ bytes: ArraySlice<UInt8>, at start: Int) {
        file = nil
        offset = start
        bufferStart = start
        buffer = bytes
        end = start + bytes.count
    }

    /// Hands on the bytes of the next record.
    ///
    /// - Returns: `nil` at the end, and where no whole record follows.
    mutating func next<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard fill(RecordFrame.headerSize) else { return nil }
        let start = offset - bufferStart
        let (count, checksum) = buffer.withUnsafeBytes {
            RecordFrame.header(UnsafeRawBufferPointer(rebasing: $0[start...]))
        }
        guard count <= RecordFrame.maximumSize, fill(RecordFrame.headerSize + count) else { return nil }
        let payload = offset - bufferStart + RecordFrame.headerSize
        let result = buffer.withUnsafeBytes { bytes -> Result? in
            let record = UnsafeRawBufferPointer(rebasing: bytes[payload..<payload + count])
            guard UInt32(truncatingIfNeeded: Checksum.of(record)) == checksum else { return nil }
            return body(record)
        }
        if result != nil { offset += RecordFrame.headerSize + count }
        return result
    }

    /// The next record; `nil` at the end, and where no whole one follows.
    mutating func next() -> JournalRecord? {
        next { bytes in try? JournalRecord(bytes) }.flatMap { $0 }
    }

    /// Sees to it that so many bytes from the offset on are in the buffer.
    private mutating func fill(_ count: Int) -> Bool {
        guard offset + count <= end else { return false }
        if offset + count <= bufferStart + buffer.count { return true }
        guard let file else { return false }
        bufferStart = offset
        buffer = file.read(at: offset, count: min(max(count, Self.blockSize), end - offset))[...]
        return buffer.count >= count
    }
}

/// The part of a journal that was read last: neighbours in it are mostly asked for one after another.
struct RecordWindow {
    private var past: PastRun?
    private var start = 0
    private var bytes: [UInt8] = []
    private static let size = 1 << 18

    /// - Returns: `nil` where so many bytes are too many to be held, or cannot be read.
    mutating func bytes(_ range: Range<Int>, of past: PastRun) -> ArraySlice<UInt8>? {
        guard range.count <= Self.size else { return nil }
        if past !== self.past || range.lowerBound < start || range.upperBound > start + bytes.count {
            self.past = past
            start = range.lowerBound
            bytes = past.file.read(at: start, count: Self.size)
        }
        guard range.upperBound <= start + bytes.count else { return nil }
        return bytes[range.lowerBound - start..<range.upperBound - start]
    }
}
