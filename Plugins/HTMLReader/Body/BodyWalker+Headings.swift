import HTML5
import PluginKit

extension BodyWalker {
    mutating func openHeading(_ at: UInt32, level: Int) {
        open(.heading(level: level), .holder, at)
        beginHolder()
    }

    /// By the element's name, or by `aria-level` where a role makes the heading, which is 2 without one (WAI-ARIA,
    /// section 5.4).
    func headingLevel(_ at: UInt32, _ node: HTMLNode) -> Int {
        let first = TagName.h1.rawValue
        if node.name.rawValue >= first, node.name.rawValue <= TagName.h6.rawValue {
            return Int(node.name.rawValue - first) + 1
        }
        return value(.ariaLevel, at).flatMap(HTMLNumber.integer) ?? 2
    }

    /// Whether an element is a link to a place in the page with nothing in it but a mark: what headings have for
    /// copying their address.
    func isPermalink(_ at: UInt32) -> Bool {
        guard line.state == .holder, let address = value(.href, at), address.first == AddressByte.hash else {
            return false
        }
        let top = NodeID(index: at)
        var node = top
        var seen = 0
        while let next = tree.nextInOrder(after: node, within: top) {
            seen += 1
            switch tree.kind(of: next) {
            case .text: if TextByte.hasWord(bytes(tree.text(of: next))) { return false }
            case .element: if tree.isHTML(next, .img) { return false }
            default: break
            }
            if seen > 16 { return false }
            node = next
        }
        return true
    }
}
