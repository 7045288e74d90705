import HTML5

/// Reads the words of an element's attributes.
struct ClassReader {
    private(set) var groups: UInt16 = 0
    private(set) var signature = WordHash()
    var isHidden = false
    var isArticleBody = false

    init(name: TagName) {
        signature.add(UInt8(truncatingIfNeeded: name.rawValue))
        signature.add(UInt8(truncatingIfNeeded: name.rawValue >> 8))
    }

    /// Words are runs of letters; a capital after a small letter begins another.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, isClass: Bool) {
        var hash = WordHash()
        var count = 0
        var wasSmall = false
        for byte in text {
            let small = byte | 0x20
            guard 0x61...0x7A ~= small else {
                finish(&hash, &count)
                wasSmall = false
                if isClass, !(0x30...0x39 ~= byte) { signature.add(byte) }
                continue
            }
            let isSmall = byte == small
            if !isSmall, wasSmall { finish(&hash, &count) }
            hash.add(small)
            count += 1
            wasSmall = isSmall
            if isClass { signature.add(byte) }
        }
        finish(&hash, &count)
    }

    private mutating func finish(_ hash: inout WordHash, _ count: inout Int) {
        guard count > 0 else { return }
        groups |= ClassWords.groups(ofHash: hash.value)
        hash = WordHash()
        count = 0
    }
}
