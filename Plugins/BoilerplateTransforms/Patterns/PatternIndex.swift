/// Patterns by their first or last word, so that nearly every block is let through after a look at two words.
struct PatternIndex: Sendable {
    struct Entry: Sendable {
        let rule: String
        let reason: String
        let pattern: BlockPattern
    }

    /// The bytes of a block beyond which it is not looked at.
    private(set) var maximumBytes = 640
    private let entries: [Entry]
    private var firsts = WordTable()
    private var lasts = WordTable()

    init(_ entries: [Entry]) {
        self.entries = entries
        for (index, entry) in entries.enumerated() {
            // A phrase of one's own may be long; so may then the block.
            maximumBytes = max(maximumBytes, entry.pattern.text.utf8.count * 2)
            if let words = entry.pattern.firstWords {
                firsts.add(words, index)
            } else if let words = entry.pattern.lastWords {
                lasts.add(words, index)
            }
        }
    }

    /// What a search needs room for; kept from block to block.
    struct Scratch {
        var block = BlockWords()
        var matcher = PatternMatcher()
    }

    /// The first entry whose pattern is the whole of the text.
    func match(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch) -> Entry? {
        guard bytes.count <= maximumBytes else { return nil }
        let first = firsts.candidates(Self.firstWord(bytes, &scratch.block))
        let last = lasts.isEmpty ? [] : lasts.candidates(Self.lastWord(bytes, &scratch.block))
        if first.isEmpty, last.isEmpty { return nil }
        if WordScanner(bytes).beginsWithQuote || !scratch.block.read(bytes) { return nil }
        for index in first where scratch.matcher.matches(entries[index].pattern, scratch.block) {
            return entries[index]
        }
        for index in last where scratch.matcher.matches(entries[index].pattern, scratch.block) {
            return entries[index]
        }
        return nil
    }

    private static func firstWord(_ bytes: UnsafeBufferPointer<UInt8>, _ block: inout BlockWords) -> UInt64? {
        block.folded.removeAll(keepingCapacity: true)
        var scanner = WordScanner(bytes)
        while let token = scanner.next(&block.folded) {
            if !token.kind.isMark { return WordTable.key(token.kind, block.folded[token.range]) }
        }
        return nil
    }

    /// The last word, looked for after the last white space of ASCII.
    private static func lastWord(_ bytes: UnsafeBufferPointer<UInt8>, _ block: inout BlockWords) -> UInt64? {
        var end = bytes.count
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        var start = end
        while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
        block.folded.removeAll(keepingCapacity: true)
        var scanner = WordScanner(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        var key: UInt64?
        while let token = scanner.next(&block.folded) {
            if !token.kind.isMark { key = WordTable.key(token.kind, block.folded[token.range]) }
        }
        return key
    }
}

/// Patterns by a word.
private struct WordTable: Sendable {
    /// A bit for each key, by its low 12 bits: the quick way to say no.
    private var filter = [UInt64](repeating: 0, count: 64)
    private var table: [UInt64: [Int]] = [:]

    var isEmpty: Bool { table.isEmpty }

    /// FNV-1a; all numbers have one key.
    static func key(_ kind: WordToken.Kind, _ word: ArraySlice<UInt8>) -> UInt64 {
        if kind == .number { return 1 }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    mutating func add(_ words: PatternElement.Alternatives, _ index: Int) {
        var keys = Set(
            words.words.map { word in
                Self.key(word.allSatisfy { 0x30...0x39 ~= $0 } ? .number : .word, word[...])
            })
        if words.kinds.contains(.number) { keys.insert(1) }
        for key in keys {
            table[key, default: []].append(index)
            filter[Int(key >> 6 & 63)] |= 1 << (key & 63)
        }
    }

    func candidates(_ key: UInt64?) -> [Int] {
        guard let key, filter[Int(key >> 6 & 63)] & (1 << (key & 63)) != 0 else { return [] }
        return table[key] ?? []
    }
}
