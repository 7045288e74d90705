import PluginKit

/// The tags that stand for what Markdown has no marks for.
enum HTMLFragment {
    static func tag(of kind: InlineKind) -> StaticString {
        switch kind {
        case .emphasis: "em"
        case .strong: "strong"
        case .strikethrough: "del"
        case .subscript: "sub"
        case .superscript: "sup"
        case .text, .code, .link, .image, .lineBreak, .footnoteReference, .raw: "span"
        }
    }
}

extension Emitter {
    /// Writes text with `&`, `<`, `>` and `"` as references; line ends are spaces, or references inside `pre`.
    mutating func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>, isLiteral: Bool = false) {
        for byte in bytes {
            switch byte {
            case Byte.ampersand: append("&amp;")
            case Byte.less: append("&lt;")
            case Byte.greater: append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case Byte.lineFeed: append(isLiteral ? "&#10;" : " ")
            case Byte.carriageReturn: append(isLiteral ? "&#13;" : " ")
            case 0: replaceNUL()
            default: out.append(byte)
            }
        }
    }

    private mutating func appendAttribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
        append(" ")
        append(name)
        append("=\"")
        appendHTML(value, isLiteral: true)
        append("\"")
    }

    /// Writes the inlines of a node as HTML.
    mutating func writeHTMLInlines(of parent: Int) {
        var index = parent + 1
        while index < Int(nodes[parent].end) {
            writeHTMLInline(index)
            index = Int(nodes[index].end)
        }
    }

    private mutating func writeHTMLInline(_ index: Int) {
        let node = nodes[index]
        guard let kind = node.inlineKind else { return }
        switch kind {
        case .text: appendHTML(bytes(node.text))
        case .emphasis, .strong, .strikethrough, .subscript, .superscript:
            emitTag(kind, isOpen: true)
            writeHTMLInlines(of: index)
            emitTag(kind, isOpen: false)
        case .code:
            append("<code>")
            appendHTML(bytes(node.text))
            append("</code>")
        case .link:
            append("<a")
            appendAttribute("href", string(node))
            if !string(node, 1).isEmpty { appendAttribute("title", string(node, 1)) }
            append(">")
            writeHTMLInlines(of: index)
            append("</a>")
        case .image: writeHTMLImage(node)
        case .lineBreak: append("<br>")
        case .footnoteReference:
            append("<sup>")
            appendHTML(string(node))
            append("</sup>")
            lose("footnote", "a footnote's reference in a table of HTML is a raised label", at: index)
        case .raw: writeHTMLRaw(node, index)
        }
    }

    mutating func writeHTMLImage(_ node: Node) {
        append("<img")
        appendAttribute("src", string(node))
        appendAttribute("alt", string(node, 2))
        if !string(node, 1).isEmpty { appendAttribute("title", string(node, 1)) }
        append(">")
    }

    /// Passes HTML through on one line, as an empty one would end the table.
    mutating func writeHTMLRaw(_ node: Node, _ index: Int) {
        guard string(node).elementsEqual("html".utf8) || string(node).elementsEqual("mathml".utf8) else {
            if MarkedMath(bytes(node.text)) != nil, string(node).elementsEqual("latex".utf8) {
                appendHTML(bytes(node.text))
            } else {
                loseRaw(node, index)
            }
            return
        }
        for byte in bytes(node.text) { out.append(Byte.isLineEnd(byte) ? Byte.space : byte) }
    }

    mutating func openHTMLTag(_ name: StaticString) {
        append("<")
        append(name)
        append(">")
    }

    mutating func closeHTMLTag(_ name: StaticString) {
        append("</")
        append(name)
        append(">")
    }
}
