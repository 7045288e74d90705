/// What takes the tokens of a page: the tree builder, or a test.
///
/// Generic code over a sink is specialised for it, so that the two cost each other nothing.
protocol TokenSink: ~Copyable {
    /// Whether "<![CDATA[" begins a section here: whether the adjusted current node is in SVG or MathML.
    var allowsCDATA: Bool { get }

    mutating func doctype(_ token: DoctypeToken)
    /// - Returns: what the tokenizer is to read next.
    mutating func startTag(_ tag: TagToken) -> ContentModel
    mutating func endTag(_ tag: TagToken)
    mutating func comment(_ token: CommentToken)
    /// Some characters, not all that stand together.
    mutating func characters(_ token: CharacterToken)
    /// U+0000 where its meaning depends on the place.
    mutating func null(at place: Int)
    mutating func endOfFile(at place: Int)
}
