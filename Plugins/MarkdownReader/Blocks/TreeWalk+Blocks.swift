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
            if enterDetails(node) { return false }
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

    /// Begins or ends a section that readers open and close; its first block is what is always seen.
    ///
    /// - Returns: whether the HTML is a tag of one.
    private mutating func enterDetails(_ node: MarkdownNode) -> Bool {
        switch node.tag {
        case .opens:
            details.append(span(node))
            builder.open(.section(role: "details"), source: span(node))
            if let summary = DetailsTags.summary(node.literal), !summary.isEmpty {
                builder.open(.paragraph, source: span(node))
                builder.text(summary)
                builder.close()
            }
            return true
        case .closes:
            if let start = details.popLast() {
                let end = span(node)
                builder.setSource(SourceSpan(start: start.start, count: end.start &+ end.count &- start.start))
            }
            builder.close()
            return true
        case .raw, nil: return false
        }
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
