import PluginKit

/// The footnotes of a body by their labels, and which of them the text leads to.
struct Footnotes {
    /// Where the first footnote of each label is.
    private var places: [String: Int] = [:]
    /// Where the footnotes are that the text refers to, itself or by way of others.
    private var reached: Set<Int> = []

    init(_ tape: Tape) {
        for (index, node) in tape.nodes.enumerated() where node.blockKind == .footnote {
            let label = tape.string(tape.stringRange(node))
            if places[label] == nil { places[label] = index }
        }
        guard !places.isEmpty else { return }
        var next = [0]
        while let start = next.popLast() {
            var index = start + 1
            while index < Int(tape.nodes[start].end) {
                let node = tape.nodes[index]
                if node.blockKind == .footnote {
                    index = Int(node.end)
                    continue
                }
                if node.inlineKind == .footnoteReference, let place = places[tape.string(tape.stringRange(node))],
                    reached.insert(place).inserted
                {
                    next.append(place)
                }
                index += 1
            }
        }
    }

    /// Where the footnote with a label is.
    subscript(label: String) -> Int? { places[label] }

    /// Whether the footnote at a place is a line or two and refers to no other.
    func isShort(_ index: Int, in tape: Tape) -> Bool {
        let range = index..<Int(tape.nodes[index].end)
        guard range.count <= 16 else { return false }
        return range.allSatisfy { tape.nodes[$0].inlineKind != .footnoteReference }
            && range.reduce(0) { $0 + Int(tape.nodes[$1].text.count) } <= 512
    }

    /// Whether the text leads to the footnote at a place, which is then written there.
    func isReached(_ index: Int) -> Bool { reached.contains(index) }
}
