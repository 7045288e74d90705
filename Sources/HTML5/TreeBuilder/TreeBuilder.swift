/// Makes a tree of tokens (HTML Standard, section 13.2.6).
struct TreeBuilder: ~Copyable {
    let store: UnsafeMutablePointer<TreeStore>
    let rules = TagRules.shared
    let scripting: Bool
    /// Of elements that are not the first in the contents of a `template`.
    let depthLimit: UInt32
    /// How many elements may yet be made that the page does not spell.
    var copiesLeft: Int
    /// How many bytes these may have in attributes and texts, all in all.
    var copiedBytesLeft: Int
    let context: FragmentContext?

    var stack = OpenElements()
    var formatting = ActiveFormatting()
    var mode = InsertionMode.initial
    /// Where the mode "text" returns to.
    var modeAfterText = InsertionMode.initial
    var templateModes = GrowingBuffer<InsertionMode>(capacity: 4)
    /// The head and form element pointers; 0 for none.
    var head: UInt32 = 0
    var form: UInt32 = 0
    var framesetIsOK = true
    var fosterParenting = false
    /// Whether the next token is dropped if it is a line feed.
    var skipsLineFeed = false
    var quirksMode = QuirksMode.noQuirks
    /// What the tokenizer is to read after the start tag at hand.
    var model = ContentModel.data
    /// Of the token at hand.
    var tokenStart = 0
    var tokenEnd = 0
    /// Characters that wait for the token after them, which tells whether they belong in the table.
    var tableText = GrowingBuffer<CharacterToken>(capacity: 8)
    /// Where the last end tags of the body and of the root element end.
    var bodyEnd = 0
    var rootEnd = 0
    /// What options do to a `selectedcontent`.
    var selects = OpenSelects()
    /// Names of attributes that were found on the root element and on the body, once a second tag gave them more.
    var rootAttributes = MergedAttributes()
    var bodyAttributes = MergedAttributes()

    init(store: UnsafeMutablePointer<TreeStore>, scripting: Bool, limits: HTMLParser.Limits, context: FragmentContext?)
    {
        self.store = store
        self.scripting = scripting
        self.context = context
        depthLimit = UInt32(clamping: max(4, limits.depth) - 1)
        copiesLeft = max(0, min(limits.copies, 1 << 30)) + store.pointee.sourceCount / 8
        copiedBytesLeft = 64 * copiesLeft
        let root = HTMLNode(
            kind: context == nil ? .document : .fragment, bits: 0, name: .noElement, contentStart: 0, contentCount: 0,
            source: 0..<UInt32(clamping: store.pointee.sourceCount))
        _ = store.pointee.add(root)
    }

    @inline(__always) var nodes: UnsafeMutablePointer<HTMLNode> { store.pointee.nodes }

    /// What is done before every token.
    @inline(__always)
    mutating func begin(_ start: Int, _ end: Int) {
        tokenStart = start
        tokenEnd = end
        skipsLineFeed = false
        if !tableText.isEmpty { flushTableText() }
    }

    /// Whether the current node is in SVG or MathML; of a fragment's root its context is asked.
    @inline(__always) var isInForeign: Bool { stack.top.traits.contains(.foreign) }
}
