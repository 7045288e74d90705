/// One element of a ``BlockPattern``.
enum PatternElement: Sendable, Hashable {
    case one(Alternatives, isOptional: Bool, repeats: Bool)
    /// Up to so many words, with the marks between them.
    case gap(maximum: Int, crossesSentences: Bool)

    /// What one place of a pattern may hold.
    struct Alternatives: Sendable, Hashable {
        /// Folded.
        var words: [[UInt8]] = []
        var kinds: [WordToken.Kind] = []

        func match(_ token: WordToken, in block: BlockWords) -> Bool {
            if kinds.contains(token.kind) { return true }
            return !token.kind.isMark && words.contains { block.isWord(token, $0) }
        }
    }
}
