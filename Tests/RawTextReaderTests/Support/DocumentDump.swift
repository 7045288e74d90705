import PluginKit

/// A document as text, every attribute of it, for golden files.
struct DocumentDump {
    private var text = ""

    static func dump(_ documents: [Document], error: ItemError?) -> String {
        var dump = DocumentDump()
        for document in documents { dump.add(document) }
        if let error {
            dump.text += "error \(error.code): \(error.message) [\(error.line ?? 0):\(error.column ?? 0)]\n"
        }
        return dump.text
    }

    private mutating func add(_ document: Document) {
        let source = document.source
        text += "document \(source.ordinal) at \(source.offset), \(source.count) bytes\n"
        for field in MetadataField.allCases {
            if let value = document.metadata[field] { text += "  \(field.rawValue): \(show(value))\n" }
        }
        for member in document.metadata.other.members { text += "  other \(member.key): \(show(member.value))\n" }
        for (name, origin) in document.metadata.origins.sorted(by: { $0.key < $1.key }) {
            text += "  origin \(name): \(origin.certainty.rawValue) from \(origin.from)\n"
        }
        for remark in document.remarks {
            text += "  \(remark.severity.rawValue) \(remark.code) \(show(remark.span)) \(remark.message)\n"
        }
        let root = document.body.nodes[0]
        text += "  body" + (document.body.isVerbatim ? " verbatim, then \(quote(document.body, root))" : "") + "\n"
        add(document.body, parent: 0, indent: "    ")
    }

    private mutating func add(_ tape: Tape, parent: Int, indent: String) {
        var index = parent + 1
        while index < Int(tape.nodes[parent].end) {
            let node = tape.nodes[index]
            text += indent + (node.blockKind.map { "\($0)" } ?? node.inlineKind.map { "\($0)" } ?? "?")
            if node.blockKind == .heading { text += " \(node.small)" }
            if node.blockKind == .list {
                text += node.flags.contains(.ordered) ? " ordered from \(node.payload)" : " bullet"
                text += node.flags.contains(.tight) ? " tight" : " loose"
            }
            if node.blockKind == .item, let task = Block(tape, index).task { text += " \(task)" }
            if node.blockKind == .row, node.flags.contains(.header) { text += " header" }
            if node.blockKind == .cell, node.flags.alignment != .none { text += " \(node.flags.alignment)" }
            if !node.text.isEmpty { text += " " + quote(tape, node) }
            if !node.isInline { text += " " + show(node.source) }
            text += "\n"
            add(tape, parent: index, indent: indent + "  ")
            index = Int(node.end)
        }
    }

    private func quote(_ tape: Tape, _ node: Node) -> String { tape.string(node.text).debugDescription }

    private func show(_ span: SourceSpan) -> String { "@\(span.start)+\(span.count)" }

    private func show(_ value: MetadataValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let digits): digits
        case .string(let text): text.debugDescription
        case .array(let values): "[" + values.map(show).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.members.map { "\($0.key): \(show($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
