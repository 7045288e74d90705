import MarkdownWriter
import PluginKit
import Testing

struct TableTests {
    private func row(_ builder: inout DocumentBuilder, header: Bool = false, _ cells: [String]) {
        builder.open(.row(header: header))
        for cell in cells {
            builder.open(.cell())
            builder.text(cell)
            builder.close()
        }
        builder.close()
    }

    @Test func headerIsMadeAndRaggedRowsAreFilled() throws {
        let result = try written { builder in
            builder.open(.table)
            row(&builder, ["a|b", "c"])
            row(&builder, ["`d"])
        }
        #expect(result.text == "| | |\n| --- | --- |\n| a\\|b | c |\n| `d | |\n")
        #expect(result.remarks == [])
    }

    @Test func blocksInCellsAreJoined() throws {
        let result = try written { builder in
            builder.open(.table)
            row(&builder, header: true, ["h", "i"])
            builder.open(.row())
            builder.open(.cell(alignment: .right))
            builder.paragraph("a")
            builder.codeBlock("x|y\nz\n")
            builder.close()
            builder.open(.cell())
            builder.open(.list(ordered: true))
            for text in ["p", "q"] {
                builder.open(.item())
                builder.paragraph(text)
                builder.close()
            }
        }
        #expect(result.text == "| h | i |\n| --: | --- |\n| a<br>`x\\|y`<br>`z` | 1. p<br>2. q |\n")
        #expect(result.losses == ["cell-blocks", "cell-alignment"])
    }

    private func spanning(_ builder: inout DocumentBuilder) {
        builder.open(.table)
        builder.open(.caption)
        builder.paragraph("C")
        builder.close()
        row(&builder, header: true, ["a", "b", "c"])
        builder.open(.row())
        builder.open(.cell(columnSpan: 2, rowSpan: 2))
        builder.text("wide & tall")
        builder.close()
        builder.open(.cell())
        builder.text("1")
        builder.close()
        builder.close()
        row(&builder, ["2"])
        builder.close()
    }

    @Test func spansAreExpanded() throws {
        let result = try written(plain(), spanning)
        #expect(
            result.text
                == "C\n\n| a | b | c |\n| --- | --- | --- |\n| wide & tall | | 1 |\n| | | 2 |\n")
        #expect(result.losses == ["table-caption", "cell-span"])
    }

    @Test(arguments: [MarkdownFlavor.gfm, .commonmark])
    func spansAsHTML(flavor: MarkdownFlavor) throws {
        let options = plain {
            $0.spans = .html
            $0.flavor = flavor
        }
        let result = try written(options, spanning)
        #expect(
            result.text == """
                <table>
                <caption>C</caption>
                <tr><th>a</th><th>b</th><th>c</th></tr>
                <tr><td colspan="2" rowspan="2">wide &amp; tall</td><td>1</td></tr>
                <tr><td>2</td></tr>
                </table>

                """)
        #expect(result.remarks == [])
    }

    @Test func spansAsError() {
        #expect(throws: ItemError.self) { try written(plain { $0.spans = .error }, spanning) }
    }

    @Test func hugeSpansMakeNoHugeTable() throws {
        let result = try written { builder in
            builder.open(.table)
            for _ in 0..<50 {
                builder.open(.row())
                builder.open(.cell(columnSpan: 65_535, rowSpan: 65_535))
                builder.text("x")
                builder.close()
                builder.close()
            }
        }
        #expect(result.text.utf8.count < 20_000)
    }

    @Test func tablesInQuotesAndItems() throws {
        let result = try written { builder in
            builder.open(.quote)
            builder.open(.list(ordered: false, tight: false))
            builder.open(.item())
            builder.paragraph("p")
            builder.open(.table)
            row(&builder, header: true, ["a"])
            row(&builder, ["b"])
        }
        #expect(result.text == "> - p\n>\n>   | a |\n>   | --- |\n>   | b |\n")
    }
}
