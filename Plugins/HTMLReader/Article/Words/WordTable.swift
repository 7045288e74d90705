/// Words and the groups that they are in, by hash.
///
/// A word is known by its last eight bytes and its length, which no two words of the lists share.
final class WordTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var length: UInt8 = 0
        var groups: UInt16 = 0
    }

    private static let slotBits: UInt32 = 12
    nonisolated(unsafe) private let slots: UnsafeMutablePointer<Slot>

    /// - Parameter lists: each group's number and its words, parted by blanks.
    init(_ lists: [(group: Int, words: String)]) {
        slots = .allocate(capacity: 1 << Int(Self.slotBits))
        slots.initialize(repeating: Slot(), count: 1 << Int(Self.slotBits))
        for (group, words) in lists {
            for word in words.split(separator: " ") {
                var key: UInt64 = 0
                for byte in word.utf8 { key = key << 8 | UInt64(byte) }
                let length = UInt8(min(255, word.utf8.count))
                let mixed = (key ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
                var slot = Self.slot(UInt32(truncatingIfNeeded: mixed >> 32))
                while slots[slot].groups != 0, slots[slot].key != key || slots[slot].length != length {
                    slot = (slot + 1) & (1 << Int(Self.slotBits) - 1)
                }
                slots[slot] = Slot(key: key, length: length, groups: slots[slot].groups | 1 << UInt16(group))
            }
        }
    }

    deinit { slots.deallocate() }

    private static func slot(_ hash: UInt32) -> Int { Int(hash >> (32 - slotBits)) }

    @inline(__always)
    func groups(_ key: UInt64, _ length: UInt8, _ hash: UInt32) -> UInt16 {
        var slot = Self.slot(hash)
        while true {
            let entry = slots[slot]
            if entry.groups == 0 { return 0 }
            if entry.key == key, entry.length == length { return entry.groups }
            slot = (slot + 1) & (1 << Int(Self.slotBits) - 1)
        }
    }
}
