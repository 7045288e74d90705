/// Makes UTF-8 of bytes that ought to be it (Encoding Standard, section 8.1.1).
enum UTF8Mending {
    static func isASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var at = 0
            while at &+ 8 <= bytes.count {
                if bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
                    return false
                }
                at &+= 8
            }
            return bytes[at...].allSatisfy { $0 < 0x80 }
        }
    }

    /// Where the first byte is that is not part of well-formed UTF-8; the count where there is none.
    static func endOfValid(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { endOfValid($0, bytes.count, from: 0) } ?? 0
        }
    }

    private static func endOfValid(_ base: UnsafePointer<UInt8>, _ count: Int, from start: Int) -> Int {
        var at = start
        while at < count {
            // ASCII, 32 bytes at a time.
            while at &+ 32 <= count {
                let bytes = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD4<UInt64>.self)
                if (bytes[0] | bytes[1] | bytes[2] | bytes[3]) & 0x8080_8080_8080_8080 != 0 { break }
                at &+= 32
            }
            let stop = min(count, at &+ 32)
            while at < stop {
                if base[at] < 0x80 {
                    at &+= 1
                    continue
                }
                let length = sequence(base + at, count &- at)
                if length < 0 { return at }
                at &+= length
            }
        }
        return count
    }

    /// The length of the sequence of 2 to 4 bytes here; of an ill-formed one, less than 0, what is replaced at once.
    ///
    /// - Parameter left: how many bytes there are.
    @inline(__always)
    private static func sequence(_ bytes: UnsafePointer<UInt8>, _ left: Int) -> Int {
        let first = bytes[0]
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default: return -1
        }
        guard left > 1, bytes[1] >= low, bytes[1] <= high else { return -1 }
        var index = 2
        while index < length {
            guard left > index, bytes[index] & 0xC0 == 0x80 else { return -index }
            index &+= 1
        }
        return length
    }

    /// The bytes with U+FFFD for whatever is ill-formed.
    ///
    /// - Parameter valid: how many bytes at the beginning are well-formed.
    static func mended(_ bytes: [UInt8], valid: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 16 + 16)
        bytes.withUnsafeBufferPointer { input in
            guard let base = input.baseAddress else { return }
            var start = 0
            var end = valid
            while true {
                output.append(contentsOf: UnsafeBufferPointer(start: base + start, count: end - start))
                guard end < input.count else { return }
                // U+FFFD.
                output.append(0xEF)
                output.append(0xBF)
                output.append(0xBD)
                start = end - sequence(base + end, input.count - end)
                end = endOfValid(base, input.count, from: start)
            }
        }
        return output
    }
}
