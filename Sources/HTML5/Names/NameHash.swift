/// The hash of names: a product of 128 bits folded to 64, with numbers that differ from run to run, so that no page can
/// be written whose names collide. No output depends on it.
struct NameHash: Sendable {
    static let shared = NameHash(first: .random(in: 0 ... .max), second: .random(in: 0 ... .max))

    let first: UInt64
    let second: UInt64

    /// - Parameters:
    ///   - low: the first 8 bytes of a name, or zeros where it has less.
    ///   - high: the next 8.
    @inline(__always)
    func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
        let product = (low ^ first).multipliedFullWidth(by: high ^ second)
        return product.high ^ product.low
    }

    /// The hash of any bytes.
    func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var result = UInt64(truncatingIfNeeded: count)
        var at = 0
        while at < count {
            let word = Self.word(bytes + at, min(8, count - at))
            result = hash(result ^ word, result &+ 0x9E37_79B9_7F4A_7C15)
            at += 8
        }
        return result
    }

    /// Up to 8 bytes as a word, the first of them lowest; zeros where there are less.
    @inline(__always)
    static func word(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        if count >= 8 { return UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)) }
        var word: UInt64 = 0
        var at = 0
        while at < count {
            word |= UInt64(bytes[at]) << UInt64(truncatingIfNeeded: at &* 8)
            at &+= 1
        }
        return word
    }

    /// A name of up to 16 bytes as two words; of a longer one nothing.
    static func words(_ name: ArraySlice<UInt8>) -> (low: UInt64, high: UInt64, count: Int) {
        guard name.count <= 16 else { return (0, 0, 0) }
        return name.withUnsafeBufferPointer { name in
            guard let text = name.baseAddress else { return (0, 0, 0) }
            return (word(text, name.count), name.count > 8 ? word(text + 8, name.count - 8) : 0, name.count)
        }
    }
}
