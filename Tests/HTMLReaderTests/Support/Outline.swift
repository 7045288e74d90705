import PluginKit

/// A body as one line of tags, with every attribute that its nodes have, their places in the source aside.
///
/// Text stands as it is; a line feed in it is `⏎`, a no-break space `⍽`.
struct Outline {
    private let tape: Tape
    private var text = ""

    static func of(_ tape: Tape) -> String {
        var outline = Outline(tape: tape)
        outline.addChildren(of: 0)
        return outline.text
    }

    private init(tape: Tape) {
        self.tape = tape
    }

    private mutating func addChildren(of parent: Int) {
        var index = parent + 1
        while index < Int(tape.nodes[parent].end) {
            add(index)
            index = Int(tape.nodes[index].end)
        }
    }

    private mutating func add(_ index: Int) {
        let node = tape.nodes[index]
        if node.inlineKind == .text {
            text += show(tape.string(node.text))
            return
        }
        let name = node.isInline ? inlineName(Inline(tape, index)) : blockName(Block(tape, index))
        let literal =
            node.inlineKind == .code || node.inlineKind == .raw || node.blockKind == .code
                || node.blockKind == .raw ? show(tape.string(node.text)) : ""
        if literal.isEmpty, Int(node.end) == index + 1 {
            text += "<\(name)/>"
            return
        }
        text += "<\(name)>\(literal)"
        addChildren(of: index)
        text += "</\(name.prefix { $0 != " " })>"
    }

    private func blockName(_ block: Block) -> String {
        switch block.kind {
        case .root: "root"
        case .paragraph: "p"
        case .heading: "h\(block.level)"
        case .list:
            (block.isOrdered ? "ol" : "ul") + (block.isOrdered && block.start != 1 ? " \(block.start)" : "")
                + (block.isTight ? "" : " loose")
        case .item: "li" + (block.task.map { " \($0)" } ?? "")
        case .quote: "quote"
        case .code: "pre" + (block.name.isEmpty ? "" : " \(block.name)")
        case .table: "table"
        case .row: "tr" + (block.isHeader ? " header" : "")
        case .cell:
            (block.isHeader ? "th" : "td") + (block.alignment == .none ? "" : " \(block.alignment)")
                + (block.columnSpan > 1 ? " columns=\(block.columnSpan)" : "")
                + (block.rowSpan > 1 ? " rows=\(block.rowSpan)" : "")
        case .caption: "caption"
        case .figure: "figure"
        case .image: "image " + address(block.name, block.title, block.alternative)
        case .thematicBreak: "hr"
        case .definitionList: "dl"
        case .term: "dt"
        case .definition: "dd"
        case .footnote: "note \(block.name)"
        case .section: "section \(block.name)"
        case .raw: "raw \(block.name)"
        }
    }

    private func inlineName(_ inline: Inline) -> String {
        switch inline.kind {
        case .text: ""
        case .emphasis: "em"
        case .strong: "strong"
        case .strikethrough: "del"
        case .code: "code"
        case .link: "a " + address(inline.name, inline.title, "")
        case .image: "img " + address(inline.name, inline.title, inline.alternative)
        case .lineBreak: "br"
        case .subscript: "sub"
        case .superscript: "sup"
        case .footnoteReference: "ref \(inline.name)"
        case .raw: "raw \(inline.name)"
        }
    }

    private func address(_ destination: String, _ title: String, _ alternative: String) -> String {
        destination + (title.isEmpty ? "" : " '\(title)'") + (alternative.isEmpty ? "" : " \"\(alternative)\"")
    }

    private func show(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 == "\u{A0}" ? "⍽" : $0 }))
    }
}
