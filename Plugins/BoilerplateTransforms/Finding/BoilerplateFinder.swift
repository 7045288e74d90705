import PluginKit

/// Finds the blocks of a body that are furniture.
struct BoilerplateFinder {
    /// Indices of the blocks to drop.
    private(set) var dropped: Set<Int> = []
    /// A note for each of them, in the order of the body.
    private(set) var remarks: [Remark] = []

    private let tape: Tape
    private let patterns: PatternIndex
    private var scratch = PatternIndex.Scratch()
    private var gathered: [UInt8] = []

    init(tape: Tape, patterns: PatternIndex) {
        self.tape = tape
        self.patterns = patterns
    }

    mutating func search() {
        _ = search(inside: 0)
    }

    /// - Returns: whether there was something inside, and all of it is furniture.
    private mutating func search(inside parent: Int) -> Bool {
        var index = parent + 1
        let end = Int(tape.nodes[parent].end)
        var isAll = index < end
        while index < end {
            let node = tape.nodes[index]
            switch node.blockKind {
            case .paragraph, .list, .quote:
                if let entry = match(index) { drop(index, entry) } else { isAll = false }
            case .section:
                if search(inside: index) { dropped.insert(index) } else { isAll = false }
            case .root, .heading, .item, .code, .table, .row, .cell, .caption, .figure, .image, .thematicBreak,
                .definitionList, .term, .definition, .footnote, .raw, nil:
                isAll = false
            }
            index = Int(node.end)
        }
        return isAll
    }

    /// The pattern that a paragraph, or everything in a list, an item or a quote, is; of several, the first.
    private mutating func match(_ index: Int) -> Int? {
        let node = tape.nodes[index]
        switch node.blockKind {
        case .paragraph: return matchParagraph(index)
        case .list, .quote: break
        // A box to tick makes it a thing to do, not a link.
        case .item where !node.flags.contains(.task): break
        default: return nil
        }
        var first: Int?
        var child = index + 1
        while child < Int(node.end) {
            guard let entry = match(child) else { return nil }
            first = first ?? entry
            child = Int(tape.nodes[child].end)
        }
        return first
    }

    private mutating func matchParagraph(_ index: Int) -> Int? {
        let end = Int(tape.nodes[index].end)
        if end == index + 2, tape.nodes[index + 1].inlineKind == .text {
            return tape.withBytes(of: tape.nodes[index + 1].text) { patterns.match($0, &scratch) }
        }
        gathered.removeAll(keepingCapacity: true)
        for position in index + 1..<max(end, index + 1) {
            let node = tape.nodes[position]
            switch node.inlineKind {
            case .text:
                guard gathered.count + Int(node.text.count) <= patterns.maximumBytes else { return nil }
                gathered.append(contentsOf: tape.text[node.text.indices])
            case .lineBreak: gathered.append(0x0A)
            case .emphasis, .strong, .strikethrough, .link, .subscript, .superscript: break
            case .code, .image, .footnoteReference, .raw, nil: return nil
            }
        }
        return gathered.withUnsafeBufferPointer { patterns.match($0, &scratch) }
    }

    private mutating func drop(_ index: Int, _ match: Int) {
        let entry = patterns.entries[match]
        dropped.insert(index)
        remarks.append(
            .note(
                "boilerplate-dropped", "dropped by the rule \(entry.rule), as \(entry.reason): \"\(excerpt(index))\"",
                at: tape.nodes[index].source))
    }

    /// The first 80 characters of a block, on one line.
    private func excerpt(_ index: Int) -> String {
        let scalars = tape.plainText(of: index).unicodeScalars
        var text = String.UnicodeScalarView()
        for scalar in scalars.prefix(80) { text.append(scalar == "\n" || scalar == "\r" ? " " : scalar) }
        return String(text) + (scalars.dropFirst(80).isEmpty ? "" : "…")
    }
}
