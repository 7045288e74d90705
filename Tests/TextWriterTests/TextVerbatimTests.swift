import PluginKit
import Testing

/// Bodies that carry the white space of a plain-text source.
struct TextVerbatimTests {
    @Test func givesTheSameBytes() throws {
        let document = try build { builder in
            builder.open(.paragraph, leading: "\n \t")
            builder.text("2) x")
            builder.lineBreak(verbatim: "  \r\n")
            builder.text("_a_")
            builder.close()
            builder.block(.paragraph, "<b>", leading: "\r\n\r\n\u{0C}\r\n")
            builder.open(.list(ordered: false), leading: "\n\n\n")
            builder.block(.item(), "one")
            builder.block(.item(), "two", leading: "\n")
            builder.close()
            builder.setVerbatim(trailing: " \n\n")
        }
        #expect(
            write([document]).text == "\n \t2) x  \r\n_a_\r\n\r\n\u{0C}\r\n<b>\n\n\none\ntwo \n\n")
    }

    @Test func addsNoLineEnd() throws {
        let document = try build { builder in
            builder.text("no end")
            builder.setVerbatim(trailing: "")
        }
        #expect(write([document, document]).text == "no end\u{0C}\nno end")
    }

    @Test func separatesBlocksThatWereAdded() throws {
        let document = try build { builder in
            builder.block(.heading(level: 1), "New")
            builder.block(.paragraph, "new too")
            builder.block(.paragraph, "old", leading: "\n")
            builder.codeBlock("code\n")
            builder.text("a")
            builder.lineBreak()
            builder.text("b")
            builder.setVerbatim(trailing: "\n")
        }
        #expect(write([document]).text == "New\n\nnew too\nold\n\ncode\n\na\nb\n")
    }
}
