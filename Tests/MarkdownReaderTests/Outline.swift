import PluginKit

/// What two documents have in common that are the same to Markdown, as a line a node.
///
/// Some things look different in two documents though they say the same: white space about lines and the marks of
/// emphasis, empty emphasis and empty paragraphs, a paragraph of one image and that image, a figure without a caption
/// or a section without a role and what is in them, a footnote's label. Whatever else Markdown cannot say is left out
/// only where the writer has noted it.
struct Outline {
    /// The codes of what the writer noted.
    let noted: Set<String>
    private var lines: [String] = []
    /// Footnotes by their labels, in the order in which they stand; the first of a label is the one that is meant.
    private var numbers: [String: Int] = [:]
    private var footnotes: [[String]] = []

    static func of(_ document: Document, noted: Set<String> = []) -> [String] {
        var outline = Outline(noted: noted)
        var count = 0
        for (index, node) in document.body.nodes.enumerated() where node.blockKind == .footnote {
            let name = Block(document.body, index).name
            if outline.numbers[name] == nil { outline.numbers[name] = count }
            count += 1
        }
        for block in document.blocks { outline.add(block, 0) }
        return outline.lines + outline.footnotes.flatMap { $0 }
    }

    private init(noted: Set<String>) {
        self.noted = noted
    }

    private mutating func line(_ depth: Int, _ text: String) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    // MARK: Blocks

    private mutating func addInside(_ block: Block, _ depth: Int) {
        for child in block.blocks { add(child, depth) }
    }

    private mutating func add(_ block: Block, _ depth: Int) {
        switch block.kind {
        case .paragraph: addParagraph(InlineOutline(block, self), depth)
        case .term where noted.contains("definition-list"):
            addParagraph(InlineOutline(block, self, isStrong: true), depth)
        case .heading:
            line(depth, "heading \(block.level)")
            for text in InlineOutline(block, self).lines { line(depth + 1, text) }
        case .image: line(depth, InlineOutline.image(block.name, block.title, block.alternative))
        case .thematicBreak: line(depth, "rule")
        case .code:
            let isEnded = block.literal.isEmpty || block.literal.hasSuffix("\n")
            let name = block.name.trimming { $0 == " " }
            line(depth, "code \(name) " + (block.literal + (isEnded ? "" : "\n")).mended.quoted)
        case .raw: line(depth, "raw \(block.name) " + block.literal.trimming { $0 == "\n" }.quoted)
        case .list: addList(block, depth)
        case .item: addItem(block, depth)
        case .quote:
            line(depth, "quote")
            addInside(block, depth + 1)
        case .footnote: addFootnote(block)
        case .table: addTable(block, depth)
        case .caption where noted.contains("figure-caption"): addInside(block, depth)
        case .definitionList where noted.contains("definition-list"): addInside(block, depth)
        case .definition where noted.contains("definition-list"): addInside(block, depth)
        case .section where block.name.isEmpty || noted.contains("section-role"): addInside(block, depth)
        case .figure: addInside(block, depth)
        case .term, .caption, .definitionList, .definition, .section, .row, .cell, .root:
            line(depth, "\(block.kind)")
            addInside(block, depth + 1)
        }
    }

    private mutating func addParagraph(_ inlines: InlineOutline, _ depth: Int) {
        if inlines.lines.isEmpty { return }
        if inlines.isImage {
            line(depth, inlines.lines[0])
            return
        }
        line(depth, "paragraph")
        for text in inlines.lines { line(depth + 1, text) }
    }

    private mutating func addList(_ block: Block, _ depth: Int) {
        let number = noted.contains("list-start") ? min(block.start, 999_999_999) : block.start
        let spacing = noted.contains("list-spacing") ? "" : block.isTight ? " tight" : " loose"
        line(depth, (block.isOrdered ? "list \(number)" : "list") + spacing)
        addInside(block, depth + 1)
    }

    private mutating func addItem(_ block: Block, _ depth: Int) {
        let place = lines.count
        line(depth, "item")
        addInside(block, depth + 1)
        guard let task = block.task else { return }
        let hasText =
            lines.count > place + 1 && ["paragraph", "image "].contains { lines[place + 1].isLine($0, depth + 1) }
        if hasText || !noted.contains("task-item") {
            lines[place] += " \(task)"
        } else {
            // The box is a text by itself.
            let indent = String(repeating: "  ", count: depth + 1)
            let box = task == .checked ? "[x]" : "[ ]"
            lines.insert(contentsOf: [indent + "paragraph", indent + "  " + box.quoted], at: place + 1)
        }
    }

    /// Where footnotes stand means nothing.
    private mutating func addFootnote(_ block: Block) {
        let before = lines
        lines = ["footnote"]
        addInside(block, 1)
        footnotes.append(lines)
        lines = before
    }

    func reference(_ label: String) -> String? { numbers[label].map { "reference \($0)" } }

    // MARK: Tables

    private mutating func addTable(_ block: Block, _ depth: Int) {
        if noted.contains("table-caption") {
            for caption in block.blocks where caption.kind == .caption { addInside(caption, depth) }
        }
        let rows = block.blocks.filter { $0.kind == .row }
        let width = rows.map { $0.blocks.reduce(0) { count, _ in count + 1 } }.max() ?? 0
        var alignments = [Alignment](repeating: .none, count: width)
        for row in rows {
            for (column, cell) in row.blocks.enumerated() where alignments[column] == .none {
                alignments[column] = cell.alignment
            }
        }
        var texts: [[String]] = []
        for (index, row) in rows.enumerated() {
            let cells = Array(row.blocks)
            let isHeader = index == 0 && (row.isHeader || cells.allSatisfy(\.isHeader))
            var inside: [[String]] = []
            for column in 0..<width {
                inside.append(column < cells.count ? text(of: cells[column], alignments[column], isHeader) : [""])
            }
            // A header without text is one that a table had to have.
            if isHeader, inside.allSatisfy({ $0.count == 1 }) { continue }
            texts.append([isHeader ? "header" : "row"] + inside.flatMap { ["  cell" + $0[0]] + $0.dropFirst() })
        }
        if texts.isEmpty { return }
        line(depth, "table \(alignments)")
        for text in texts.joined() { line(depth + 1, text) }
    }

    /// What is said of a cell, and then the lines of its content.
    private func text(of cell: Block, _ alignment: Alignment, _ isHeader: Bool) -> [String] {
        var outline = self
        outline.lines = []
        for child in cell.blocks { outline.add(child, 2) }
        var traits = ""
        if cell.alignment != alignment, !noted.contains("cell-alignment") { traits += " \(cell.alignment)" }
        if cell.isHeader, !isHeader, !noted.contains("table-header") { traits += " header" }
        return [traits] + outline.lines
    }
}

extension String {
    /// In quotes, with what cannot be seen by its number.
    var quoted: String {
        let scalars = unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar == "\"" || scalar == "\\" ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return "\"" + scalars.joined() + "\""
    }

    /// U+0000 is U+FFFD to Markdown.
    var mended: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }

    func trimming(_ isOutside: (Unicode.Scalar) -> Bool) -> String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, isOutside(first) { scalars.removeFirst() }
        while let last = scalars.last, isOutside(last) { scalars.removeLast() }
        return String(scalars)
    }

    fileprivate func isLine(_ text: String, _ depth: Int) -> Bool {
        hasPrefix(String(repeating: "  ", count: depth) + text)
    }
}
