/// Builds a document from a reader's events, and cannot build an ill-formed one.
///
/// Open a block, add to it, close it; every `open` is answered by one ``close()``. An event that the content
/// model does not allow where it comes is not an error, since real sources are full of them; it is mended, the
/// same way every time:
/// - text where a block is wanted opens a paragraph, which ends where the next block begins;
/// - a block inside a paragraph, a heading or a term ends it;
/// - a part outside its whole gets one (an item a list, a row a table, a cell a row), and anything else inside
///   a list, a table, a row or a definition list is put in an item, a cell or a definition;
/// - a link inside a link, and nesting deeper than ``Limits``, keep their content and lose the wrapping, which
///   is noted as a loss;
/// - paragraphs, lists, tables, rows, figures, definition lists and inline wrappers left empty are dropped;
/// - what is still open at the end is closed, and a `close` too many does nothing.
///
/// ```swift
/// var builder = DocumentBuilder()
/// builder.open(.heading(level: 1))
/// builder.text("Tea")
/// builder.close()
/// builder.text("Warm the pot.")        // a paragraph of its own
/// let document = try builder.finish()
/// ```
public struct DocumentBuilder: ~Copyable {
    /// Bounds that keep hostile input harmless.
    public struct Limits: Sendable, Hashable {
        /// How deep blocks may nest; 100 by default. A block opens only where there is room for text inside it
        /// (``ContentModel/levels(of:)``); one too deep keeps its content.
        public var depth: Int = 100
        /// How deep inlines may nest inside a block; 50 by default.
        public var inlineDepth: Int = 50
        /// Bytes of text in one document, at most 4 GiB less one; that by default.
        public var textBytes: Int = Int(UInt32.max) - 1

        public init() {}
    }

    public var metadata = Metadata()
    public var source = DocumentSource()
    public var remarks: [Remark] = []

    let limits: Limits
    var nodes: [Node]
    var text: [UInt8]
    var strings: [TextRange]
    var stack: [OpenNode]
    /// Index in the stack of the innermost entry that has a node.
    var innermost = 0
    /// How many blocks with nodes are open, the root aside.
    var blockDepth = 0
    /// How many inlines with nodes are open, and how many of them are links.
    var inlineDepth = 0
    var linkDepth = 0
    /// Whether the last node is a text that further text continues.
    var textContinues = false
    var isTooLarge = false
    /// Whether blocks, inlines, or links in links lost their wrapping.
    var flattened: (blocks: Bool, inlines: Bool, links: Bool) = (false, false, false)
    /// The white space after the last block, which joins the text at the end.
    var trailing = ""

    struct OpenNode {
        enum Role {
            /// Opened by the caller, closed by the caller.
            case opened
            /// Opened by the builder, closed when something comes that it cannot hold.
            case implied
            /// Opened by the caller, but without a node: content goes to what is around it.
            case transparent
        }
        var role: Role
        var rawKind: UInt8
        /// Index of the node; of no meaning for a transparent one.
        var index: Int
        /// Index in the stack of the next entry further out that has a node; of no meaning for a transparent one.
        var outer = 0
        /// Of an inline: whether text before it would be continued if it came to nothing.
        var continuesText = false
        var isInline: Bool { rawKind >= 64 }
    }

    /// - Parameters:
    ///   - textCapacity: bytes of text expected, to reserve room at once.
    ///   - nodeCapacity: blocks and inlines expected, to reserve room at once.
    public init(limits: Limits = Limits(), textCapacity: Int = 0, nodeCapacity: Int = 0) {
        self.limits = limits
        nodes = []
        nodes.reserveCapacity(nodeCapacity + 1)
        nodes.append(Tape.rootNode(end: 1))
        text = []
        strings = []
        stack = [OpenNode(role: .opened, rawKind: BlockKind.root.rawValue, index: 0)]
        text.reserveCapacity(textCapacity)
    }

    /// Ends the document and returns it.
    ///
    /// - Throws: ``DocumentTooLarge`` when there was more text than ``Limits/textBytes``.
    public consuming func finish() throws(DocumentTooLarge) -> Document {
        while stack.count > 1 { popNode() }
        nodes[0].text = append(trailing)
        guard !isTooLarge, nodes.count < Int(UInt32.max) else { throw DocumentTooLarge(limit: limits.textBytes) }
        nodes[0].end = UInt32(nodes.count)
        noteFlattening()
        return Document(
            metadata: metadata, body: Tape(nodes: nodes, text: text, strings: strings), source: source,
            remarks: remarks)
    }

    private mutating func noteFlattening() {
        if flattened.blocks {
            remarks.append(
                .loss("nesting-flattened", "blocks nest deeper than \(limits.depth) levels; their text is kept"))
        }
        if flattened.inlines {
            remarks.append(
                .loss("nesting-flattened", "inlines nest deeper than \(limits.inlineDepth) levels; their text is kept"))
        }
        if flattened.links {
            remarks.append(.loss("nested-link", "a link inside a link is not one; its text is kept"))
        }
    }

    /// Says that blocks and line breaks carry the exact white space of a plain-text source, and what white
    /// space follows the last block.
    public mutating func setVerbatim(trailing: String) {
        nodes[0].flags.insert(.verbatim)
        self.trailing = trailing
    }
}

/// A document with more text than fits.
public struct DocumentTooLarge: Error, Sendable, Hashable, CustomStringConvertible {
    /// The limit, in bytes.
    public var limit: Int

    public var description: String { "the document holds more than \(limit) bytes of text" }
}
