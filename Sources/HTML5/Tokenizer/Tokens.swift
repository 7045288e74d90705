// Tokens of the HTML Standard, section 13.2.5; places are in bytes of the source.

struct TagToken: BitwiseCopyable {
    var name: TagName
    var isSelfClosing = false
    /// The tag's attributes in the store; an end tag's are not kept.
    var firstAttribute = 0
    var attributeCount = 0
    /// Of the "<".
    var start: Int
    /// After the ">".
    var end: Int
}

struct CommentToken: BitwiseCopyable {
    var text: HTMLText
    var start: Int
    var end: Int
}

struct DoctypeToken: BitwiseCopyable {
    var name: HTMLText?
    var publicID: HTMLText?
    var systemID: HTMLText?
    var forcesQuirks = false
    /// Whether what is left of it is skipped.
    var isBogus = false
    var start: Int
    var end: Int
}

/// Characters other than U+0000, as they stand in the source or decoded.
struct CharacterToken: BitwiseCopyable {
    var start: Int
    var end: Int
    /// Empty where the bytes of the source are what is meant.
    var decoded: DecodedText

    @inline(__always)
    init(start: Int, end: Int, decoded: DecodedText = DecodedText(bytes: 0, count: 0)) {
        self.start = start
        self.end = end
        self.decoded = decoded
    }

    @inline(__always) var isDecoded: Bool { decoded.count != 0 }
}
