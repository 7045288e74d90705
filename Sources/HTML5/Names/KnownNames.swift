#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The names that have a number before any page is read, by number and by text.
struct KnownNames: @unchecked Sendable {
    static let tags = KnownNames(TagNameList.all, tokens: 1..<TagNameList.firstAdjustedSVG)
    static let attributes = KnownNames(AttributeNameList.all, tokens: 1..<AttributeNameList.firstAdjusted)

    /// The texts one after the other.
    private let bytes: [UInt8]
    /// Where each text begins, and at last where the last one ends; the name with the number 0 is empty.
    private let starts: [UInt32]
    let hash: NameHash
    /// The names that tokens can have; written by the initialiser alone.
    let slots: NameSlots

    private init(_ list: StaticString, tokens: Range<Int>) {
        var bytes: [UInt8] = []
        var starts: [UInt32] = [0, 0]
        list.withUTF8Buffer { text in
            for byte in text {
                if byte == 0x20 { starts.append(UInt32(bytes.count)) } else { bytes.append(byte) }
            }
        }
        starts.append(UInt32(bytes.count))
        let hash = NameHash.shared
        var slots = NameSlots(capacity: 1024)
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for number in tokens {
                let text = base + Int(starts[number])
                let count = Int(starts[number + 1] - starts[number])
                let isLong = count > 16
                let low = isLong ? hash.hash(text, count) : NameHash.word(text, count)
                let high = isLong ? low : count > 8 ? NameHash.word(text + 8, count - 8) : 0
                let slot = NameSlots.Slot(low: low, high: high, count: UInt32(count), number: UInt32(number))
                slots.insert(slot, hash: isLong ? low : hash.hash(low, high)) { _ in 0 }
            }
        }
        (self.bytes, self.starts, self.hash, self.slots) = (bytes, starts, hash, slots)
    }

    /// How many numbers are taken, 0 included.
    var count: Int { starts.count - 1 }

    /// The number of a name; of two with the same text that of the one in no namespace.
    func number(_ text: String) -> UInt32? {
        (1..<count).first { string($0) == text }.map { UInt32($0) }
    }

    /// `nil` for a number that is not taken, or 0.
    func string(_ number: Int) -> String? {
        guard number > 0, number < count else { return nil }
        return String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
    }

    func words(_ number: Int) -> (low: UInt64, high: UInt64, count: Int) {
        NameHash.words(bytes[Int(starts[number])..<Int(starts[number + 1])])
    }

    func equals(_ number: UInt32, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let start = Int(starts[Int(number)])
        guard Int(starts[Int(number) + 1]) - start == count else { return false }
        return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, text, count) == 0 }
    }
}
