import HTML5
import PluginKit

extension BodyWalker {
    /// - Returns: whether what is in the link is read.
    mutating func openLink(_ at: UInt32, _ node: HTMLNode) -> Bool {
        guard let address = value(.href, at) else { return true }
        if isPermalink(at) {
            lose(.decoration, at)
            return false
        }
        if page.isFragment, isUnclosed(at, node) {
            addTag(at)
            return true
        }
        let isScript = AddressReference.withCleaned(address) { AddressReference.hasScheme($0, "javascript:") }
        if isScript {
            lose(.scriptLink, at)
            return true
        }
        push(at, .link)
        return true
    }

    /// Opens a link in the builder.
    mutating func openLink(_ at: UInt32, _ address: UnsafeBufferPointer<UInt8>) {
        let title = value(.title, at) ?? UnsafeBufferPointer(start: nil, count: 0)
        let span = span(at)
        guard page.base != nil || address.contains(where: { $0 <= 0x20 }) else {
            builder.openLink(utf8: address, title: title, source: span)
            return
        }
        scratch.removeAll(keepingCapacity: true)
        page.appendResolved(address, to: &scratch)
        scratch.withUnsafeBufferPointer { builder.openLink(utf8: $0, title: title, source: span) }
    }

    /// Adds a link that has nothing in it: by its label if it has one; else only a fragment's author may mean it.
    mutating func addEmptyLink(_ at: UInt32) {
        let node = nodes[Int(at)]
        guard !node.isImplied, let address = value(.href, at) else { return }
        let label = label(of: at)
        guard label != nil || page.isFragment else {
            lose(.emptyLink, at)
            return
        }
        beginContent(node.sourceStart, node.sourceEnd)
        openLink(at, address)
        if let label { builder.text(utf8: label) }
        builder.close()
    }

    /// What an element is called where nothing in it is text: `aria-label`, `title`, or the title of a drawing.
    private func label(of at: UInt32) -> UnsafeBufferPointer<UInt8>? {
        for name in [AttributeName.ariaLabel, .title] {
            if let value = value(name, at), value.contains(where: { !TextByte.isSpace($0) }) { return value }
        }
        let top = NodeID(index: at)
        var node = top
        var seen = 0
        while seen < 16, let next = tree.nextInOrder(after: node, within: top) {
            seen += 1
            node = next
            guard tree.namespace(of: next) == .svg, tree.name(of: next) == .title,
                let child = tree.firstChild(of: next), tree.kind(of: child) == .text
            else { continue }
            let text = bytes(tree.text(of: child))
            if text.contains(where: { !TextByte.isSpace($0) }) { return text }
        }
        return nil
    }
}
