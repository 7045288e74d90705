import CMarkGFM
import PluginKit

extension TreeWalk {
    mutating func enterBlock(_ node: MarkdownNode, _ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
        case CMARK_NODE_HEADING:
            builder.open(
                .heading(level: Int(cmark_node_get_heading_level(node.pointer))), source: span(node))
        case CMARK_NODE_LIST: enterList(node)
        case CMARK_NODE_ITEM: enterItem(node)
        case CMARK_NODE_BLOCK_QUOTE:
            quotes += 1
            builder.open(.quote, source: span(node))
        case CMARK_NODE_CODE_BLOCK:
            builder.codeBlock(Self.lines(node.literal), language: node.info.string, source: span(node))
            return false
        case CMARK_NODE_HTML_BLOCK:
            var html = Self.lines(node.literal)
            if html.utf8.last == Byte.lineFeed { html.unicodeScalars.removeLast() }
            builder.rawBlock(html, format: "html", source: span(node))
            return false
        case CMARK_NODE_THEMATIC_BREAK:
            builder.thematicBreak(source: span(node))
            return false
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            let label = label(of: node).map { text[part: $0.label].string } ?? ""
            builder.open(.footnote(label: label), source: footnoteSpan(node))
        default: return enterTable(node, type.rawValue)
        }
        return true
    }

    /// A paragraph that is one image and nothing else is that image.
    private mutating func enterParagraph(_ node: MarkdownNode) -> Bool {
        var first = node.firstChild
        if boxLength > 0, let box = first, box.literal.count == boxLength { first = box.next }
        if let image = first, image.type == CMARK_NODE_IMAGE, image.next == nil {
            boxLength = 0
            builder.imageBlock(
                image.url.string, title: image.title.string, alternative: PlainInlines.text(of: image),
                source: span(node))
            return false
        }
        builder.open(.paragraph, source: span(node))
        return true
    }

    /// Literal lines, each ended by a line feed.
    private static func lines(_ text: Bytes) -> String {
        guard text.contains(Byte.carriageReturn) else { return text.string }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in text.indices {
            let byte = text[index]
            if byte == Byte.carriageReturn {
                bytes.append(Byte.lineFeed)
            } else if byte != Byte.lineFeed || index == 0 || text[index - 1] != Byte.carriageReturn {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
