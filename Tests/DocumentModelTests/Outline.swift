import DocumentModel

/// The body in short, for expectations: `paragraph("a") list(item(paragraph("b")))`.
func outline(_ document: Document) -> String {
    outline(document.body, 0)
}

private func outline(_ tape: Tape, _ parent: Int) -> String {
    var parts: [String] = []
    var index = parent + 1
    while index < Int(tape.nodes[parent].end) {
        let node = tape.nodes[index]
        if node.inlineKind == .text {
            parts.append("\"\(tape.string(node.text))\"")
        } else {
            let name = node.blockKind.map { "\($0)" } ?? node.inlineKind.map { "\($0)" } ?? "?"
            let inside = outline(tape, index)
            parts.append(inside.isEmpty ? name : "\(name)(\(inside))")
        }
        index = Int(node.end)
    }
    return parts.joined(separator: " ")
}

/// The outline of what `events` build.
func built(
    limits: DocumentBuilder.Limits = .init(), _ events: (inout DocumentBuilder) -> Void
) throws -> Document {
    var builder = DocumentBuilder(limits: limits)
    events(&builder)
    return try builder.finish()
}
