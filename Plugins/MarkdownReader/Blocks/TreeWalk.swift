import CMarkGFM
import PluginKit

/// Turns the library's tree into a document; what its extensions share. It goes through the tree without recursion,
/// as nesting has no bounds there.
struct TreeWalk: ~Copyable {
    let text: Bytes
    let survey: LineSurvey
    let isGFM: Bool
    let types: NodeTypes
    var builder: DocumentBuilder

    /// The footnotes, in the order of the numbers that references have.
    private(set) var footnotes: [MarkdownNode] = []
    /// Their labels.
    private(set) var labels: [String] = []
    /// How many quotes are open.
    var quotes = 0
    /// Where the sections begin that readers open and close, and that have not ended.
    var details: [SourceSpan] = []
    /// The table at hand.
    var table: TableState?
    /// The text of the first heading of the first level at the top.
    private(set) var firstHeading: String?
    /// The text between the tags of code, of which all that is between them is.
    var code: [UInt8]?
    /// Bytes of the next text that are a task's box and not text.
    var boxLength = 0

    init(_ text: Bytes, _ survey: LineSurvey, isGFM: Bool) {
        self.text = text
        self.survey = survey
        self.isGFM = isGFM
        types = NodeTypes.shared
        builder = DocumentBuilder(textCapacity: text.count, nodeCapacity: text.count / 32)
    }

    /// Builds the whole body.
    ///
    /// - Parameter title: the words of a heading that is not to be a part of it, if it begins it.
    mutating func build(_ root: MarkdownNode, leavingOut title: [Substring]?) {
        DetailsTags.mark(root)
        var blocks: [MarkdownNode] = []
        var next = root.firstChild
        while let node = next {
            next = node.next
            if node.type == CMARK_NODE_FOOTNOTE_DEFINITION {
                footnotes.append(node)
            } else if node.startLine > survey.lines.shift || node.startLine == 0 {
                blocks.append(node)
            }
        }
        labels = footnotes.map { note in label(of: note).map { text[part: $0.label].string } ?? "" }
        if let title, let first = blocks.first, isTitle(first, title) { blocks.removeFirst() }
        firstHeading =
            blocks.first { $0.type == CMARK_NODE_HEADING && cmark_node_get_heading_level($0.pointer) == 1 }
            .map { PlainInlines.text(of: $0) }
        // The library puts footnotes at the end; they go back to where they stood.
        var waiting = footnotes.sorted { $0.startLine < $1.startLine }[...]
        for block in blocks {
            while let footnote = waiting.first, footnote.startLine < block.startLine {
                walk(footnote)
                waiting.removeFirst()
            }
            walk(block)
        }
        for footnote in waiting { walk(footnote) }
        noteLostFootnotes(root)
    }

    /// Whether a block is a heading such as the `markdown` writer makes of a headline.
    private func isTitle(_ block: MarkdownNode, _ title: [Substring]) -> Bool {
        guard block.type == CMARK_NODE_HEADING, cmark_node_get_heading_level(block.pointer) == 1,
            let child = block.firstChild, child.type == CMARK_NODE_TEXT, child.next == nil
        else { return false }
        return Self.words(child.literal.string) == title
    }

    /// What stands between white space.
    static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

    /// Builds a block and all that is in it.
    private mutating func walk(_ top: MarkdownNode) {
        var node = top
        while true {
            if enter(node) {
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node)
            }
            while true {
                if node.pointer == top.pointer { return }
                if let next = node.next {
                    node = next
                    break
                }
                guard let parent = node.parent else { return }
                node = parent
                leave(node)
            }
        }
    }

    /// Begins a node, or builds it whole.
    ///
    /// - Returns: whether what is inside follows, and then ``leave(_:)``.
    private mutating func enter(_ node: MarkdownNode) -> Bool {
        let type = node.type
        return type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
            ? enterInline(node, type) : enterBlock(node, type)
    }

    private mutating func leave(_ node: MarkdownNode) {
        let type = node.type
        if type == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
        if type.rawValue == types.cell { builder.close() }
        builder.close()
    }
}
