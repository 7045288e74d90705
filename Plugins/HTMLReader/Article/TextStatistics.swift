/// What can be counted in a text without understanding it.
struct TextStatistics {
    /// In characters, white space folded.
    var length: Int32 = 0
    var linkLength: Int32 = 0
    var words: Int32 = 0
    var stops: Int32 = 0
    var commas: Int32 = 0
    var capitals: Int32 = 0
    var digits: Int32 = 0
    /// Bars and bullets, as between links.
    var separators: Int32 = 0
    /// Of all bytes but white space.
    private(set) var hash = WordHash()
    /// The last three bytes that are no white space, the last one lowest.
    private(set) var last: UInt32 = 0
    private var isInWord = false
    private var hasPendingSpace = false

    var isEmpty: Bool { length == 0 }

    /// White space that comes from no text, as from a line break.
    mutating func addSpace() {
        hasPendingSpace = length > 0
        isInWord = false
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, isLink: Bool) {
        let before = length
        for index in 0..<text.count {
            let byte = text[index]
            let traits = Self.traits[Int(byte)]
            if traits & Self.space != 0 {
                hasPendingSpace = length > 0
                isInWord = false
                continue
            }
            if hasPendingSpace {
                length &+= 1
                hasPendingSpace = false
            }
            last = last << 8 | UInt32(byte)
            hash.add(byte)
            if byte & 0xC0 != 0x80 { length &+= 1 }
            if traits & Self.word != 0 {
                // General and ideographic punctuation is in no word.
                let next = index + 1 < text.count ? text[index + 1] : 0
                if byte == 0xE2 && next <= 0x81 || byte == 0xE3 && next == 0x80 {
                    isInWord = false
                    if byte == 0xE3, index + 2 < text.count, text[index + 2] == 0x82 { stops &+= 1 }
                    if byte == 0xE2, index + 2 < text.count, next == 0x80, text[index + 2] == 0xA2 { separators &+= 1 }
                } else if byte & 0xC0 != 0x80, !isInWord {
                    words &+= 1
                    isInWord = true
                }
                if traits & Self.capital != 0 { capitals &+= 1 }
                if traits & Self.digit != 0 { digits &+= 1 }
            } else {
                isInWord = false
                if byte == 0x2E { stops &+= 1 } else if byte == 0x2C { commas &+= 1 }
                if byte == 0x7C { separators &+= 1 }
            }
        }
        if isLink { linkLength &+= length &- before }
    }

    /// Whether it ends as a sentence does.
    var endsSentence: Bool {
        switch last & 0xFF {
        case 0x2E, 0x21, 0x3F: true
        default: last & 0xFF_FFFF == 0xE3_8082
        }
    }

    /// Whether it ends with any mark that may end a paragraph, quotes and colons too.
    var endsWithMark: Bool {
        switch last & 0xFF {
        case 0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x3B, 0x29: true
        default: [0xE2_809D, 0xE2_8099, 0xE2_80A6, 0xE3_8082].contains(last & 0xFF_FFFF)
        }
    }

    var endsWithColon: Bool { last & 0xFF == 0x3A }

    private static let space: UInt8 = 1
    private static let word: UInt8 = 2
    private static let capital: UInt8 = 4
    private static let digit: UInt8 = 8

    private static let traits: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x09...0x0D, 0x20: space
        case 0x30...0x39: word | digit
        case 0x41...0x5A: word | capital
        case 0x61...0x7A, 0x5F, 0x80...: word
        default: 0
        }
    }
}
