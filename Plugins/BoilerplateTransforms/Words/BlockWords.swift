/// The words and marks of one block, without marks at its two ends.
struct BlockWords {
    /// No pattern covers more tokens than this; it is also the width of the matcher's memory.
    static let maximumTokens = 64

    /// The folded words, one after the other.
    var folded: [UInt8] = []
    var tokens: [WordToken] = []

    /// Takes the words of a text.
    ///
    /// - Parameter maximumWords: after one more the rest is not looked at.
    /// - Returns: whether there are any words, no more than that, and no more than ``maximumTokens`` with the marks.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, maximumWords: Int) -> Bool {
        folded.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        var scanner = WordScanner(bytes)
        var words = 0
        while let token = scanner.next(&folded) {
            if token.kind.isMark, tokens.isEmpty || tokens.last?.kind == token.kind { continue }
            if !token.kind.isMark { words += 1 }
            // A mark at the end does not count, so one more than fits may still be dropped.
            guard words <= maximumWords, tokens.count <= Self.maximumTokens else { return false }
            tokens.append(token)
        }
        while let last = tokens.last, last.kind.isMark { tokens.removeLast() }
        return !tokens.isEmpty && tokens.count <= Self.maximumTokens
    }

    func isWord(_ token: WordToken, _ word: [UInt8]) -> Bool {
        token.count == word.count && folded[token.range].elementsEqual(word)
    }

    /// Whether one of the words is one of these.
    func contains(anyOf words: [[UInt8]]) -> Bool {
        tokens.contains { token in !token.kind.isMark && words.contains { isWord(token, $0) } }
    }
}
