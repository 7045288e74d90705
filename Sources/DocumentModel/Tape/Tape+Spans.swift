extension Tape {
    /// The tape with every span that names bytes replaced: for a body that was read from a part of its source, such as
    /// a string, whose offsets are not those of the whole.
    public func mappingSpans(_ map: (SourceSpan) -> SourceSpan) -> Tape {
        var nodes = nodes
        for index in nodes.indices where !nodes[index].source.isNone {
            nodes[index].source = map(nodes[index].source)
        }
        return Tape(nodes: nodes, text: text, strings: strings)
    }
}
