import HTML5

/// The text of an element on one line.
enum ElementText {
    /// The text with white space folded, and a space wherever a block or a line ends; what is longer than `limit`
    /// bytes is cut, and so is what stands in more nodes than that.
    ///
    /// - Parameter partsNames: whether ` | ` goes between elements where only a style sets apart what they hold: a
    ///   small letter before, a capital after.
    static func text(of element: NodeID, in tree: HTMLTree, limit: Int = 2_000, partsNames: Bool = false) -> String {
        var output: [UInt8] = []
        var steps = 0
        tree.withNodes { nodes in
            var at = nodes[Int(element.index)].firstChild
            while at != 0, output.count < limit, steps < limit {
                steps += 1
                let node = nodes[Int(at)]
                var goesIn = false
                switch node.kind {
                case .text:
                    tree.withBytes(of: node.text) { text in
                        if partsNames { partNames(before: text, &output) }
                        append(text, limit, &output)
                    }
                case .element:
                    switch ContainerKinds.treatment(node) {
                    case .skipped, .media, .noscript, .head, .meta, .title, .script: break
                    case .lineBreak: space(&output)
                    case .block, .cell:
                        space(&output)
                        goesIn = true
                    case .inline, .link, .bold, .italic: goesIn = true
                    }
                default: break
                }
                if goesIn, node.firstChild != 0 {
                    at = node.firstChild
                    continue
                }
                at = next(after: at, within: element.index, nodes, &output)
            }
        }
        while output.last == 0x20 { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }

    static func partNames(before text: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]) {
        guard let first = text.first, first &- 0x41 < 26, let last = output.last, last &- 0x61 < 26 else { return }
        output += [0x20, UInt8(ascii: "|"), 0x20]
    }

    private static func next(
        after node: UInt32, within top: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>, _ output: inout [UInt8]
    ) -> UInt32 {
        var at = node
        while true {
            let node = nodes[Int(at)]
            if node.next != 0 { return node.next }
            at = node.parent
            guard at != top, at != HTMLNode.none else { return 0 }
            switch ContainerKinds.treatment(nodes[Int(at)]) {
            case .block, .cell: space(&output)
            default: break
            }
        }
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int, _ output: inout [UInt8]) {
        // White space alone is cut too, or else it would be looked at without end.
        var end = min(text.count, limit * 4)
        while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        PlainText.append(UnsafeBufferPointer(rebasing: text[..<end]), to: &output)
    }

    private static func space(_ output: inout [UInt8]) {
        if let last = output.last, last != 0x20 { output.append(0x20) }
    }
}
