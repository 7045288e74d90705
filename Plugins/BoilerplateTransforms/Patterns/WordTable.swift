/// Patterns by a word.
struct WordTable: Sendable {
    struct Candidates: Sendable {
        /// Of entries, in the order of the rules.
        var indices: [Int] = []
        /// The most words that a block of theirs can have.
        var maximumWords = 0
    }

    /// A bit for each key, by its low 12 bits: the quick way to say no.
    private var filter = [UInt64](repeating: 0, count: 64)
    private var table: [UInt64: Candidates] = [:]

    var isEmpty: Bool { table.isEmpty }

    mutating func add(_ words: PatternElement.Alternatives, _ index: Int, maximumWords: Int) {
        var keys = Set(words.words.map { EdgeWord.key($0[...]) })
        if words.kinds.contains(.number) { keys.insert(EdgeWord.numberKey) }
        for key in keys {
            table[key, default: Candidates()].indices.append(index)
            table[key, default: Candidates()].maximumWords = max(table[key]?.maximumWords ?? 0, maximumWords)
            filter[Int(key >> 6 & 63)] |= 1 << (key & 63)
        }
    }

    func candidates(_ key: UInt64) -> Candidates? {
        guard filter[Int(key >> 6 & 63)] & (1 << (key & 63)) != 0 else { return nil }
        return table[key]
    }
}
