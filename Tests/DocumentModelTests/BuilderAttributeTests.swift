import DocumentModel
import Testing

@Suite struct BuilderAttributeTests {
    @Test func numbersOutOfRangeMoveToTheNearest() throws {
        let document = try built { builder in
            for level in [-1, 0, 3, 7] {
                builder.open(.heading(level: level))
                builder.close()
            }
            builder.open(.list(ordered: true, start: -5))
            builder.open(.item())
            builder.close()
            builder.close()
            builder.open(.cell(columnSpan: 0, rowSpan: 70_000))
        }
        let blocks = Array(document.blocks)
        #expect(blocks.prefix(4).map(\.level) == [1, 1, 3, 6])
        #expect(blocks[4].start == 0)
        let cell = try #require(blocks[5].blocks.first { _ in true }?.blocks.first { _ in true })
        #expect((cell.columnSpan, cell.rowSpan) == (1, 65_535))
    }

    @Test func aTableCountsTheColumnsOfItsWidestRow() throws {
        let document = try built { builder in
            builder.open(.table)
            for spans in [[1], [2, 3], [1, 1]] {
                builder.open(.row())
                for span in spans {
                    builder.open(.cell(columnSpan: span))
                    builder.close()
                }
                builder.close()
            }
            builder.close()
        }
        #expect(document.blocks.map(\.columnCount) == [5])
    }

    @Test func setSourceMeansTheInnermostOpenBlock() throws {
        let document = try built { builder in
            builder.open(.quote)
            builder.text("an implied paragraph")
            builder.setSource(SourceSpan(start: 1, count: 2))
            builder.close()
            builder.open(.section(role: "s"))
            builder.open(.caption)
            builder.setSource(SourceSpan(start: 9, count: 9))
            builder.close()
            builder.close()
            builder.setSource(SourceSpan(start: 7, count: 7))
        }
        #expect(document.blocks.map(\.source) == [SourceSpan(start: 1, count: 2), .none])
        #expect(document.body.nodes[0].source == .none)
    }

    @Test func setTightMeansTheInnermostList() throws {
        let document = try built { builder in
            builder.open(.list(ordered: false))
            builder.open(.item())
            builder.open(.list(ordered: true, tight: false))
            builder.setTight(true)
            builder.text("a")
            builder.close()
            builder.close()
            builder.setTight(false)
            builder.close()
        }
        let outer = try #require(document.blocks.first { _ in true })
        let inner = try #require(outer.blocks.first { _ in true }?.blocks.first { _ in true })
        #expect((outer.isTight, inner.isTight) == (false, true))
    }

    @Test func continuedTextHasOneSpan() throws {
        let document = try built { builder in
            builder.text("a", source: SourceSpan(start: 10, count: 2))
            builder.text("b")
            builder.text("c", source: SourceSpan(start: 14, count: 6))
            builder.text("d", source: SourceSpan(start: 3, count: 1))
        }
        #expect(outline(document) == #"paragraph("abcd")"#)
        #expect(document.body.nodes[2].source == SourceSpan(start: 10, count: 10))
    }

    @Test func trailingWhiteSpaceDoesNotBreakTheTextAtHand() throws {
        let document = try built { builder in
            builder.text("a")
            builder.setVerbatim(trailing: "\n\n")
            builder.text("b")
        }
        #expect(outline(document) == #"paragraph("ab")"#)
        #expect(document.body.isVerbatim)
        #expect(document.body.string(document.body.nodes[0].text) == "\n\n")
    }

    @Test func illFormedTextIsMended() throws {
        let document = try built { builder in
            [UInt8(0x61), 0xFF, 0x62].withUnsafeBufferPointer { builder.text(utf8: $0) }
        }
        #expect(outline(document) == "paragraph(\"a\u{FFFD}b\")")
    }

    @Test func tooMuchTextIsRefused() {
        var limits = DocumentBuilder.Limits()
        limits.textBytes = 4
        #expect(throws: DocumentTooLarge.self) {
            try built(limits: limits) { builder in
                builder.text("abc")
                builder.codeBlock("de")
            }
        }
    }

    @Test func leafBlocksHaveLeadingWhiteSpaceAndSpans() throws {
        let span = SourceSpan(start: 1, count: 1)
        let document = try built { builder in
            builder.imageBlock("i", title: "t", alternative: "a", leading: "\n", source: span)
            builder.thematicBreak(leading: "\n\n", source: span)
            builder.open(.paragraph)
            builder.open(.strong, source: span)
            builder.text("x")
        }
        let blocks = Array(document.blocks)
        #expect(blocks.map(\.leading) == ["\n", "\n\n", ""])
        #expect((blocks[0].name, blocks[0].title, blocks[0].alternative) == ("i", "t", "a"))
        #expect(blocks.prefix(2).map(\.source) == [span, span])
        #expect(blocks[2].inlines.map(\.node.source) == [span])
    }
}
