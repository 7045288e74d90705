#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A table of names with open addressing. Names of up to 16 bytes are held in it whole, others by two hashes.
struct NameSlots {
    struct Slot: BitwiseCopyable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// In bytes; 0 in a free slot.
        var count: UInt32 = 0
        var number: UInt32 = 0
    }

    private(set) var slots: UnsafeMutablePointer<Slot>
    private(set) var mask: Int
    private(set) var used = 0

    /// - Parameter capacity: a power of 2. A table that is not freed lives as long as the process.
    init(capacity: Int) {
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
        mask = capacity - 1
    }

    func free() { slots.deallocate() }

    /// Where the name is, or the free slot where it would be.
    @inline(__always)
    func find(_ low: UInt64, _ high: UInt64, _ count: UInt32, hash: UInt64) -> UnsafeMutablePointer<Slot> {
        var at = Int(truncatingIfNeeded: hash) & mask
        while true {
            // The mask keeps it in the table, which always has a free slot.
            let slot = slots + at
            if slot.pointee.low == low && slot.pointee.high == high && slot.pointee.count == count { return slot }
            if slot.pointee.count == 0 { return slot }
            at = (at &+ 1) & mask
        }
    }

    /// Fills a free slot that `find` gave.
    mutating func insert(_ slot: Slot, hash: UInt64, rehash: (Slot) -> UInt64) {
        find(slot.low, slot.high, slot.count, hash: hash).pointee = slot
        used += 1
        if used * 2 > mask { grow(rehash) }
    }

    private mutating func grow(_ rehash: (Slot) -> UInt64) {
        var larger = NameSlots(capacity: (mask + 1) * 2)
        for index in 0...mask where slots[index].count != 0 {
            let slot = slots[index]
            larger.find(slot.low, slot.high, slot.count, hash: rehash(slot)).pointee = slot
        }
        larger.used = used
        free()
        self = larger
    }
}
