/// Counts how often numbers come: a hash table that does not grow.
struct CountTable {
    private var keys: [UInt32]
    private var counts: [Int32]
    private let mask: Int

    /// - Parameter capacity: how many different numbers may come.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
        mask = size - 1
    }

    @inline(__always)
    private func slot(_ key: UInt32) -> Int {
        var slot = Int((key &* 0x9E37_79B1) >> 7) & mask
        while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// - Returns: how often it came before.
    @discardableResult
    mutating func add(_ key: UInt32) -> Int32 {
        let slot = slot(key)
        keys[slot] = key
        counts[slot] &+= 1
        return counts[slot] - 1
    }

    /// Adds more than one.
    mutating func add(_ key: UInt32, _ count: Int32) {
        guard count > 0 else { return }
        let slot = slot(key)
        keys[slot] = key
        counts[slot] &+= count
    }

    func count(_ key: UInt32) -> Int32 { counts[slot(key)] }
}
