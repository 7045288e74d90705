import CMarkGFM
import PluginKit

extension TreeWalk {
    mutating func enterList(_ node: MarkdownNode) {
        builder.open(
            .list(
                ordered: cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST,
                start: Int(cmark_node_get_list_start(node.pointer)), tight: isTight(node)),
            source: span(node))
    }

    mutating func enterItem(_ node: MarkdownNode) {
        let task = isGFM ? TaskBox.read(node) { paragraph in sourceText(paragraph) } : nil
        boxLength = task == nil ? 0 : TaskBox.length
        builder.open(.item(task: task), source: span(node))
    }

    /// Whether no empty line stands between the items of a list, nor between the blocks right inside one of them
    /// (CommonMark 0.31, section 5.3).
    ///
    /// The library overlooks such lines behind headings, rules, fenced code and quotes.
    private func isTight(_ list: MarkdownNode) -> Bool {
        guard cmark_node_get_list_tight(list.pointer) != 0 else { return false }
        var before: MarkdownNode?
        var item = list.firstChild
        while let current = item {
            if let before, isParted(before, current) { return false }
            var child = current.firstChild
            while let block = child, let next = block.next {
                if isParted(block, next) { return false }
                child = next
            }
            before = current
            item = current.next
        }
        return true
    }

    /// Whether an empty line stands before `next` that is no part of `block`.
    private func isParted(_ block: MarkdownNode, _ next: MarkdownNode) -> Bool {
        let line = next.startLine - 1
        guard line > survey.lines.shift, let range = survey.lines.range(ofLine: line - 1 - survey.lines.shift),
            isEmpty(text[part: range])
        else { return false }
        var last = block
        while let child = last.lastChild,
            child.type.rawValue & UInt32(CMARK_NODE_TYPE_MASK)
                == UInt32(CMARK_NODE_TYPE_BLOCK)
        {
            last = child
        }
        // Code and HTML that nothing ends have the empty line in them.
        return last.type != CMARK_NODE_CODE_BLOCK && last.type != CMARK_NODE_HTML_BLOCK || last.endLine < line
    }

    /// Whether a line has nothing in it but the marks of the quotes around the list.
    private func isEmpty(_ line: Bytes) -> Bool {
        var left = quotes
        for byte in line {
            if byte == Byte.greater, left > 0 { left -= 1 } else if !Byte.isSpace(byte) { return false }
        }
        return true
    }
}
