/// A word of a block, or a mark between words that patterns can ask for.
struct WordToken: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        case word
        /// A word of ASCII digits alone.
        case number
        /// An address on the web.
        case link
        /// `:`, `|`, `>`, `»`, an arrow.
        case colon
        /// A dash between words.
        case dash
        /// What ends a sentence.
        case end

        var isMark: Bool { rawValue >= Kind.colon.rawValue }
    }

    var kind: Kind
    /// Where the folded word begins in ``BlockWords/folded``.
    var start: Int
    var count: Int

    var range: Range<Int> { start..<start + count }
}
