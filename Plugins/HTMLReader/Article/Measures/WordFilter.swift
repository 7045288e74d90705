/// A set of words, or of pairs of words that follow each other, which may hold a few that it was not given.
struct WordFilter {
    private var bits: [UInt64]
    private let mask: UInt32
    /// How many were added.
    private(set) var count: Int32 = 0

    /// - Parameter capacity: about how many words there will be.
    init(capacity: Int) {
        var size = 1024
        while size < capacity * 32, size < 1 << 22 { size *= 2 }
        bits = Array(repeating: 0, count: size / 64)
        mask = UInt32(size - 1)
    }

    var isEmpty: Bool { count == 0 }

    @inline(__always)
    mutating func insert(_ word: UInt32) {
        let place = (word ^ word >> 15) & mask
        bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        count &+= 1
    }

    @inline(__always)
    func contains(_ word: UInt32) -> Bool {
        let place = (word ^ word >> 15) & mask
        return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 != 0
    }

    mutating func insertPairs(_ words: some RandomAccessCollection<UInt32>) {
        var last: UInt32?
        for word in words {
            if let last { insert(Self.pair(last, word)) }
            last = word
        }
    }

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x85EB_CA6B) ^ second
    }

    /// How many of the words are in it, in thousandths; -1 where there is nothing to tell.
    func share(of words: ArraySlice<UInt32>) -> Int32 {
        guard count > 0, !words.isEmpty else { return -1 }
        var found: Int32 = 0
        for word in words where contains(word) { found &+= 1 }
        return found * 1000 / Int32(words.count)
    }

    /// How many of the pairs of words that follow each other are in it, in thousandths; -1 where there is nothing to
    /// tell.
    func shareOfPairs(_ words: ArraySlice<UInt32>) -> Int32 {
        guard count > 0, words.count > 1 else { return -1 }
        var found: Int32 = 0
        var last = words[words.startIndex]
        for word in words.dropFirst() {
            if contains(Self.pair(last, word)) { found &+= 1 }
            last = word
        }
        return found * 1000 / Int32(words.count - 1)
    }
}
