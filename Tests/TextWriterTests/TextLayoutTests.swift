import GalleyTesting
import PluginKit
import Testing

/// The text of bodies that have no white space of their own.
struct TextLayoutTests {
    @Test func laysOutEveryBlock() throws {
        let document = try build { builder in
            builder.block(.heading(level: 1), "Tea")
            builder.open(.paragraph)
            builder.text("Warm the ")
            builder.open(.strong)
            builder.text("pot")
            builder.close()
            builder.text(", then ")
            builder.open(.link(destination: "https://example.org"))
            builder.text("wait")
            builder.close()
            builder.lineBreak()
            builder.code("x = 1")
            builder.footnoteReference("1")
            builder.image("a.png", alternative: "[a pot]")
            builder.close()
            builder.open(.list(ordered: true, start: 3))
            builder.block(.item(), "black")
            builder.open(.item())
            builder.text("green")
            builder.open(.list(ordered: false))
            builder.block(.item(task: .open), "sencha")
            builder.block(.item(), "matcha")
            builder.close()
            builder.close()
            builder.close()
            builder.open(.list(ordered: false, tight: false))
            builder.block(.item(), "loose one")
            builder.block(.item(), "loose two")
            builder.close()
            builder.open(.quote)
            builder.block(.paragraph, "First.")
            builder.block(.paragraph, "Second.")
            builder.close()
            builder.thematicBreak()
            builder.codeBlock("  keep\n\n\tthis  \n", language: "sh")
            builder.open(.figure)
            builder.imageBlock("b.png", alternative: "A cup")
            builder.block(.caption, "Fig. 1")
            builder.close()
            builder.open(.definitionList)
            builder.block(.term, "oolong")
            builder.block(.definition, "half oxidized")
            builder.close()
            builder.block(.footnote(label: "1"), "A note.")
            builder.block(.section(role: "comments"), "Nice.")
        }
        let written = write([document])
        #expect(GoldenFile.problem(written.bytes, named: "blocks.txt") == nil)
        #expect(written.codes == ["image-not-carried"])
    }

    @Test func putsACellOnALineAndBetweenTabs() throws {
        let document = try build { builder in
            builder.open(.table)
            builder.block(.caption, "Leaves")
            builder.open(.row(header: true))
            for title in ["kind", "", "time"] { builder.block(.cell(header: true), title) }
            builder.close()
            builder.open(.row())
            builder.open(.cell())
            builder.block(.paragraph, "a\tb")
            builder.block(.paragraph, " c")
            builder.close()
            builder.open(.cell())
            builder.codeBlock("x\r\n  y\n")
            builder.close()
            builder.open(.cell(columnSpan: 2))
            builder.text("one")
            builder.lineBreak()
            builder.text("two ")
            builder.close()
            builder.close()
            builder.close()
            builder.text("after")
        }
        #expect(write([document]).text == "Leaves\nkind\t\ttime\na b c\tx y\tone two \n\nafter\n")
    }

    @Test func takesMarkupInTextForText() throws {
        let literal = "2) x _a_ <b> &amp; *"
        #expect(try write([build { $0.text(literal) }]).text == literal + "\n")
    }

    @Test func anEmptyBodyIsNoText() {
        #expect(write([Document()]).bytes.isEmpty)
    }

    @Test func notesWhatIsNoText() throws {
        let document = try build { builder in
            builder.imageBlock("a.png", source: SourceSpan(7..<9))
            builder.text("x")
            builder.image("b.png")
            builder.raw("<br>", format: "html")
            builder.raw("y", format: "text")
            builder.rawBlock("\\LaTeX", format: "latex", source: SourceSpan(30..<36))
            builder.rawBlock("z\n", format: "text")
        }
        let written = write([document])
        #expect(written.text == "xy\n\nz\n")
        #expect(written.codes == ["image-not-carried", "raw-not-carried"])
        #expect(written.remarks.allSatisfy { $0.severity == .loss })
        #expect(written.remarks[0].message == "2 images have no text in their places")
        #expect(written.remarks[0].span == SourceSpan(7..<9))
    }

    @Test func separatesDocumentsByALineOfAFormFeed() throws {
        let documents = try ["one", "two"].map { text in try build { $0.text(text) } }
        #expect(write(documents).text == "one\n\u{0C}\ntwo\n")
    }
}
