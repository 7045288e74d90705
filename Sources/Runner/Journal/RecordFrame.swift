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
