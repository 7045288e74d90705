/// What a decoder writes to: UTF-8, with the way back to the item's bytes kept line by line.
struct DecodedOutput {
    private(set) var bytes: [UInt8] = []
    private(set) var undecodable = DecodingFindings()
    private(set) var assumed = DecodingFindings()
    private var map: OffsetMap

    init(unit: Int = 1, start: Int, capacity: Int) {
        map = OffsetMap(unit: unit, start: start)
        bytes.reserveCapacity(capacity)
    }

    @inline(__always)
    mutating func append(ascii byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ run: Bytes) {
        bytes.append(contentsOf: run)
    }

    @inline(__always)
    mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x1_0000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// Puts U+FFFD for bytes that are none of the encoding's.
    ///
    /// - Parameter item: where they stand in the item.
    mutating func appendReplacement(item: Int, count: Int = 1) {
        undecodable.note(text: bytes.count, item: item, count: count)
        append(0xFFFD)
    }

    /// Puts a character for a byte whose encoding is not known.
    mutating func appendAssumed(_ scalar: UInt32, item: Int) {
        assumed.note(text: bytes.count, item: item)
        append(scalar)
    }

    /// - Parameter item: where the line, with its line feed, ends in the item.
    mutating func endLine(item: Int) {
        undecodable.endLine()
        assumed.endLine()
        let bytes = bytes
        map.endLine(text: bytes.count, item: item) {
            var count = 0
            while count < bytes.count, bytes[bytes.count - 1 - count] < 0x80 { count += 1 }
            return count
        }
    }

    consuming func finish(item: Int, name: String) -> DecodedItem {
        endLine(item: item)
        map.finish(item: item)
        return DecodedItem(
            bytes: bytes, map: map, undecodable: undecodable, assumed: assumed, encodingName: name)
    }
}
