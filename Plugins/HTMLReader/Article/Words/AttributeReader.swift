/// Reads the words of an element's `class`, `id`, `itemprop` and `role`.
struct AttributeReader {
    /// The groups of `ClassWords` that its words are in, as bits.
    private(set) var groups: UInt32 = 0
    /// A hash of its name and the letters of its class: elements of a kind have the same.
    private(set) var signature: UInt32

    init(name: UInt16) {
        signature = 0x811C_9DC5 ^ UInt32(name)
    }

    /// Words are runs of letters; a capital after a small letter begins another.
    @inline(__always)
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, isKind: Bool) {
        var key: UInt64 = 0
        var count = 0
        var wasSmall = false
        for byte in text {
            let small = byte | 0x20
            guard small &- 0x61 < 26 else {
                if count > 0 { finish(&key, &count, isKind) }
                wasSmall = false
                continue
            }
            let isSmall = byte == small
            if !isSmall, wasSmall { finish(&key, &count, isKind) }
            if count < ClassWords.letters { key = key << 5 | UInt64(byte & 0x1F) }
            count += 1
            wasSmall = isSmall
        }
        if count > 0 { finish(&key, &count, isKind) }
    }

    @inline(__always)
    private mutating func finish(_ key: inout UInt64, _ count: inout Int, _ isKind: Bool) {
        groups |= ClassWords.groups(key)
        if isKind { signature = (signature ^ UInt32(truncatingIfNeeded: key ^ key >> 32)) &* 0x0100_0193 }
        key = 0
        count = 0
    }
}
