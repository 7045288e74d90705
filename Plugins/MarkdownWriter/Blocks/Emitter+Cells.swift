import PluginKit

extension Emitter {
    /// Writes the content of a cell on one line; blocks are joined by `<br>`.
    mutating func writeCell(_ cell: Int, _ tally: inout CellTally) {
        var flat = FlatCell(start: out.count)
        let first = cell + 1
        let isLine = first < Int(nodes[cell].end) && nodes[first].end == nodes[cell].end
        sharesLine = !isLine || nodes[first].blockKind != .paragraph
        flatten(blocksOf: cell, &flat)
        sharesLine = false
        if flat.isFlattened || flat.pieces > 1 { tally.blocks += 1 }
    }

    private mutating func flatten(blocksOf parent: Int, _ flat: inout FlatCell) {
        var index = parent + 1
        while index < Int(nodes[parent].end) {
            flatten(index, &flat)
            index = Int(nodes[index].end)
        }
    }

    private mutating func flatten(_ index: Int, _ flat: inout FlatCell) {
        let node = nodes[index]
        guard let kind = node.blockKind else { return }
        if kind != .paragraph, kind != .image, kind != .raw { flat.isFlattened = true }
        switch kind {
        case .paragraph, .heading, .term: piece(&flat) { $0.writeLine(of: index) }
        case .image:
            piece(&flat) { emitter in
                emitter.append("![")
                emitter.appendLiteral(emitter.string(node, 2))
                emitter.append("]")
                emitter.appendTarget(of: index)
            }
        case .code: flattenCode(node, &flat)
        case .raw:
            if isPassed(string(node)) {
                piece(&flat) { emitter in
                    emitter.beginLine()
                    emitter.tokens.append(
                        InlineToken(kind: .raw, inline: .raw, node: index, bytes: emitter.bytes(node.text)))
                    emitter.writeTokens()
                }
            } else {
                loseRaw(node, index)
            }
        case .thematicBreak: break
        case .list: flattenList(index, node, &flat)
        case .footnote: pendingFootnotes.append(index)
        case .section:
            let role = string(node)
            if !role.isEmpty {
                lose("section-role", "the role '\(String(decoding: role, as: UTF8.self))' of a section", at: index)
            }
            flatten(blocksOf: index, &flat)
        case .root, .item, .quote, .table, .row, .cell, .caption, .figure, .definitionList, .definition:
            flatten(blocksOf: index, &flat)
        }
    }

    /// Writes a piece of a cell behind a `<br>`, if there is something before it and something in it.
    private mutating func piece(_ flat: inout FlatCell, _ write: (inout Emitter) -> Void) {
        let before = out.count
        if before > flat.start, !flat.isOpen {
            keepBackslash(from: flat.start)
            append("<br>")
        }
        let start = out.count
        write(&self)
        if out.count == start {
            out.removeSubrange(before...)
        } else {
            flat.pieces += 1
            flat.isOpen = false
        }
    }

    private mutating func flattenCode(_ node: Node, _ flat: inout FlatCell) {
        let text = bytes(node.text)
        for line in text.split(whereSeparator: Byte.isLineEnd) {
            piece(&flat) { $0.appendCodeSpan(UnsafeBufferPointer(rebasing: line)) }
        }
    }

    private mutating func flattenList(_ list: Int, _ node: Node, _ flat: inout FlatCell) {
        var number = Int(node.payload)
        var item = list + 1
        while item < Int(node.end) {
            piece(&flat) { emitter in
                if node.flags.contains(.ordered) {
                    emitter.out.append(contentsOf: "\(number). ".utf8)
                } else {
                    emitter.append("- ")
                }
                if emitter.nodes[item].flags.contains(.task) {
                    emitter.append(emitter.nodes[item].flags.contains(.checked) ? "[x] " : "[ ] ")
                }
            }
            flat.isOpen = true
            flatten(blocksOf: item, &flat)
            flat.isOpen = false
            number += 1
            item = Int(nodes[item].end)
        }
    }
}

/// A cell on its way to one line.
struct FlatCell {
    /// Where it begins in the output.
    let start: Int
    var pieces = 0
    /// What comes next continues the line.
    var isOpen = false
    /// There was a block that is no line of text.
    var isFlattened = false
}
