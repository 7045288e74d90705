import PluginKit

/// A piece of a line of text: text, or the beginning or end of something around it.
struct InlineToken {
    enum Kind: UInt8 {
        case text
        /// Emphasis, strong or strikethrough begins or ends.
        case open
        case close
        case linkOpen
        case linkClose
        /// A subscript or a superscript begins or ends; always as a tag.
        case tagOpen
        case tagClose
        case lineBreak
        case code
        case image
        /// A link that shows its own address.
        case autolink
        case footnote
        case raw
        /// TeX with its marks.
        case math
    }

    /// How an emphasis is marked.
    enum Mark: UInt8 {
        case asterisk
        case underscore
        case tilde
        case tag
        /// A strong directly inside an emphasis: the marks of both stand with the emphasis, as `***`.
        case joined

        /// The character of the mark.
        var byte: UInt8 {
            switch self {
            case .asterisk, .joined: Byte.asterisk
            case .underscore: Byte.underscore
            case .tilde: Byte.tilde
            case .tag: Byte.less
            }
        }
    }

    var kind: Kind
    var mark = Mark.tag
    var inline: InlineKind
    /// Index of the node; -1 for text that is not in the tape.
    var node: Int
    /// Of an opening token the closing one, and the other way round.
    var mate = 0
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Whether the token is one of a pair of delimiters.
    var isDelimiter: Bool { kind == .open || kind == .close }

    /// How many characters the mark has.
    var markLength: Int {
        inline == .emphasis ? 1 : 2
    }
}

/// What is known of the paragraph, heading or cell being written.
struct InlineState {
    /// Where its content begins in the output.
    var start = 0
    /// No line feed may be written: a heading, a cell.
    var isSingleLine = false
    /// Blocks may begin where a line begins; not in a heading, a cell.
    var hasLineStarts = true
    var isAtLineStart = true
    var isFirstLine = true
    /// The first paragraph of an item, where `[ ]` would be a task box.
    var isItemStart = false
    var linkDepth = 0
    /// An opening bracket of the text has been written bare.
    var hasBracket = false
    /// Whether the brackets of a token's text are balanced; of the token asked for last.
    var balance = (token: -1, isBalanced: false)

    // Found by looking over all text beforehand: whether marks in it could pair up.
    var asterisksPair = false
    var underscoresPair = false
    var tildesPair = false
    var backticksPair = false
    /// Whether `>` may come, without which `<` is harmless in mid-line.
    var hasGreater = false
    /// Whether `]:` comes.
    var hasDefinition = false
}
