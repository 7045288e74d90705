import GalleyTesting
import MarkdownReader
import MarkdownWriter
import PluginKit
import Testing

/// What Markdown has no marks for is noted where it is written, and its text comes back all the same.
struct LossTests {
    private func trip(
        _ document: Document, _ change: (inout MarkdownWriterOptions) -> Void = { _ in }
    ) throws -> (document: Document, losses: Set<String>) {
        var options = MarkdownWriterOptions()
        change(&options)
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: options, context: PluginContext()).write(document, to: &output, remarks: &remarks)
        let losses = remarks.filter { $0.severity == .loss }.map(\.code.rawValue)
        return (try Reading.document(output, options), Set(losses))
    }

    private func build(_ events: (inout DocumentBuilder) -> Void) throws -> Document {
        var builder = DocumentBuilder()
        events(&builder)
        return try builder.finish()
    }

    /// The letters of a text, but for those of task boxes: what is left of it however its lines are broken.
    private func letters(_ document: Document) -> String {
        document.body.plainText(of: 0).filter { $0.isLetter && $0 != "x" }
    }

    /// The cells that are not inside others.
    private func cells(_ tape: Tape) -> [Block] {
        var cells: [Block] = []
        var index = 0
        while index < tape.nodes.count {
            let isCell = tape.nodes[index].blockKind == .cell
            if isCell { cells.append(Block(tape, index)) }
            index = isCell ? Int(tape.nodes[index].end) : index + 1
        }
        return cells
    }

    /// Tables with spans, and with blocks in their cells: each word of each cell is there, in the same order.
    @Test(arguments: [UInt64](0..<300))
    func tablesKeepTheirText(seed: UInt64) throws {
        var shape = RandomDocument.Shape()
        shape.metadata = false
        shape.hostileText = false
        shape.blockKinds = [.table, .list, .paragraph, .quote, .heading, .section]
        shape.inlineKinds = [.text, .emphasis, .strong, .lineBreak]
        let document = RandomDocument.make(seed: seed, shape: shape)
        let (back, losses) = try trip(document)
        #expect(letters(back) == letters(document))
        let cells = cells(document.body)
        #expect(losses.contains("cell-span") == cells.contains { $0.columnSpan > 1 || $0.rowSpan > 1 })
        if losses.contains("cell-blocks") {
            #expect(
                cells.contains { cell in
                    cell.blocks.contains { $0.kind != .paragraph }
                        || cell.blocks.filter { !$0.plainText.isEmpty }.count > 1
                })
        }
    }

    @Test func rawTextOfOtherFormats() throws {
        let document = try build { builder in
            builder.rawBlock("<div>\n*a*\n</div>", format: "html")
            builder.rawBlock("\\newpage", format: "latex")
            builder.open(.paragraph)
            builder.text("b")
            builder.raw("<kbd>", format: "html")
            builder.text("c")
            builder.raw("</kbd>", format: "html")
            builder.raw("\\d", format: "latex")
            builder.close()
        }
        let (back, losses) = try trip(document)
        #expect(losses == ["raw-format"])
        #expect(
            dump(back) == """
                raw html "<div>\\n*a*\\n</div>"
                paragraph
                  "b"
                  raw html "<kbd>"
                  "c"
                  raw html "</kbd>"
                """)
    }

    @Test func eachLossIsNoted() throws {
        func losses(_ events: (inout DocumentBuilder) -> Void) throws -> Set<String> { try trip(build(events)).losses }
        func paragraph(_ text: String, _ builder: inout DocumentBuilder) {
            builder.open(.paragraph)
            builder.text(text)
            builder.close()
        }
        #expect(try losses { $0.text("a\0b") } == ["nul"])
        #expect(try losses { $0.footnoteReference("x") } == ["footnote-undefined"])
        #expect(
            try losses { builder in
                builder.open(.section(role: "comments"))
                paragraph("x", &builder)
                builder.close()
            } == ["section-role"])
        #expect(
            try losses { builder in
                builder.open(.figure)
                builder.imageBlock("a.png")
                builder.open(.caption)
                paragraph("x", &builder)
                builder.close()
                builder.close()
            } == ["figure-caption"])
        #expect(
            try losses { builder in
                builder.open(.definitionList)
                builder.open(.term)
                builder.text("x")
                builder.close()
                builder.open(.definition)
                paragraph("y", &builder)
                builder.close()
                builder.close()
            } == ["definition-list"])
    }
}
