import PluginKit

/// A document as text for a person: one line a block.
enum DocumentOutline {
    static func overview(of document: Document) -> String {
        var text =
            "document \(document.source.ordinal + 1): bytes \(span(document.source.offset, document.source.count))"
        text += ", \(document.blocks.reduce(0) { count, _ in count + 1 }) blocks, \(document.body.wordCount) words\n"
        text += metadata(of: document)
        text += remarks(document.remarks, of: document)
        return text
    }

    static func metadata(of document: Document) -> String {
        var text = ""
        func line(_ name: String, _ value: MetadataValue) {
            var shown = value.plainText ?? "(kept)"
            if case .object(let members) = value, members["name"] == nil {
                shown = "(\(members.members.count) members)"
            }
            text += "  \(DiagnosticPrinter.visible(name)): \(DiagnosticPrinter.visible(shown))"
            if let origin = document.metadata.origins[name] {
                text += "  [\(origin.certainty.rawValue) from \(origin.from)]"
            }
            text += "\n"
        }
        for field in MetadataField.allCases {
            if let value = document.metadata[field] { line(field.rawValue, value) }
        }
        for member in document.metadata.other.members { line(member.key, member.value) }
        return text
    }

    static func remarks(_ remarks: [Remark], of document: Document) -> String {
        var text = ""
        for remark in remarks {
            text += "  \(remark.severity.rawValue) \(remark.code): \(DiagnosticPrinter.visible(remark.message))"
            if !remark.span.isNone {
                text += " (bytes \(span(document.source.offset + Int(remark.span.start), Int(remark.span.count))))"
            }
            text += "\n"
        }
        return text
    }

    /// The blocks with the beginning of their text.
    static func text(of document: Document) -> String {
        var text = "document \(document.source.ordinal + 1)\n"
        outline(document, showsInlines: false, into: &text)
        return text + remarks(document.remarks, of: document)
    }

    /// Every node.
    static func tree(of document: Document) -> String {
        var text = "document \(document.source.ordinal + 1)\n"
        outline(document, showsInlines: true, into: &text)
        return text
    }

    private static func outline(_ document: Document, showsInlines: Bool, into text: inout String) {
        let nodes = document.body.nodes
        var ends: [Int] = []
        for index in 1..<max(nodes.count, 1) {
            while let last = ends.last, last <= index { ends.removeLast() }
            let node = nodes[index]
            if node.isInline, !showsInlines { continue }
            text += String(repeating: "  ", count: ends.count + 1)
            if let kind = node.inlineKind {
                text += "\(kind)" + quoted(document.body.string(node.text))
                let name = Inline(document.body, index).name
                if !name.isEmpty { text += quoted(name) }
            } else {
                let block = Block(document.body, index)
                text += "\(block.kind)"
                if block.kind == .heading { text += " \(block.level)" }
                if !block.name.isEmpty { text += quoted(block.name) }
                text += " bytes \(span(document.source.offset + Int(block.source.start), Int(block.source.count)))"
                let isLeaf = block.blocks.first { _ in true } == nil
                if !showsInlines, isLeaf { text += quoted(block.plainText + block.literal) }
            }
            text += "\n"
            ends.append(Int(node.end))
        }
    }

    private static func quoted(_ string: String) -> String {
        guard !string.isEmpty else { return "" }
        let short = string.unicodeScalars.prefix(72)
        let isCut = short.endIndex != string.unicodeScalars.endIndex
        return " \"" + DiagnosticPrinter.visible(String(short)) + (isCut ? "…\"" : "\"")
    }

    private static func span(_ start: Int, _ count: Int) -> String {
        "\(start) to \(start + count)"
    }
}
