/// Tells well-formed UTF-8 (The Unicode Standard, table 3-7) from the rest.
public enum UTF8Check {
    /// Whether all bytes form whole scalars; eight ASCII bytes are passed at a time.
    public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        firstInvalid(bytes) == nil
    }

    /// Offset of the first byte that begins no well-formed sequence; `nil` when there is none.
    public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let count = bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        while index < count {
            while index + 8 <= count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            guard index < count else { return nil }
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            let width: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch first {
            case 0xC2...0xDF: width = 2
            case 0xE0: (width, low) = (3, 0xA0)
            case 0xED: (width, high) = (3, 0x9F)
            case 0xE1...0xEF: width = 3
            case 0xF0: (width, low) = (4, 0x90)
            case 0xF4: (width, high) = (4, 0x8F)
            case 0xF1...0xF3: width = 4
            default: return index
            }
            guard index + width <= count, low <= bytes[index + 1], bytes[index + 1] <= high else { return index }
            for offset in 2..<max(width, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
            index += width
        }
        return nil
    }
}
