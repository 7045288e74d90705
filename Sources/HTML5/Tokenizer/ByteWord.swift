/// Eight bytes at once, the first of them lowest.
enum ByteWord {
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 {
        0x0101_0101_0101_0101 &* UInt64(byte)
    }

    /// The highest bit of each byte that is 0. Bytes above the lowest such byte may be marked in error.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 {
        (word &- all(1)) & ~word & all(0x80)
    }

    /// The highest bit of each byte that is up to U+0020. Bytes above the lowest such byte may be marked in error.
    @inline(__always)
    static func controls(_ word: UInt64) -> UInt64 {
        (word &- all(0x21)) & ~word & all(0x80)
    }

    /// With capital ASCII letters made small.
    @inline(__always)
    static func lowercased(_ word: UInt64) -> UInt64 {
        let low = word & all(0x7F)
        let capitals = ((low &+ all(0x80 - 0x41)) ^ (low &+ all(0x80 - 0x5B))) & ~word & all(0x80)
        return word | capitals &>> 2
    }

    /// The first bytes alone.
    ///
    /// - Parameter count: 0 to 8.
    @inline(__always)
    static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
        count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
}
