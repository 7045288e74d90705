import PluginKit

extension Emitter {
    /// Whether a section is one that readers open and close, by its role.
    func isDetails(_ role: UnsafeBufferPointer<UInt8>) -> Bool { role.elementsEqual("details".utf8) }

    /// Writes a section that readers open and close: tags of HTML, as GitHub has it, around Markdown. Its first block,
    /// a paragraph or a heading, is what is always seen.
    mutating func writeDetails(_ index: Int, _ level: inout Level) {
        writeLeaf(.raw, index, &level) { emitter, _ in
            emitter.append("<details>")
            var child = index + 1
            let end = Int(emitter.nodes[index].end)
            if child < end, let kind = emitter.nodes[child].blockKind, kind == .paragraph || kind == .heading {
                emitter.newLine()
                emitter.openHTMLTag("summary")
                emitter.writeHTMLInlines(of: child)
                emitter.closeHTMLTag("summary")
                child = Int(emitter.nodes[child].end)
            }
            var inner = Level()
            inner.previous = .raw
            while child < end {
                emitter.writeBlock(child, &inner)
                child = Int(emitter.nodes[child].end)
            }
            emitter.emptyLine()
            emitter.append("</details>")
        }
    }
}
