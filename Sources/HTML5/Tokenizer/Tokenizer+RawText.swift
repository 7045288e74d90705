extension Tokenizer where Sink: ~Copyable {
    /// Gives out text as it stands, with line feeds for carriage returns and U+FFFD for U+0000.
    mutating func emit(_ start: Int, _ stop: Int, keepsNull: Bool = false) {
        if isClean {
            if stop > start { sink.characters(CharacterToken(start: start, end: stop)) }
            return
        }
        let after = at
        at = start
        while at < stop {
            let plainStart = at
            at = endOfPlain(at, stop)
            if at > plainStart { sink.characters(CharacterToken(start: plainStart, end: at)) }
            if at < stop { readOddCharacter(keepsNull: keepsNull) }
        }
        at = after
    }

    /// The RCDATA state: text with character references, up to the end tag.
    mutating func readRCDATA() {
        while at < end {
            let start = at
            at = endOfText(at)
            if at > start { sink.characters(CharacterToken(start: start, end: at)) }
            guard at < end else { return }
            let place = at
            switch base[place] {
            case 0x3C where isEndTag(place): return readRawEnd(place)
            case 0x26:
                if let text = reference(inAttribute: false) {
                    sink.characters(CharacterToken(start: place, end: at, decoded: text))
                    continue
                }
                fallthrough
            case 0x3C:
                at = place + 1
                sink.characters(CharacterToken(start: place, end: at))
            default: readOddCharacter(keepsNull: false)
            }
        }
    }

    /// The RAWTEXT state: nothing but the end tag counts.
    mutating func readRawText() {
        var place = find(0x3C, from: at)
        while place < end, !isEndTag(place) { place = find(0x3C, from: place + 1) }
        emit(at, place)
        readRawEnd(place)
    }

    /// The end tag here, or the end of the page.
    private mutating func readRawEnd(_ place: Int) {
        guard place < end else {
            at = end
            return
        }
        at = place + 2
        model = .data
        readEndTag(place)
    }

    /// Whether the end tag that the text is to end with begins at the "<" here.
    private func isEndTag(_ place: Int) -> Bool {
        endName.count > 0 && isEndName(place) && matches(endName, place + 2)
    }

    private func isEndName(_ place: Int) -> Bool {
        place + 1 < end && base[place + 1] == 0x2F
    }

    /// Whether a name stands here, in letters of either case, and ends here.
    private func matches(_ name: (low: UInt64, high: UInt64, count: Int), _ place: Int) -> Bool {
        let count = name.count
        guard place + count < end else { return false }
        let stop = base[place + count]
        guard stop == 0x3E || stop == 0x2F || HTMLByte.isSpace(stop) else { return false }
        guard ByteWord.lowercased(NameHash.word(base + place, min(8, count))) == name.low else { return false }
        return count <= 8 || ByteWord.lowercased(NameHash.word(base + place + 8, count - 8)) == name.high
    }

    /// The script data states. In "<!--" a "<script" begins text in which no end tag counts.
    mutating func readScriptData() {
        var place = find(0x3C, from: at)
        while place < end, !isEndTag(place) {
            if hasPrefix("<!--", at: place) {
                place = endOfEscapedScript(place + 2)
                if place < end, base[place] == 0x3C { break }
            }
            place = find(0x3C, from: place + 1)
        }
        emit(at, place)
        readRawEnd(place)
    }

    /// The script data escaped and double escaped states.
    ///
    /// - Parameter start: of the dashes of "<!--", which may be those of "-->" as well.
    /// - Returns: where the ">" of "-->" is, or the "<" of the end tag, or the end of the page.
    private func endOfEscapedScript(_ start: Int) -> Int {
        let script = NameHash.words(Array("script".utf8)[...])
        var isDoubled = false
        var dashes = 0
        var place = start
        while place < end {
            switch base[place] {
            case 0x2D: dashes += 1
            case 0x3E where dashes >= 2: return place
            case 0x3C where !isDoubled:
                dashes = 0
                if isEndTag(place) { return place }
                if matches(script, place + 1) {
                    isDoubled = true
                    place += script.count + 1
                }
            case 0x3C:
                dashes = 0
                if isEndName(place), matches(script, place + 2) {
                    isDoubled = false
                    place += script.count + 2
                }
            default: dashes = 0
            }
            place += 1
        }
        return end
    }

    /// The CDATA section state.
    mutating func readCDATA() {
        var close = find(0x3E, from: at)
        while close < end, close - at < 2 || base[close - 1] != 0x5D || base[close - 2] != 0x5D {
            close = find(0x3E, from: close + 1)
        }
        emit(at, close == end ? end : close - 2, keepsNull: true)
        at = min(end, close + 1)
        model = .data
    }
}
