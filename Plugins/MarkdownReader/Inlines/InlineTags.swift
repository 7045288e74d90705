import CMarkGFM
import PluginKit

/// What an inline tag of HTML is, once its siblings have been looked at.
enum TagRole: UInt8 {
    /// It begins or ends the inline that it names.
    case opens = 1
    case closes = 2
    /// It is raw HTML like any other.
    case raw = 3
}

/// The tags for which there are inlines: those by which the `markdown` writer says what Markdown has no marks for.
enum InlineTag: UInt8, CaseIterable {
    case emphasis
    case strong
    case strikethrough
    case `subscript`
    case superscript
    case code

    private var name: StaticString {
        switch self {
        case .emphasis: "em"
        case .strong: "strong"
        case .strikethrough: "del"
        case .subscript: "sub"
        case .superscript: "sup"
        case .code: "code"
        }
    }

    /// What it begins; `nil` for code, which holds text alone.
    var inline: InlineStart? {
        switch self {
        case .emphasis: .emphasis
        case .strong: .strong
        case .strikethrough: .strikethrough
        case .subscript: .subscript
        case .superscript: .superscript
        case .code: nil
        }
    }

    /// Reads `<sub>` or `</sub>`: a tag without attributes.
    static func read(_ html: Bytes) -> (tag: InlineTag, isClosing: Bool)? {
        guard html.count >= 4, html.count <= 9, html[0] == Byte.less, html[html.count - 1] == Byte.greater else {
            return nil
        }
        let isClosing = html[1] == UInt8(ascii: "/")
        let name = html[part: (isClosing ? 2 : 1)..<html.count - 1]
        guard let tag = allCases.first(where: { name.equalsIgnoringCase($0.name) }) else { return nil }
        return (tag, isClosing)
    }

    /// Whether HTML is a line break.
    static func isBreak(_ html: Bytes) -> Bool {
        guard html.count >= 4, html.count <= 6, html[part: 0..<3].equalsIgnoringCase("<br") else { return false }
        let rest = html[part: 3..<html.count]
        return rest.equals(">") || rest.equals("/>") || rest.equals(" />")
    }

    /// Tells the role of the tags from a node on to its last sibling: those that are well nested open and close.
    static func mark(from first: MarkdownNode) {
        var open: [(tag: InlineTag, node: MarkdownNode)] = []
        var counts = [Int](repeating: 0, count: allCases.count)
        var next: MarkdownNode? = first
        while let node = next {
            next = node.next
            guard node.type == CMARK_NODE_HTML_INLINE, let (tag, isClosing) = read(node.literal) else { continue }
            node.tag = .raw
            guard isClosing else {
                open.append((tag, node))
                counts[Int(tag.rawValue)] += 1
                continue
            }
            guard counts[Int(tag.rawValue)] > 0 else { continue }
            while let last = open.popLast() {
                counts[Int(last.tag.rawValue)] -= 1
                guard last.tag == tag else { continue }
                if tag != .code || holdsText(from: last.node, to: node) {
                    last.node.tag = .opens
                    node.tag = .closes
                }
                break
            }
        }
    }

    private static func holdsText(from open: MarkdownNode, to close: MarkdownNode) -> Bool {
        var next = open.next
        while let node = next, node.pointer != close.pointer {
            guard node.type == CMARK_NODE_TEXT || node.type == CMARK_NODE_SOFTBREAK else { return false }
            next = node.next
        }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are those of ASCII text in lower case, whatever their own.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return indices.allSatisfy { index in
            let byte = self[index]
            return byte == text.utf8Start[index] || (0x41...0x5A ~= byte && byte | 0x20 == text.utf8Start[index])
        }
    }
}
