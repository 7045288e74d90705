import PluginKit

/// Writes the body of one document; what its extensions share.
///
/// Every block is written from where its first line's content begins, and leaves off at the end of its last line,
/// without the line feed.
struct Emitter {
    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    let strings: [TextRange]
    let options: MarkdownWriterOptions
    let isGFM: Bool

    var out: [UInt8] = []
    var remarks: [Remark] = []
    /// What each line begins with inside the open containers.
    var prefix: [UInt8] = []
    var footnotes = FootnoteLabels()
    /// Footnotes found inside other blocks; they stand at the end.
    var pendingFootnotes: [Int] = []

    // Of the paragraph, heading or cell at hand; kept between them for their storage.
    var tokens: [InlineToken] = []
    var openMarks: [Int] = []
    var unbreakable: [Range<Int>] = []
    var state = InlineState()
    /// Whether there was a U+0000.
    var hasNUL = false
    /// Whether the line holds other pieces of text, with whose marks those of this one could pair up.
    var sharesLine = false
    /// Whether everything is strong already, so that strong in it adds nothing.
    var isInStrong = false

    init(
        nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>, strings: [TextRange],
        options: MarkdownWriterOptions
    ) {
        self.nodes = nodes
        self.text = text
        self.strings = strings
        self.options = options
        isGFM = options.flavor == .gfm
    }

    /// Appends the body, below its headline if there is one to write.
    mutating func writeDocument(headline: String?) {
        let start = out.count
        var level = Level(isTop: true)
        footnotes = FootnoteLabels(nodes: nodes) { [text, strings] node in
            String(decoding: Emitter.bytes(Emitter.stringRange(node, 0, strings), text), as: UTF8.self)
        }
        if var headline {
            headline.withUTF8 { bytes in writeTitle(bytes, &level) }
        }
        writeBlocks(of: 0, &level)
        while !pendingFootnotes.isEmpty {
            let index = pendingFootnotes.removeFirst()
            writeBlock(index, &level)
        }
        if out.count > start { out.append(Byte.lineFeed) }
        if hasNUL { remarks.append(.loss("nul", "Markdown cannot hold U+0000; it became U+FFFD")) }
        // The first character of a file would be taken for a byte order mark.
        if out[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
            out.replaceSubrange(start..<start + 3, with: "&#xFEFF;".utf8)
        }
    }

    /// The bytes of a range in the document's text.
    @inline(__always)
    func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
        Self.bytes(range, text)
    }

    /// The bytes of the string that a node holds as its `slot`-th.
    func string(_ node: Node, _ slot: Int = 0) -> UnsafeBufferPointer<UInt8> {
        bytes(Self.stringRange(node, slot, strings))
    }

    private static func bytes(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[range.indices])
    }

    private static func stringRange(_ node: Node, _ slot: Int, _ strings: [TextRange]) -> TextRange {
        let index = Int(node.payload) + slot
        return strings.indices.contains(index) ? strings[index] : .empty
    }

    mutating func append(_ literal: StaticString) {
        out.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Ends the line and begins the next inside the same containers.
    mutating func newLine() {
        out.append(Byte.lineFeed)
        out.append(contentsOf: prefix)
    }

    /// Ends the line and leaves one empty.
    mutating func emptyLine() {
        out.append(Byte.lineFeed)
        out.append(contentsOf: prefix)
        trimLine(to: out.count - prefix.count)
        out.append(Byte.lineFeed)
        out.append(contentsOf: prefix)
    }

    /// Takes spaces away from the end, not beyond `start`.
    mutating func trimLine(to start: Int) {
        while out.count > start, let last = out.last, last == Byte.space || last == Byte.tab || last == 0x0C {
            out.removeLast()
        }
    }

    mutating func lose(_ code: RemarkCode, _ message: String, at index: Int) {
        remarks.append(.loss(code, message, at: source(of: index)))
    }

    mutating func note(_ code: RemarkCode, _ message: String, at index: Int) {
        remarks.append(.note(code, message, at: source(of: index)))
    }

    private func source(of index: Int) -> SourceSpan {
        nodes.indices.contains(index) ? nodes[index].source : .none
    }
}

/// Where among its siblings a block is written.
struct Level {
    /// Not inside any container.
    var isTop = false
    /// Inside an item of a tight list: no empty line unless there must be one.
    var isTight = false
    /// Inside an item, before its first block.
    var isItemStart = false
    /// What was written last.
    var previous: BlockKind?
    /// The mark of the list written last.
    var listMark: UInt8 = 0
    /// The bullet of the list around, when the item at hand has nothing before.
    var outerBullet: UInt8 = 0
    /// Whether an empty line had to be where a tight list has none.
    var wasLoosened = false
    /// The box of the item, until it is written with what comes first.
    var task: TaskState?

    /// Something was written.
    mutating func begun(_ kind: BlockKind) {
        previous = kind
        isItemStart = false
        outerBullet = 0
        task = nil
    }
}

/// Bytes by name.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation = UInt8(ascii: "!")
    static let hash = UInt8(ascii: "#")
    static let ampersand = UInt8(ascii: "&")
    static let parenthesis = UInt8(ascii: "(")
    static let asterisk = UInt8(ascii: "*")
    static let plus = UInt8(ascii: "+")
    static let hyphen = UInt8(ascii: "-")
    static let point = UInt8(ascii: ".")
    static let colon = UInt8(ascii: ":")
    static let less = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let bracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closingBracket = UInt8(ascii: "]")
    static let caret = UInt8(ascii: "^")
    static let underscore = UInt8(ascii: "_")
    static let backtick = UInt8(ascii: "`")
    static let pipe = UInt8(ascii: "|")
    static let tilde = UInt8(ascii: "~")

    /// White space of ASCII, line ends included; U+000B is none to CommonMark.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D ~= byte && byte != 0x0B) }

    @inline(__always)
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

    /// ASCII punctuation (CommonMark 0.31, section 2.1).
    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
