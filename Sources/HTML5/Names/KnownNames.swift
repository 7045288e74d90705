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
    /// The numbers of the names that tokens can have; those after them stand in trees alone.
    private let tokens: Range<Int>
    let hash: NameHash
    /// The names of tokens; written by the initialiser alone.
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
                let key = Self.key(text, count, hash)
                let slot = NameSlots.Slot(low: key.low, high: key.high, count: UInt32(count), number: UInt32(number))
                slots.insert(slot, hash: key.hash) { _ in 0 }
            }
        }
        (self.bytes, self.starts, self.tokens, self.hash, self.slots) = (bytes, starts, tokens, hash, slots)
    }

    /// How many numbers are taken, 0 included.
    var count: Int { starts.count - 1 }

    /// The number of a name; of two with the same text that of the one in no namespace.
    func number(_ text: String) -> UInt32? {
        var text = text
        return text.withUTF8 { text in
            guard let address = text.baseAddress, text.count > 0 else { return nil }
            let key = Self.key(address, text.count, hash)
            let slot = slots.find(key.low, key.high, UInt32(text.count), hash: key.hash).pointee
            if slot.count != 0, equals(slot.number, address, text.count) { return slot.number }
            return (tokens.upperBound..<count).first { equals(UInt32($0), address, text.count) }.map { UInt32($0) }
        }
    }

    /// A name as `slots` has it.
    private static func key(_ text: UnsafePointer<UInt8>, _ count: Int, _ hash: NameHash)
        -> (low: UInt64, high: UInt64, hash: UInt64)
    {
        if count > 16 {
            let whole = hash.hash(text, count)
            return (whole, whole, whole)
        }
        let low = NameHash.word(text, count)
        let high = count > 8 ? NameHash.word(text + 8, count - 8) : 0
        return (low, high, hash.hash(low, high))
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
