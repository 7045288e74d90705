import HTML5
import PluginKit

extension BodyWalker {
    /// Finds the footnotes of the page, before it is read.
    mutating func findFootnotes() {
        guard page.hasNotes else { return }
        let (nodes, verdicts) = (nodes, verdicts)
        let finder = FootnoteFinder(tree: tree, nodes: nodes) { note in
            if verdicts.isEmpty { return true }
            var at = note
            while at != HTMLNode.none {
                if case .dropped = verdicts[Int(at)] { return false }
                at = nodes[Int(at)].parent
            }
            return true
        }
        footnotes = finder.find()
    }

    /// Comes to an element that has to do with footnotes.
    ///
    /// - Returns: whether what is in it is read.
    mutating func enter(_ at: UInt32, _ role: FootnoteRole) -> Bool {
        switch role {
        case .reference(let label):
            let node = nodes[Int(at)]
            if code.isGathering { flushCode() }
            beginContent(node.sourceStart, node.sourceEnd)
            builder.footnoteReference(label, source: span(at))
            return false
        case .raised: return true
        case .note(let label):
            open(.footnote(label: label), .footnote, at)
            return true
        case .frame:
            beginBlock(at)
            return nodes[Int(at)].name != .hr
        case .backlink: return false
        }
    }

    /// How many bytes of a text are left without the spaces that part it from a link back.
    func endBeforeBacklink(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ node: HTMLNode) -> Int {
        guard node.next != 0, case .backlink? = footnotes[node.next] else { return end }
        var end = end
        while true {
            if end > 0, TextByte.isSpace(bytes[end - 1]) {
                end -= 1
            } else if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                return end
            }
        }
    }
}
