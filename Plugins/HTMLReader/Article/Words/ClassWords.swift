/// Words in `class`, `id`, `itemprop` and `role` that tell what an element is for, in the groups that the model knows.
enum ClassWords {
    /// The groups, by the place of their bit.
    enum Group: Int, CaseIterable {
        case comments
        case sharing
        case related
        case advertising
        case subscription
        case consent
        case navigation
        case header
        case footer
        case side
        case byline
        case date
        case tags
        case caption
        case hidden
        case body
        case content
        case title
        case lead
        case card
        case form
        case quote
        case extra
        case box
    }

    /// How many letters of a word count.
    static let letters = 12

    /// The groups of a word, as bits.
    ///
    /// - Parameter key: its first twelve letters, five bits each, the last one lowest.
    @inline(__always)
    static func groups(_ key: UInt64) -> UInt32 { table.groups(key) }

    private static let table = ClassTable(ClassWordLists.lists.map { ($0.0.rawValue, $0.1) })
}

/// Words of at most twelve letters and the groups that they are in.
final class ClassTable: Sendable {
    private static let slotBits = 11
    nonisolated(unsafe) private let keys: UnsafeMutablePointer<UInt64>
    nonisolated(unsafe) private let values: UnsafeMutablePointer<UInt32>

    init(_ lists: [(group: Int, words: String)]) {
        let size = 1 << Self.slotBits
        keys = .allocate(capacity: size)
        keys.initialize(repeating: 0, count: size)
        values = .allocate(capacity: size)
        values.initialize(repeating: 0, count: size)
        for (group, words) in lists {
            for word in words.split(separator: " ") {
                var key: UInt64 = 0
                for byte in word.utf8.prefix(ClassWords.letters) { key = key << 5 | UInt64(byte & 0x1F) }
                var slot = Self.slot(key)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                values[slot] |= 1 << UInt32(group)
            }
        }
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
    }

    @inline(__always)
    func groups(_ key: UInt64) -> UInt32 {
        var slot = Self.slot(key)
        while true {
            let found = keys[slot]
            if found == key { return values[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & ((1 << Self.slotBits) - 1)
        }
    }
}
