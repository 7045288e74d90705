import CMarkGFM
import PluginKit

/// The tags of HTML between which a section stands that readers open and close, as the `markdown` writer and GitHub
/// have it: each in a block of its own, with Markdown in between.
enum DetailsTags {
    /// Notes of the blocks of HTML that are such tags whether they begin or end a section; of tags without the other
    /// one, nothing is noted.
    ///
    /// One way through the tree without recursion, as nesting has no bounds there.
    static func mark(_ root: MarkdownNode) {
        // The tags that have begun and not ended, with how deep they stand.
        var open: [(node: MarkdownNode, parent: OpaquePointer?, depth: Int)] = []
        var depth = 0
        var node = root
        while true {
            if node.type == CMARK_NODE_HTML_BLOCK {
                let parent = node.parent?.pointer
                // What has begun in a block that is over never ends.
                while let last = open.last, last.depth > depth || (last.depth == depth && last.parent != parent) {
                    open.removeLast()
                }
                if summary(node.literal) != nil {
                    open.append((node, parent, depth))
                } else if isEnd(node.literal), let last = open.last, last.depth == depth {
                    last.node.tag = .opens
                    node.tag = .closes
                    open.removeLast()
                }
            } else if holdsBlocks(node), let child = node.firstChild {
                node = child
                depth += 1
                continue
            }
            while node.next == nil {
                guard let parent = node.parent, parent.pointer != root.pointer else { return }
                node = parent
                depth -= 1
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    private static func holdsBlocks(_ node: MarkdownNode) -> Bool {
        switch node.type {
        case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM,
            CMARK_NODE_FOOTNOTE_DEFINITION:
            true
        default: false
        }
    }

    private static func isEnd(_ html: Bytes) -> Bool { trimmed(html).equalsIgnoringCase("</details>") }

    /// What is always seen of the section that a block of HTML begins, empty where that is not said; `nil` where it
    /// begins none, or says more than text can.
    static func summary(_ html: Bytes) -> String? {
        var rest = trimmed(html)
        guard take("<details>", from: &rest) || take("<details open>", from: &rest) else { return nil }
        rest = trimmed(rest)
        if rest.isEmpty { return "" }
        guard take("<summary>", from: &rest), let end = rest.firstIndex(of: Byte.less) else { return nil }
        guard rest[part: end..<rest.count].equalsIgnoringCase("</summary>") else { return nil }
        return HTMLText.plain(trimmed(rest[part: 0..<end]))
    }

    private static func take(_ tag: StaticString, from rest: inout Bytes) -> Bool {
        let count = tag.utf8CodeUnitCount
        guard rest.count >= count, rest[part: 0..<count].equalsIgnoringCase(tag) else { return false }
        rest = rest[part: count..<rest.count]
        return true
    }

    private static func trimmed(_ bytes: Bytes) -> Bytes {
        var (start, end) = (0, bytes.count)
        while start < end, Byte.isSpace(bytes[start]) { start += 1 }
        while start < end, Byte.isSpace(bytes[end - 1]) { end -= 1 }
        return bytes[part: start..<end]
    }
}
