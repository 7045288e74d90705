import Storage

/// How records stand in a journal: the length of each and its checksum, four bytes each, little-endian, in front of it.
enum RecordFrame {
    static let headerSize = 8
    /// What no record is longer than.
    static let maximumSize = 1 << 26

    static func append(_ record: JournalRecord, to bytes: inout [UInt8]) {
        let payload = record.encoded
        append(UInt32(payload.count), to: &bytes)
        append(UInt32(truncatingIfNeeded: Checksum.of(payload)), to: &bytes)
        bytes += payload
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }

    /// The length and the checksum of the record that begins here.
    static func header(_ bytes: UnsafeRawBufferPointer) -> (count: Int, checksum: UInt32) {
        let count = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        return (Int(count), checksum)
    }
}

/// Reads the records of a journal in order, and ends at the first that is not whole.
struct RecordCursor {
    private let file: RandomFile
    private let end: Int
    private var buffer: [UInt8] = []
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
        end = min(range.upperBound, file.size)
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
        bufferStart = offset
        buffer = file.read(at: offset, count: min(max(count, Self.blockSize), end - offset))
        return buffer.count >= count
    }
}
