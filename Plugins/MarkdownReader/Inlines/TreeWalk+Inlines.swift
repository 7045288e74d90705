import CMarkGFM
import PluginKit

extension TreeWalk {
    mutating func enterInline(_ node: MarkdownNode, _ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_TEXT: addText(node)
        case CMARK_NODE_SOFTBREAK:
            if code != nil { code?.append(Byte.space) } else { builder.text(" ") }
        case CMARK_NODE_LINEBREAK: builder.lineBreak()
        case CMARK_NODE_CODE: builder.code(node.literal.string)
        case CMARK_NODE_HTML_INLINE: addHTML(node)
        case CMARK_NODE_IMAGE:
            builder.image(
                node.url.string, title: node.title.string, alternative: PlainInlines.text(of: node))
        case CMARK_NODE_FOOTNOTE_REFERENCE: builder.footnoteReference(label(ofReference: node))
        case CMARK_NODE_EMPH:
            builder.open(.emphasis)
            return true
        case CMARK_NODE_STRONG:
            builder.open(.strong)
            return true
        case CMARK_NODE_LINK:
            builder.open(.link(destination: node.url.string, title: node.title.string))
            return true
        default:
            guard type.rawValue == types.strikethrough else { return false }
            builder.open(.strikethrough)
            return true
        }
        return false
    }

    private mutating func addText(_ node: MarkdownNode) {
        let text = node.literal
        guard code == nil else {
            code?.append(contentsOf: text)
            return
        }
        let first = min(boxLength, text.count)
        boxLength = 0
        builder.text(utf8: text[part: first..<text.count])
    }

    /// The label of the footnote that a reference names by its number.
    private func label(ofReference node: MarkdownNode) -> String {
        let literal = node.literal.string
        guard let number = Int(literal), labels.indices.contains(number - 1) else { return literal }
        return labels[number - 1]
    }

    // MARK: HTML

    private mutating func addHTML(_ node: MarkdownNode) {
        let html = node.literal
        if InlineTag.isBreak(html) {
            builder.lineBreak()
            return
        }
        guard let (tag, _) = InlineTag.read(html) else {
            builder.raw(html.string, format: "html")
            return
        }
        if node.tag == nil { InlineTag.mark(from: node) }
        switch (node.tag, tag.inline) {
        case (.opens, let inline?): builder.open(inline)
        case (.opens, nil): code = []
        case (.closes, nil):
            if let code { builder.code(String(decoding: code, as: UTF8.self)) }
            code = nil
        case (.closes, _): builder.close()
        default: builder.raw(html.string, format: "html")
        }
    }
}
