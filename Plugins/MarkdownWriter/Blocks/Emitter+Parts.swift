import PluginKit

extension Emitter {
    // MARK: Figures and definitions

    /// Writes what a figure shows and its caption, in their order.
    mutating func writeFigure(_ index: Int, _ level: inout Level) {
        var child = index + 1
        while child < Int(nodes[index].end) {
            if nodes[child].blockKind == .caption {
                lose("figure-caption", "Markdown has no captions; that of a figure is a paragraph by itself", at: child)
                writeBlocks(of: child, &level)
            } else {
                writeBlock(child, &level)
            }
            child = Int(nodes[child].end)
        }
    }

    /// Writes terms as strong paragraphs, each definition as blocks below.
    mutating func writeDefinitions(_ index: Int, _ level: inout Level) {
        lose(
            "definition-list", "Markdown has no definition lists; terms are strong, definitions follow them", at: index)
        var child = index + 1
        while child < Int(nodes[index].end) {
            if nodes[child].blockKind == .term {
                writeTerm(child, &level)
            } else {
                writeBlocks(of: child, &level)
            }
            child = Int(nodes[child].end)
        }
    }

    private mutating func writeTerm(_ index: Int, _ level: inout Level) {
        writeLeaf(.paragraph, index, &level) { emitter, level in
            emitter.state = InlineState()
            emitter.state.isItemStart = level.isItemStart
            emitter.tokens.removeAll(keepingCapacity: true)
            emitter.collectStrong(of: index)
            emitter.writeTokens()
        }
    }

    // MARK: Footnotes

    /// Writes a footnote where it stands at the top; one inside other blocks waits for the end.
    mutating func writeFootnote(_ index: Int, _ level: inout Level) {
        guard level.isTop else {
            pendingFootnotes.append(index)
            return
        }
        let name = String(decoding: string(nodes[index]), as: UTF8.self)
        if isGFM {
            if !footnotes.isReferenced(index, name) {
                note(
                    "footnote-unreferenced", "nothing refers to the footnote '\(name)'; most readers hide it", at: index
                )
            }
            writeLeaf(.footnote, index, &level) { emitter, _ in emitter.writeLabelled(index) }
        } else {
            lose("footnote", "CommonMark has no footnotes; '\(name)' is a paragraph with a raised label", at: index)
            writeLeaf(.footnote, index, &level) { emitter, _ in emitter.writeRaised(index) }
        }
    }

    private mutating func writeLabelled(_ index: Int) {
        append("[^")
        out.append(contentsOf: footnotes.written(ofNode: index).utf8)
        append("]: ")
        prefix.append(contentsOf: "    ".utf8)
        if let first = firstBlock(in: index), nodes[first].blockKind != .paragraph {
            // Not every reader looks for blocks behind a label.
            out.removeLast()
            newLine()
        }
        var level = Level()
        writeBlocks(of: index, &level)
        prefix.removeLast(4)
        if level.previous == nil { out.removeLast() }
    }

    private mutating func writeRaised(_ index: Int) {
        append("<sup>")
        appendLiteral(string(nodes[index]))
        append("</sup>")
        var level = Level()
        level.previous = .paragraph
        let first = index + 1
        guard first < Int(nodes[index].end) else { return }
        var child = first
        if nodes[first].blockKind == .paragraph {
            out.append(Byte.space)
            writeLine(of: first)
            child = Int(nodes[first].end)
        }
        while child < Int(nodes[index].end) {
            writeBlock(child, &level)
            child = Int(nodes[child].end)
        }
    }
}
