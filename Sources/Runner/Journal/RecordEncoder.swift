/// Puts the fields of a record together: numbers as LEB128, texts with their length in front.
struct RecordEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            number(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func flag(_ value: Bool) {
        bytes.append(value ? 1 : 0)
    }

    /// A number that may be missing.
    mutating func number(_ value: Int?) {
        flag(value != nil)
        if let value { number(value) }
    }
}

/// Takes the fields of a record apart again.
struct RecordDecoder {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// How many bytes were taken.
    var position: Int { offset }

    /// What does not have the form that it should.
    struct Malformed: Error {}

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func number() throws(Malformed) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(truncatingIfNeeded: value) }
            shift += 7
        }
        throw Malformed()
    }

    /// A number of things that follow, each of at least one byte.
    mutating func count() throws(Malformed) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - offset else { throw Malformed() }
        return count
    }

    mutating func textBytes() throws(Malformed) -> UnsafeRawBufferPointer {
        let count = try count()
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    mutating func text() throws(Malformed) -> String {
        String(decoding: try textBytes(), as: UTF8.self)
    }

    mutating func flag() throws(Malformed) -> Bool {
        guard offset < bytes.count else { throw Malformed() }
        defer { offset += 1 }
        return bytes[offset] != 0
    }

    mutating func optionalNumber() throws(Malformed) -> Int? {
        try flag() ? try number() : nil
    }
}
