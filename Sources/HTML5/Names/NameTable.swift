#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Gives every name of a page a number: those that are known their own, others the next one free.
struct NameTable: ~Copyable {
    private let known: KnownNames
    private let hash: NameHash
    private let limit: Int
    private var slots: NameSlots
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = []
    /// Whether there were more names than numbers.
    private(set) var overflowed = false

    /// - Parameter limit: the first number that is not given.
    init(known: KnownNames, limit: Int) {
        self.known = known
        self.limit = limit
        hash = known.hash
        slots = NameSlots(capacity: 64)
    }

    deinit { slots.free() }

    /// How many numbers are taken, 0 included.
    var count: Int { known.count + starts.count }

    /// The number of a name of up to 16 bytes, in lower case, as two words with zeros where it has less.
    @inline(__always)
    mutating func number(_ low: UInt64, _ high: UInt64, _ count: Int) -> UInt32 {
        let hash = hash.hash(low, high)
        let found = known.slots.find(low, high, UInt32(truncatingIfNeeded: count), hash: hash).pointee
        return found.count != 0 ? found.number : unknown(low, high, count, hash)
    }

    /// The number of a name of any length, in lower case.
    mutating func number(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count <= 16 {
            let high = count > 8 ? NameHash.word(text + 8, count - 8) : 0
            return number(NameHash.word(text, count), high, count)
        }
        let key = hash.hash(text, count)
        let slot = NameSlots.Slot(low: key, high: key, count: UInt32(truncatingIfNeeded: count))
        // Two of 64 bits with a number nobody knows: the bytes are compared all the same.
        let inKnown = known.slots.find(key, key, slot.count, hash: key).pointee
        if inKnown.count != 0, known.equals(inKnown.number, text, count) { return inKnown.number }
        let found = slots.find(key, key, slot.count, hash: key).pointee
        if found.count != 0, equals(found.number, text, count) { return found.number }
        return add(slot, hash: key, text, count)
    }

    @inline(never)
    private mutating func unknown(_ low: UInt64, _ high: UInt64, _ count: Int, _ key: UInt64) -> UInt32 {
        let found = slots.find(low, high, UInt32(truncatingIfNeeded: count), hash: key).pointee
        if found.count != 0 { return found.number }
        return withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { words in
            let text = words.baseAddress!.assumingMemoryBound(to: UInt8.self)
            let slot = NameSlots.Slot(low: low, high: high, count: UInt32(truncatingIfNeeded: count))
            return add(slot, hash: key, text, count)
        }
    }

    private mutating func add(_ slot: NameSlots.Slot, hash key: UInt64, _ text: UnsafePointer<UInt8>, _ count: Int)
        -> UInt32
    {
        guard self.count < limit, bytes.count + count <= Int(UInt32.max) else {
            overflowed = true
            return UInt32(limit - 1)
        }
        var slot = slot
        slot.number = UInt32(self.count)
        starts.append(UInt32(bytes.count))
        bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        // Another text of the same hashes would lose its slot here: it would get a second number, and nothing else.
        let hash = hash
        slots.insert(slot, hash: key) { $0.count <= 16 ? hash.hash($0.low, $0.high) : $0.low }
        return slot.number
    }

    private func equals(_ number: UInt32, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let start = Int(starts[Int(number) - known.count])
        return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, text, count) == 0 }
    }

    /// A name as `number` takes it; of more than 16 bytes none.
    func words(_ number: Int) -> (low: UInt64, high: UInt64, count: Int) {
        if number < known.count { return known.words(number) }
        let start = Int(starts[number - known.count])
        let end = number - known.count + 1 < starts.count ? Int(starts[number - known.count + 1]) : bytes.count
        return NameHash.words(bytes[start..<end])
    }

    /// The text of a name.
    borrowing func string(_ number: Int) -> String {
        Texts(known: known, bytes: bytes, starts: starts).string(number) ?? ""
    }

    /// The names as a tree keeps them.
    consuming func texts() -> Texts {
        Texts(known: known, bytes: bytes, starts: starts)
    }
}

extension NameTable {
    /// The texts of names by number.
    struct Texts: Sendable {
        let known: KnownNames
        let bytes: [UInt8]
        let starts: [UInt32]

        var count: Int { known.count + starts.count }

        /// `nil` for a name that is not there.
        func number(_ text: String) -> UInt32? {
            if let number = known.number(text) { return number }
            return (known.count..<count).first { string($0) == text }.map { UInt32($0) }
        }

        /// `nil` for a number that is not taken, or 0.
        func string(_ number: Int) -> String? {
            if number < known.count { return known.string(number) }
            let index = number - known.count
            guard index < starts.count else { return nil }
            let end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
            return String(decoding: bytes[Int(starts[index])..<end], as: UTF8.self)
        }
    }
}
