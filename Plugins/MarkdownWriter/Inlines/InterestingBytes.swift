/// Finds the bytes of a text that may need more than to be copied.
enum InterestingBytes {
    /// True for the characters that mean something in mid-line, line ends and NUL; the rest is copied in runs.
    static let table: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "*_[]<`~\\&\n\r\0".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// Offset of the first such byte at or after `start`, or the count.
    ///
    /// Blocks of 32 bytes are passed by a test that is wider than the table: it also stops at `^` and at controls.
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let count = bytes.count
        guard let base = bytes.baseAddress else { return count }
        let raw = UnsafeRawPointer(base)
        while index + 32 <= count {
            let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
            // 5B to 60: [ \ ] ^ _ `
            var hit = (block &- 0x5B) .< 6
            hit .|= block .< 0x20
            hit .|= block .== 0x2A
            hit .|= block .== 0x3C
            hit .|= block .== 0x26
            hit .|= block .== 0x7E
            if any(hit) { break }
            index += 32
        }
        return table.withUnsafeBufferPointer { table in
            while index < count, !table[Int(base[index])] { index += 1 }
            return index
        }
    }

    /// Whether there is none.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        next(bytes, from: 0) == bytes.count
    }
}
