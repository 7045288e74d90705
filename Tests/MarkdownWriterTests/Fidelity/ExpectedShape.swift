import PluginKit

/// The tree that a reader of the Markdown should see for a document: what is written down in the writer's
/// documentation, by other means than the writer's.
struct ExpectedShape {
    /// Whether addresses in text are links to the reader.
    var bare = false
    var isGFM = true
    /// Whether tight and loose lists are told apart.
    var tightness = true

    /// How many quotes are open: cmark-gfm sees no task boxes inside them, as other readers do.
    private var quotes = 0
    private var footnotes: [Shape] = []
    private var defined: Set<String> = []
    private var referenced: Set<String> = []
    /// Of two footnotes with one label the first is meant.
    private var known: Set<String> = []

    init(bare: Bool = false, isGFM: Bool = true, tightness: Bool = true) {
        self.bare = bare
        self.isGFM = isGFM
        self.tightness = tightness
    }

    mutating func document(_ document: Document) -> String {
        let tape = document.body
        for (index, node) in tape.nodes.enumerated() {
            if node.blockKind == .footnote { defined.insert(Block(tape, index).name) }
            if node.inlineKind == .footnoteReference { referenced.insert(Inline(tape, index).name) }
        }
        let blocks = document.blocks.flatMap { self.blocks($0) }
        let notes = footnotes.sorted { $0.dump() < $1.dump() }
        return Shape(name: "document", children: blocks + notes).dump()
    }

    private mutating func inside(_ block: Block) -> [Shape] {
        block.blocks.flatMap { blocks($0) }
    }

    private mutating func blocks(_ block: Block) -> [Shape] {
        switch block.kind {
        case .paragraph:
            let inlines = Inlines.normalized(block.inlines.flatMap { inline($0) }, bare: bare)
            return inlines.isEmpty ? [] : [Shape(name: "paragraph", children: inlines)]
        case .heading:
            return [Shape(name: "heading \(block.level)", children: line(block.inlines.flatMap { inline($0) }))]
        case .term:
            let inlines = block.inlines.flatMap { inline($0) }
            let strong = Shape(name: "strong", children: withoutStrong(inlines))
            let normal = Inlines.normalized([strong], bare: bare)
            return normal.isEmpty ? [] : [Shape(name: "paragraph", children: normal)]
        case .list:
            let tight = tightness ? (block.isTight ? " tight" : " loose") : ""
            let name = block.isOrdered ? "list ordered \(min(block.start, 999_999_999))" : "list bullet"
            return [Shape(name: name + tight, children: inside(block)).unsureOfTightness]
        case .item:
            var children = inside(block)
            guard let task = block.task else { return [Shape(name: "item", children: children)] }
            let box = task == .checked ? "[x]" : "[ ]"
            if children.first?.name != "paragraph" {
                children.insert(Shape(name: "paragraph", children: [.text(box)]), at: 0)
            } else if isGFM, quotes == 0 {
                return [Shape(name: task == .checked ? "item checked" : "item open", children: children).unsureOfBox]
            } else {
                let inlines = [.text(box + " ")] + children[0].children
                children[0].children = Inlines.normalized(inlines, bare: bare)
            }
            return [Shape(name: "item", children: children)]
        case .quote:
            quotes += 1
            defer { quotes -= 1 }
            return [Shape(name: "block_quote", children: inside(block))]
        case .code:
            let text = block.literal.isEmpty || block.literal.hasSuffix("\n") ? block.literal : block.literal + "\n"
            return [Shape(name: "code_block \(trimmed(block.name).debugDescription)", text: text)]
        case .image: return [Shape(name: "paragraph", children: [image(block.name, block.title, block.alternative)])]
        case .thematicBreak: return [Shape(name: "thematic_break")]
        case .table: return table(block)
        case .figure, .section, .definitionList, .definition, .caption, .root, .row, .cell: return inside(block)
        case .footnote:
            // Inside a quote it is written at the end, out of it.
            let outer = quotes
            quotes = 0
            defer { quotes = outer }
            let note = Shape(name: "footnote", children: inside(block))
            if referenced.contains(block.name), known.insert(block.name).inserted { footnotes.append(note) }
            return []
        case .raw: return block.name == "html" ? [Shape(name: "html_block", text: block.literal + "\n")] : []
        }
    }

    private func withoutStrong(_ children: [Shape]) -> [Shape] {
        children.flatMap { child in
            var child = child
            child.children = withoutStrong(child.children)
            return child.name == "strong" ? child.children : [child]
        }
    }

    private func line(_ inlines: [Shape]) -> [Shape] {
        Inlines.normalized(inlines, bare: bare)
    }

    private func inline(_ inline: Inline) -> [Shape] {
        func wrapped(_ name: String) -> [Shape] {
            [Shape(name: name, children: inline.inlines.flatMap { self.inline($0) })]
        }
        switch inline.kind {
        case .text: return [.text(mended(inline.literal))]
        case .emphasis: return wrapped("emphasis")
        case .strong: return wrapped("strong")
        case .strikethrough: return wrapped("strikethrough")
        case .subscript: return wrapped("sub")
        case .superscript: return wrapped("sup")
        case .link: return wrapped(target("link", inline.name, inline.title))
        case .code: return [Shape(name: "code", text: oneLine(inline.literal))]
        case .image: return [image(inline.name, inline.title, inline.alternative)]
        case .lineBreak: return [.lineBreak]
        case .footnoteReference:
            if !isGFM { return [Shape(name: "sup", children: [.text(mended(inline.name))])] }
            return defined.contains(inline.name) ? [Shape(name: "reference")] : [.text("[^\(mended(inline.name))]")]
        case .raw: return inline.name == "html" ? [Shape(name: "html_inline", text: inline.literal)] : []
        }
    }

    private func image(_ address: String, _ title: String, _ alternative: String) -> Shape {
        Shape(
            name: target("image", address, title),
            children: alternative.isEmpty ? [] : [.text(Inlines.collapsed(mended(alternative)))])
    }

    private func target(_ kind: String, _ address: String, _ title: String) -> String {
        "\(kind) \(trimmed(address).debugDescription)"
            + (title.isEmpty ? "" : " \(Inlines.collapsed(mended(title)).debugDescription)")
    }

    /// U+0000 is U+FFFD to every reader.
    private func mended(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }

    /// Line ends in a code span are spaces.
    private func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in mended(text).unicodeScalars {
            if scalar == "\n", result.last == "\r" { result.removeLast() }
            result.append(scalar == "\n" ? " " : scalar)
        }
        return String(String.UnicodeScalarView(result.map { $0 == "\r" ? " " : $0 }))
    }

    private func trimmed(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    // MARK: Tables

    private mutating func table(_ block: Block) -> [Shape] {
        var before: [Shape] = []
        var rows: [[Int: Block]] = []
        var headers: [Bool] = []
        var taken: Set<[Int]> = []
        for part in block.blocks {
            if part.kind == .caption {
                before += inside(part)
                continue
            }
            var cells: [Int: Block] = [:]
            var column = 0
            var isHeader = true
            for cell in part.blocks {
                while taken.contains([rows.count, column]) { column += 1 }
                cells[column] = cell
                isHeader = isHeader && cell.isHeader
                for right in 0..<cell.columnSpan {
                    for down in 0..<cell.rowSpan { taken.insert([rows.count + down, column + right]) }
                }
                column += cell.columnSpan
            }
            rows.append(cells)
            headers.append(part.isHeader || isHeader)
        }
        guard !rows.isEmpty else { return before }
        let columns = Set(rows.flatMap(\.keys)).sorted()
        let alignments = columns.map { column in
            rows.compactMap { $0[column] }.first { $0.alignment != .none }?.alignment ?? .none
        }
        var shapes: [Shape] = []
        if !headers[0] {
            shapes.append(Shape(name: "table_header", children: alignments.map { cell(nil, $0) }))
        }
        for (index, row) in rows.enumerated() {
            let isHeader = index == 0 && headers[0]
            let cells = zip(columns, alignments).map { cell(row[$0], isHeader ? $1 : .none) }
            shapes.append(Shape(name: isHeader ? "table_header" : "table_row", children: cells))
        }
        return before + [Shape(name: "table", children: shapes)]
    }

    private mutating func cell(_ cell: Block?, _ alignment: Alignment) -> Shape {
        let pieces = cell.map { FlatBlocks(of: $0) }?.pieces ?? []
        var children: [Shape] = []
        for piece in pieces {
            let shapes: [Shape] =
                switch piece {
                case .inlines(let block): line(block.inlines.flatMap { inline($0) })
                case .image(let block): [image(block.name, block.title, block.alternative)]
                case .code(let text): [Shape(name: "code", text: text)]
                case .mark(let text): [.text(text)]
                case .end: []
                }
            if case .end = piece {
                if let last = children.last, last.name == "mark" { children[children.count - 1].name = "text" }
                continue
            }
            if shapes.isEmpty { continue }
            if let last = children.last {
                if last.name != "mark" { children.append(.lineBreak) }
            }
            if case .mark(let text) = piece {
                children.append(Shape(name: "mark", text: text))
            } else {
                children += shapes
            }
        }
        for index in children.indices where children[index].name == "mark" { children[index].name = "text" }
        if let cell { for note in Self.footnotes(in: cell) { footnotes += footnote(note) } }
        let name = alignment == .none ? "table_cell" : "table_cell \(alignment)"
        return Shape(name: name, children: line(children))
    }

    private mutating func footnote(_ block: Block) -> [Shape] {
        referenced.contains(block.name) && known.insert(block.name).inserted
            ? [Shape(name: "footnote", children: inside(block))] : []
    }

    private static func footnotes(in block: Block) -> [Block] {
        block.blocks.flatMap { $0.kind == .footnote ? [$0] : footnotes(in: $0) }
    }
}

/// The blocks of a cell as the lines that they become.
struct FlatBlocks {
    enum Piece {
        case inlines(Block)
        case image(Block)
        case code(String)
        /// The mark of a list item, on the line of what follows.
        case mark(String)
        /// The item is over.
        case end
    }

    var pieces: [Piece] = []

    init(of block: Block) {
        for child in block.blocks { add(child) }
    }

    private mutating func add(_ block: Block) {
        switch block.kind {
        case .paragraph, .heading, .term: pieces.append(.inlines(block))
        case .image: pieces.append(.image(block))
        case .code:
            pieces += block.literal.split { $0.isNewline }.map { .code(String($0)) }
        case .list:
            for (index, item) in block.blocks.enumerated() {
                let task = item.task.map { $0 == .checked ? "[x] " : "[ ] " } ?? ""
                pieces.append(.mark((block.isOrdered ? "\(block.start + index). " : "- ") + task))
                for child in item.blocks { add(child) }
                pieces.append(.end)
            }
        case .footnote, .thematicBreak, .raw: break
        default: for child in block.blocks { add(child) }
        }
    }
}
