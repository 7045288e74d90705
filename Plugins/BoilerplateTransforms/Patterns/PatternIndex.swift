/// Patterns by their first or last word, so that nearly every block is let through after a look at two words.
///
/// Immutable; a class, so that the innermost loop holds on to one thing and not to all its tables.
final class PatternIndex: Sendable {
    struct Entry: Sendable {
        let rule: String
        let reason: String
        let pattern: BlockPattern
    }

    /// The bytes of a block beyond which it is not looked at.
    let maximumBytes: Int
    let entries: [Entry]
    private let firsts: WordTable
    private let lasts: WordTable

    init(_ entries: [Entry]) {
        var maximumBytes = 640
        var firsts = WordTable()
        var lasts = WordTable()
        for (index, entry) in entries.enumerated() {
            let pattern = entry.pattern
            // A phrase of one's own may be long; so may then the block.
            maximumBytes = max(maximumBytes, pattern.text.utf8.count * 2)
            if let words = pattern.firstWords {
                firsts.add(words, index, maximumWords: pattern.maximumWords)
            } else if let words = pattern.lastWords {
                lasts.add(words, index, maximumWords: pattern.maximumWords)
            }
        }
        self.entries = entries
        self.maximumBytes = maximumBytes
        self.firsts = firsts
        self.lasts = lasts
    }

    /// What a search needs room for; kept from block to block.
    struct Scratch {
        var block = BlockWords()
        var matcher = PatternMatcher()
    }

    /// The index of the first entry whose pattern is the whole of the text.
    func match(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch) -> Int? {
        guard bytes.count <= maximumBytes else { return nil }
        let first = firsts.candidates(EdgeWord.firstKey(bytes))
        let last = lasts.isEmpty ? nil : lasts.candidates(EdgeWord.lastKey(bytes))
        if first == nil, last == nil { return nil }
        let maximumWords = max(first?.maximumWords ?? 0, last?.maximumWords ?? 0)
        if !scratch.block.read(bytes, maximumWords: maximumWords) || WordScanner(bytes).beginsWithQuote { return nil }
        for candidates in [first, last] {
            for index in candidates?.indices ?? []
            where scratch.matcher.matches(entries[index].pattern, scratch.block) {
                return index
            }
        }
        return nil
    }
}
