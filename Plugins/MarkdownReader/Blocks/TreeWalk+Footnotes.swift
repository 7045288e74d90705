import CMarkGFM
import PluginKit

extension TreeWalk {
    /// The label of a footnote, which the library does not give out, and where it begins.
    func label(of definition: MarkdownNode) -> LineSurvey.Footnote? {
        let line = definition.startLine - 1 - survey.lines.shift
        guard let start = survey.lines.text(line: definition.startLine, column: definition.startColumn) else {
            return nil
        }
        // Several footnotes may begin on one line, one in another.
        var low = 0
        var high = survey.footnotes.count
        while low < high {
            let middle = (low + high) / 2
            if survey.footnotes[middle].start < start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, survey.footnotes[low - 1].line == line else { return nil }
        return survey.footnotes[low - 1]
    }

    /// Says which footnotes the library has left out: those of a label that nothing can refer to, or that another has.
    ///
    /// A line that looks like the beginning of one, is none in the tree, and is a part of no other block either, was one.
    mutating func noteLostFootnotes(_ root: MarkdownNode) {
        let shift = survey.lines.shift
        let found = Set(footnotes.map { $0.startLine - 1 - shift })
        let missing = survey.footnotes.filter { !found.contains($0.line) }
        guard !missing.isEmpty else { return }
        let covered = coveredLines(root)
        for footnote in missing where !covered[footnote.line] {
            let label = text[part: footnote.label].string
            let start = survey.lines.item(footnote.start)
            let end = survey.lines.item(footnote.label.upperBound + 2)
            builder.remarks.append(
                .loss(
                    "footnote-left-out",
                    "the footnote '\(label)' is left out: its label is another's, or one that nothing can refer to",
                    at: SourceSpan(start..<end)))
        }
    }

    /// For each line whether a block without others in it is on it.
    private func coveredLines(_ root: MarkdownNode) -> [Bool] {
        let shift = survey.lines.shift
        var covered = [Bool](repeating: false, count: survey.lines.count)
        var node = root
        while true {
            let type = node.type.rawValue
            let isBlock = type & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
            let isLeaf = node.firstChild.map { Self.isInline($0) || $0.type.rawValue == types.row } ?? true
            if isBlock, isLeaf, node.startLine > 0 {
                let first = max(node.startLine - 1 - shift, 0)
                for line in first..<max(min(node.endLine - shift, covered.count), first) { covered[line] = true }
            }
            if isBlock, !isLeaf, let child = node.firstChild {
                node = child
                continue
            }
            while node.pointer != root.pointer, node.next == nil, let parent = node.parent { node = parent }
            guard node.pointer != root.pointer, let next = node.next else { return covered }
            node = next
        }
    }

    private static func isInline(_ node: MarkdownNode) -> Bool {
        node.type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
    }
}
