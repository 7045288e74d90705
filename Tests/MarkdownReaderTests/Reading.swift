import MarkdownReader
import PluginKit

/// Reads an item.
func read(
    _ bytes: [UInt8], name: String = "text.md", _ change: (inout MarkdownReaderOptions) -> Void = { _ in }
) throws -> Document {
    var options = MarkdownReaderOptions()
    change(&options)
    var documents: [Document] = []
    try MarkdownReader(options: options, context: PluginContext())
        .read(Input(name: name, bytes: bytes)) { documents.append($0) }
    guard documents.count == 1 else { throw ItemError("count", "there are \(documents.count) documents") }
    return documents[0]
}

func read(_ text: String, _ change: (inout MarkdownReaderOptions) -> Void = { _ in }) throws -> Document {
    try read(Array(text.utf8), change)
}

/// What reading fails with.
func failure(_ text: String, _ change: (inout MarkdownReaderOptions) -> Void = { _ in }) -> ItemError? {
    do {
        _ = try read(text, change)
        return nil
    } catch {
        return error as? ItemError
    }
}

/// The body as a line a node: kinds, attributes, text.
func dump(_ document: Document) -> String {
    var lines: [String] = []
    func inlines(_ inline: Inline, _ depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        switch inline.kind {
        case .text: lines.append(indent + inline.literal.debugDescription)
        case .code: lines.append(indent + "code " + inline.literal.debugDescription)
        case .raw: lines.append(indent + "raw \(inline.name) " + inline.literal.debugDescription)
        case .link, .image:
            let title = inline.title.isEmpty ? "" : " \(inline.title.debugDescription)"
            let alternative = inline.kind == .image ? " \(inline.alternative.debugDescription)" : ""
            lines.append(indent + "\(inline.kind) \(inline.name)\(title)\(alternative)")
        case .footnoteReference: lines.append(indent + "reference \(inline.name)")
        default: lines.append(indent + "\(inline.kind)")
        }
        for inline in inline.inlines { inlines(inline, depth + 1) }
    }
    func blocks(_ block: Block, _ depth: Int) {
        var line = String(repeating: "  ", count: depth) + "\(block.kind)"
        switch block.kind {
        case .heading: line += " \(block.level)"
        case .list: line += (block.isOrdered ? " \(block.start)" : "") + (block.isTight ? " tight" : " loose")
        case .item: line += block.task.map { " \($0)" } ?? ""
        case .code, .raw: line += " \(block.name) \(block.literal.debugDescription)"
        case .row: line += block.isHeader ? " header" : ""
        case .cell: line += (block.isHeader ? " header" : "") + (block.alignment == .none ? "" : " \(block.alignment)")
        case .image: line += " \(block.name) \(block.alternative.debugDescription)"
        case .footnote, .section: line += " \(block.name)"
        default: break
        }
        lines.append(line)
        for block in block.blocks { blocks(block, depth + 1) }
        for inline in block.inlines { inlines(inline, depth + 1) }
    }
    for block in document.blocks { blocks(block, 0) }
    return lines.joined(separator: "\n")
}
