extension Tape: Equatable {
    /// Two tapes are equal when they have the same nodes with the same text, attributes and spans; how their
    /// buffers are laid out does not matter.
    public static func == (a: Tape, b: Tape) -> Bool {
        guard a.nodes.count == b.nodes.count else { return false }
        for (x, y) in zip(a.nodes, b.nodes) {
            guard x.rawKind == y.rawKind, x.flags == y.flags, x.small == y.small, x.end == y.end, x.source == y.source,
                a.text[x.text.indices] == b.text[y.text.indices]
            else { return false }
            let slots = x.stringSlots
            if slots == 0 {
                guard x.payload == y.payload else { return false }
            }
            for slot in 0..<slots {
                guard a.text[a.stringRange(x, slot).indices] == b.text[b.stringRange(y, slot).indices] else {
                    return false
                }
            }
        }
        return true
    }
}

extension Node {
    /// How many strings a node of this kind holds from its payload on.
    @inlinable
    public var stringSlots: Int {
        if let kind = blockKind {
            switch kind {
            case .image: 3
            case .code, .raw, .section, .footnote: 1
            default: 0
            }
        } else {
            switch inlineKind {
            case .image: 3
            case .link: 2
            case .raw, .footnoteReference: 1
            default: 0
            }
        }
    }
}
