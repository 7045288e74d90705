/// What can be counted in a text without understanding it.
struct TextCounts {
    /// In characters, white space folded.
    var length: Int32 = 0
    var linkLength: Int32 = 0
    var boldLength: Int32 = 0
    var italicLength: Int32 = 0
    var links: Int32 = 0
    var words: Int32 = 0
    /// Words that begin with a capital.
    var capitalWords: Int32 = 0
    /// Ends of sentences.
    var stops: Int32 = 0
    var commas: Int32 = 0
    var capitals: Int32 = 0
    var digits: Int32 = 0
    /// Bars, bullets and arrows, as between links.
    var separators: Int32 = 0
    /// Brackets, quotes, colons and what else stands between words.
    var marks: Int32 = 0
    /// Line breaks within.
    var breaks: Int32 = 0
    /// How many words are in each of the groups of `TextWords`.
    var groups = SIMD16<UInt8>()
    /// The groups of its first three words, as bits.
    var firstGroups: UInt16 = 0
    /// The first byte, and the last three that are no white space, the last one lowest.
    var first: UInt8 = 0
    var last: UInt32 = 0
    /// Of all words, in order.
    var hash: UInt32 = 0

    var isEmpty: Bool { length == 0 }

    /// Whether it ends as a sentence does.
    var endsSentence: Bool {
        switch last & 0xFF {
        case 0x2E, 0x21, 0x3F: true
        default: last & 0xFF_FFFF == 0xE3_8082 || last & 0xFF_FFFF == 0xE2_80A6
        }
    }

    /// Whether it ends with any mark that may end a paragraph, quotes and brackets too.
    var endsWithMark: Bool {
        switch last & 0xFF {
        case 0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x3B, 0x29: return true
        default:
            let last = last & 0xFF_FFFF
            return last == 0xE2_809D || last == 0xE2_809C || last == 0xE2_8099 || last == 0xE2_80A6
                || last == 0xE3_8082 || last & 0xFFFF == 0xC2BB
        }
    }

    var endsWithColon: Bool { last & 0xFF == 0x3A }
}
