extension YAMLTreeBuilder {
    /// What an anchor names.
    enum Anchor {
        case complete(Built)
        /// A collection that begins at the mark and has not ended yet.
        case open(YAMLMark)
    }

    /// Puts the node that an alias names in its place.
    mutating func addAlias(_ name: String, start: YAMLMark, end: YAMLMark) {
        let shown = Self.shown(name)
        switch anchors[name] {
        case .complete(let built):
            guard checkDepth(built.height, start: start) else { return }
            var counted = built
            counted.node.start = start
            guard count(counted) else { return }
            add(built)
        case .open(let anchor):
            report(
                .recursiveAlias, "'*\(shown)' stands inside of the node that it names, on line \(anchor.line)",
                help: "write the value out", start: start, end: end, related: anchor)
            addNull(start: start, end: end)
        case nil:
            report(
                .undefinedAlias, "'*\(shown)' is an alias, and no anchor '&\(shown)' stands before it",
                help: "add the anchor, or put the text in quotes", start: start, end: end)
            addNull(start: start, end: end)
        }
    }

    private mutating func addNull(start: YAMLMark, end: YAMLMark) {
        let null = YAMLNode(value: .scalar(YAMLScalar(text: "", style: .plain)), start: start, end: end)
        let built = Built(node: null)
        guard count(built) else { return }
        add(built)
    }
}
