/// Counts what is in a text, byte by byte, and hashes its words.
struct TextScanner {
    var counts = TextCounts()
    /// The bytes of the word that is being read, the last eight of them.
    private var key: UInt64 = 0
    private var keyLength: UInt32 = 0
    private var hasPendingSpace = false
    private var hasPendingStop = false

    struct Style: OptionSet {
        var rawValue: UInt8
        static let link = Style(rawValue: 1)
        static let bold = Style(rawValue: 2)
        static let italic = Style(rawValue: 4)
    }

    /// White space that comes from no text, as from a line break.
    mutating func addSpace(to words: inout [UInt32]) {
        endWord(&words)
        space()
    }

    mutating func finish(_ words: inout [UInt32]) {
        endWord(&words)
        if hasPendingStop { counts.stops &+= 1 }
        hasPendingStop = false
    }

    @inline(__always)
    private mutating func space() {
        hasPendingSpace = counts.length > 0
        if hasPendingStop {
            counts.stops &+= 1
            hasPendingStop = false
        }
    }

    @inline(__always)
    private mutating func endWord(_ words: inout [UInt32]) {
        guard keyLength > 0 else { return }
        let word = TextWords.word(key, keyLength)
        words.append(word.hash)
        counts.hash = (counts.hash &* 31) ^ word.hash
        let index = counts.words
        counts.words &+= 1
        if word.groups != 0 {
            counts.groups = TextWords.adding(word.groups, to: counts.groups)
            if index < 3 { counts.firstGroups |= word.groups }
        }
        key = 0
        keyLength = 0
    }

    @inline(__always)
    private mutating func character(_ byte: UInt8) {
        if hasPendingSpace {
            counts.length &+= 1
            hasPendingSpace = false
        }
        if counts.length == 0 { counts.first = byte }
        counts.length &+= 1
    }

    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ style: Style, words: inout [UInt32]) {
        let before = counts.length
        var index = 0
        let count = text.count
        TextBytes.table.withUnsafeBufferPointer { traits in
            while index < count {
                let byte = text[index]
                index += 1
                let trait = traits[Int(byte)]
                if trait & TextBytes.letter != 0 {
                    character(byte)
                    if keyLength == 0, trait & TextBytes.capital != 0 { counts.capitalWords &+= 1 }
                    if trait & TextBytes.capital != 0 { counts.capitals &+= 1 }
                    if trait & TextBytes.digit != 0 { counts.digits &+= 1 }
                    key = key << 8 | UInt64(byte | (trait & TextBytes.capital != 0 ? 0x20 : 0))
                    keyLength &+= 1
                    counts.last = counts.last << 8 | UInt32(byte)
                    hasPendingStop = false
                } else if trait & TextBytes.space != 0 {
                    endWord(&words)
                    space()
                } else if byte < 0x80 {
                    endWord(&words)
                    character(byte)
                    counts.last = counts.last << 8 | UInt32(byte)
                    mark(byte)
                } else {
                    index = wide(text, index - 1, &words)
                }
            }
        }
        let added = counts.length &- before
        if style.contains(.link) { counts.linkLength &+= added }
        if style.contains(.bold) { counts.boldLength &+= added }
        if style.contains(.italic) { counts.italicLength &+= added }
    }

    @inline(__always)
    private mutating func mark(_ byte: UInt8) {
        switch byte {
        case 0x2E, 0x21, 0x3F: hasPendingStop = true
        case 0x2C: counts.commas &+= 1
        case 0x7C, 0x3E: counts.separators &+= 1
        case 0x22, 0x27, 0x29: break
        default:
            counts.marks &+= 1
            hasPendingStop = false
        }
    }

    /// A character of more than one byte.
    ///
    /// - Returns: where the next one begins.
    private mutating func wide(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ words: inout [UInt32]) -> Int {
        let character = WideCharacter(text, start)
        for index in start..<character.end { counts.last = counts.last << 8 | UInt32(text[index]) }
        switch character.kind {
        case .letter(let isCapital):
            self.character(text[start])
            if keyLength == 0, isCapital { counts.capitalWords &+= 1 }
            if isCapital { counts.capitals &+= 1 }
            for index in start..<character.end {
                // Capitals of Latin-1 have their small letters 0x20 on, in the second byte.
                let isSecond = isCapital && index == start + 1
                key = key << 8 | UInt64(isSecond ? text[index] | 0x20 : text[index])
                keyLength &+= 1
            }
            hasPendingStop = false
        case .ideograph:
            endWord(&words)
            self.character(text[start])
            for index in start..<character.end { key = key << 8 | UInt64(text[index]) }
            keyLength = UInt32(character.end - start)
            endWord(&words)
            hasPendingStop = false
        case .nothing: break
        case .space:
            endWord(&words)
            space()
        case .stop:
            endWord(&words)
            self.character(text[start])
            counts.stops &+= 1
        case .comma:
            endWord(&words)
            self.character(text[start])
            counts.commas &+= 1
        case .separator:
            endWord(&words)
            self.character(text[start])
            counts.separators &+= 1
        case .mark:
            endWord(&words)
            self.character(text[start])
            counts.marks &+= 1
        case .quote:
            endWord(&words)
            self.character(text[start])
        }
        return character.end
    }
}
