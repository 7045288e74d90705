#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Makes tokens of a page (HTML Standard, section 13.2.5).
///
/// As the whole page is at hand, each construct is read as one, where the standard has states for it; what comes out
/// is what the states would give.
struct Tokenizer<Sink: TokenSink & ~Copyable>: ~Copyable {
    let base: UnsafePointer<UInt8>
    let end: Int
    var at: Int
    let store: UnsafeMutablePointer<TreeStore>
    var sink: Sink
    var model = ContentModel.data
    /// Whether the page has neither U+0000 nor carriage returns, so that text is what it is.
    let isClean: Bool
    /// The name of the end tag that ends the text being read: up to 16 bytes, none where nothing ends it.
    var endName: (low: UInt64, high: UInt64, count: Int) = (0, 0, 0)
    /// For each attribute name the last tag that was found to have it; used for tags with many attributes.
    var seen: [UInt32] = []
    var seenTag: UInt32 = 0
    let attributeLimit: Int

    /// - Parameters:
    ///   - store: holds the bytes to read, which stay where they are, and takes attributes and decoded bytes.
    ///   - start: where to begin, in bytes.
    init(
        store: UnsafeMutablePointer<TreeStore>, start: Int, sink: consuming Sink,
        attributeLimit: Int = HTMLParser.Limits().attributesPerElement
    ) {
        self.store = store
        base = store.pointee.source
        end = store.pointee.sourceCount
        at = start
        self.sink = sink
        self.attributeLimit = attributeLimit
        isClean = memchr(base, 0x0D, end) == nil && memchr(base, 0, end) == nil
    }

    /// Says which end tag ends the text in RCDATA, RAWTEXT and script data ("appropriate end tag token").
    mutating func expectEndTag(_ name: TagName) {
        endName = store.pointee.tagNames.words(Int(name.rawValue))
    }

    /// Reads to the end.
    mutating func run() {
        while at < end {
            switch model {
            case .data: readData()
            case .rcdata: readRCDATA()
            case .rawText: readRawText()
            case .scriptData: readScriptData()
            case .plaintext:
                emit(at, end)
                at = end
            case .cdata: readCDATA()
            }
        }
        sink.endOfFile(at: end)
    }

    /// The data state, until another model is called for.
    private mutating func readData() {
        while at < end {
            var byte = base[at]
            if byte != 0x3C {
                let start = at
                at = isClean ? endOfCleanText(at) : endOfText(at)
                if at > start { sink.characters(CharacterToken(start: start, end: at)) }
                guard at < end else { return }
                byte = base[at]
            }
            if byte == 0x3C {
                readMarkup()
                if model != .data { return }
            } else if byte == 0x26 {
                readReference()
            } else {
                readOddCharacter(keepsNull: true)
            }
        }
    }

    /// What begins with "<".
    @inline(__always)
    private mutating func readMarkup() {
        let start = at
        let byte = start &+ 1 < end ? base[start &+ 1] : 0
        if HTMLByte.isLetter(byte) {
            at = start &+ 1
            readStartTag(start)
        } else if byte == 0x2F, start &+ 2 < end, HTMLByte.isLetter(base[start &+ 2]) {
            at = start &+ 2
            readEndTag(start)
        } else {
            readDeclaration(start, byte)
        }
    }

    private mutating func readStartTag(_ start: Int) {
        var tag = TagToken(name: readTagName(), start: start, end: end)
        tag.firstAttribute = store.pointee.attributeCount
        if at < end, base[at] == 0x3E {
            at &+= 1
        } else {
            let count = readAttributes(&tag.isSelfClosing)
            // The end of the page inside of a tag leaves no tag.
            guard count >= 0 else { return store.pointee.dropAttributes() }
            tag.attributeCount = count
        }
        tag.end = at
        model = sink.startTag(tag)
        store.pointee.dropAttributes()
        if model != .data { expectEndTag(tag.name) }
    }

    mutating func readEndTag(_ start: Int) {
        var tag = TagToken(name: readTagName(), start: start, end: end)
        if at < end, base[at] == 0x3E {
            at &+= 1
        } else {
            let count = readAttributes(&tag.isSelfClosing)
            store.pointee.dropAttributes()
            guard count >= 0 else { return }
        }
        tag.end = at
        sink.endTag(tag)
    }

    /// A carriage return, or U+0000.
    mutating func readOddCharacter(keepsNull: Bool) {
        let place = at
        at &+= 1
        if base[place] == 0 {
            if keepsNull {
                sink.null(at: place)
            } else {
                sink.characters(CharacterToken(start: place, end: at, decoded: .replacement))
            }
        } else if at == end || base[at] != 0x0A {
            sink.characters(CharacterToken(start: place, end: at, decoded: .lineFeed))
        }
    }

    private mutating func readReference() {
        let start = at
        if let text = reference(inAttribute: false) {
            sink.characters(CharacterToken(start: start, end: at, decoded: text))
        } else {
            at = start &+ 1
            sink.characters(CharacterToken(start: start, end: at))
        }
    }
}
