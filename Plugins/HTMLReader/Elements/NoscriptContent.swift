import HTML5

/// What is in a `noscript`: mostly an image that a script would load later, sometimes text.
enum NoscriptContent {
    /// How many nodes are looked at.
    private static let reach = 64

    static func isText(_ tree: HTMLTree, _ at: UInt32) -> Bool {
        let top = NodeID(index: at)
        var node = top
        for _ in 0..<reach {
            guard let next = tree.nextInOrder(after: node, within: top) else { return false }
            node = next
            guard tree.kind(of: next) == .text else { continue }
            if tree.withBytes(of: tree.text(of: next), { !$0.allSatisfy(TextByte.isSpace) }) { return true }
        }
        return false
    }
}
