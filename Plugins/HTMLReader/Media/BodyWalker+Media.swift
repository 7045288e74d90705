import HTML5
import PluginKit

extension BodyWalker {
    /// Adds a link to what is played or framed in the page.
    ///
    /// - Returns: whether what is in the element is read, because it has nothing else to show.
    mutating func addMedia(_ at: UInt32, _ node: HTMLNode) -> Bool {
        guard let address = mediaAddress(at, node) else {
            if node.name == .object || node.name == .applet { return true }
            lose(.noAddress, at)
            return false
        }
        if isTooSmallToSee(at) {
            lose(.hidden, at)
            return false
        }
        lose(.media, at)
        if code.isGathering { flushCode() }
        var destination: [UInt8] = []
        page.appendResolved(address, to: &destination)
        beginContent(node.sourceStart, node.sourceEnd)
        let label = value(.title, at) ?? value(.ariaLabel, at)
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        let span = span(at)
        destination.withUnsafeBufferPointer { destination in
            builder.openLink(utf8: destination, title: none, source: span)
            builder.text(utf8: label.flatMap { $0.isEmpty ? nil : $0 } ?? destination)
            builder.close()
        }
        // Frames stand side by side, though nothing is between them.
        line.hasSpace = true
        return false
    }

    private func mediaAddress(_ at: UInt32, _ node: HTMLNode) -> UnsafeBufferPointer<UInt8>? {
        for name in [AttributeName.src, .dataSrc, .data] {
            if let value = value(name, at), isShown(value) { return value }
        }
        var child = node.firstChild
        while child != 0 {
            if nodes[Int(child)].isHTML(.source), let value = value(.src, child), isShown(value) { return value }
            child = nodes[Int(child)].next
        }
        return nil
    }

    private func isShown(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        AddressReference.withCleaned(address) { address in
            !address.isEmpty && !AddressReference.hasScheme(address, "about:")
                && !AddressReference.hasScheme(address, "javascript:") && !AddressReference.hasScheme(address, "data:")
        }
    }

    private func isTooSmallToSee(_ at: UInt32) -> Bool {
        let width = value(.width, at).flatMap(HTMLNumber.integer)
        let height = value(.height, at).flatMap(HTMLNumber.integer)
        return width.map { $0 <= 1 } == true && height.map { $0 <= 1 } == true
    }
}
