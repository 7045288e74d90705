import CMarkGFM

/// The text of inlines, without their marks.
enum PlainInlines {
    /// Appends the text inside a node; line ends are spaces.
    static func append(of parent: MarkdownNode, to output: inout [UInt8]) {
        var node = parent
        // Down, then on, then up, without recursion: nesting has no bounds here.
        while true {
            if let child = node.firstChild {
                node = child
            } else {
                while node.pointer != parent.pointer, node.next == nil, let up = node.parent { node = up }
                guard node.pointer != parent.pointer, let next = node.next else { return }
                node = next
            }
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: output.append(contentsOf: node.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: output.append(Byte.space)
            default: break
            }
        }
    }

    static func text(of parent: MarkdownNode) -> String {
        var output: [UInt8] = []
        append(of: parent, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
