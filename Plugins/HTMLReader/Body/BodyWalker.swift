import HTML5
import PluginKit

/// Builds a document's body from a page: one pass over the tree in document order, without recursion.
///
/// Lines are laid out as CSS does it (CSS Text, section 4.1): white space is held back until something follows it, and
/// blocks and inline wrappers of the document are opened when there is something to put in them. Inline elements may
/// therefore reach over any number of blocks.
struct BodyWalker: ~Copyable {
    let tree: HTMLTree
    let nodes: UnsafeBufferPointer<HTMLNode>
    /// The page's text, and the text that had to be decoded.
    let source: UnsafeBufferPointer<UInt8>
    let side: UnsafePointer<UInt8>?
    let page: Page
    /// By node; empty when everything is kept.
    let verdicts: UnsafeBufferPointer<NodeVerdict>
    let treatments = TreatmentTable.shared
    let heeded = HeededAttributes.shared
    let hasSoftHyphens: Bool

    var builder: DocumentBuilder
    var losses = LossTally()

    var frames: [Frame] = []
    var inlines: [OpenInline] = []
    /// How many of `inlines`, from the outermost on, are open in the builder.
    var openInlines = 0
    /// How many bytes of inlines may yet be repeated, for all that reach into several blocks.
    var repeatableBytes: Int
    var modes: [ModeChange] = []
    var whiteSpace = WhiteSpace.collapse
    var isInvisible = false

    var line = Line()
    var code = CodeText()
    /// Bytes on their way into the builder; kept for its storage.
    var scratch: [UInt8] = []

    /// The `p` element that is open; 0 when none is.
    var paragraph: UInt32 = 0
    /// What follows a node, or what comes first in it, where that is not what the tree says.
    var detours = Detours()
    var tables = TableKinds()
    /// Of a section of a table, the row that was last asked for and how many rows are left from there.
    var sectionRows: [UInt32: (row: UInt32, left: Int)] = [:]
    /// What elements have to do with footnotes, by node.
    var footnotes: [UInt32: FootnoteRole] = [:]
    /// The checkbox that the item at hand begins with.
    var taskBox: UInt32 = 0
    /// The image that was added last.
    var lastImage: UInt32 = 0

    init(
        page: Page, nodes: UnsafeBufferPointer<HTMLNode>, source: UnsafeBufferPointer<UInt8>,
        side: UnsafePointer<UInt8>?, verdicts: UnsafeBufferPointer<NodeVerdict>, builder: consuming DocumentBuilder
    ) {
        tree = page.tree
        self.page = page
        self.nodes = nodes
        self.source = source
        self.side = side
        self.verdicts = verdicts
        self.builder = builder
        hasSoftHyphens = SoftHyphens.areIn(source)
        repeatableBytes = 65_536 + 4 * source.count
    }

    /// Reads what is inside a node.
    mutating func read(_ top: UInt32) {
        findFootnotes()
        var at = nodes[Int(top)].firstChild
        while at != 0 {
            if enter(at) {
                let child = detours.isEmpty ? nodes[Int(at)].firstChild : detours.first(in: at, nodes)
                if child != 0 {
                    at = child
                    continue
                }
                leave(at)
            }
            at = next(after: at, within: top)
        }
        endLine()
    }

    /// The node after this one and all that is in it, once what ends before it was left; 0 at the end.
    private mutating func next(after node: UInt32, within top: UInt32) -> UInt32 {
        var at = node
        while true {
            let next = detours.isEmpty ? nodes[Int(at)].next : detours.next(after: at, nodes)
            if next != 0 { return next }
            at = nodes[Int(at)].parent
            if at == top || at == HTMLNode.none { return 0 }
            leave(at)
        }
    }

    consuming func finish() throws(DocumentTooLarge) -> Document {
        let remarks = losses.remarks
        builder.remarks += remarks
        return try builder.finish()
    }

    /// The bytes of a text.
    @inline(__always)
    func bytes(_ text: HTMLText) -> UnsafeBufferPointer<UInt8> {
        let start = Int(text.start)
        if start < source.count { return UnsafeBufferPointer(rebasing: source[start..<start + text.count]) }
        guard let side else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: side + (start - source.count), count: text.count)
    }

    /// The bytes of an attribute's value; `nil` when there is no such attribute.
    func value(_ name: AttributeName, _ node: UInt32) -> UnsafeBufferPointer<UInt8>? {
        tree.attribute(name, of: NodeID(index: node)).map { bytes($0) }
    }

    /// Where a node is in the source.
    @inline(__always)
    func span(_ node: UInt32) -> SourceSpan {
        let node = nodes[Int(node)]
        return page.span(node.sourceStart, node.sourceEnd)
    }

    mutating func lose(_ kind: LossKind, _ node: UInt32) {
        losses.add(kind, at: span(node))
    }
}
