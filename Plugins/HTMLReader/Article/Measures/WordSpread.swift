/// In how many blocks of prose each word of a page comes, or each pair of words that follow each other: a hash table
/// that does not grow.
///
/// Blocks of one text share words and names; what stands alone on a page is rarely of its article.
struct WordSpread {
    private struct Entry {
        var key: UInt32 = 0
        var count: UInt32 = 0
        /// The last block that the word came in, so that a block counts once.
        var block: Int32 = -1
    }

    private var entries: [Entry]
    private let mask: Int
    private var filled = 0

    /// The most entries; of the words of a page beyond reason no more than fit in are counted.
    private static let most = 1 << 18

    /// - Parameter capacity: how many different words may come.
    init(capacity: Int) {
        var size = 16
        while size < capacity + capacity / 4, size < Self.most { size *= 2 }
        entries = Array(repeating: Entry(), count: size)
        mask = size - 1
    }

    @inline(__always)
    private func slot(_ key: UInt32) -> Int {
        var slot = Int((key &* 0x9E37_79B1) >> 7) & mask
        while entries[slot].count != 0, entries[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    mutating func add(_ key: UInt32, block: Int32) {
        let slot = slot(key)
        guard entries[slot].block != block else { return }
        if entries[slot].count == 0 {
            guard filled < entries.count / 8 * 7 else { return }
            filled += 1
        }
        entries[slot] = Entry(key: key, count: entries[slot].count &+ 1, block: block)
    }

    /// In how many blocks a word comes.
    @inline(__always)
    func count(_ key: UInt32) -> UInt32 { entries[slot(key)].count }
}
