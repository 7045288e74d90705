import DocumentModel
import Testing

@Suite struct WordCountTests {
    @Test(arguments: [
        ("", 0), ("  \t\n ", 0), ("one", 1), (" one  two\n", 2), ("a\u{A0}b\u{2003}c\u{3000}d\u{85}e", 5),
        ("é ü", 2), ("a\u{200B}b", 1), ("日本 語", 2), ("\u{1680}\u{2028}\u{2029}\u{202F}\u{205F}", 0),
    ])
    func countsRunsBetweenWhiteSpace(_ text: String, _ count: Int) throws {
        #expect(try built { $0.text(text) }.body.wordCount == count)
    }

    @Test func wordsGoOnAcrossInlinesAndEndWithBlocks() throws {
        let document = try built { builder in
            builder.text("un")
            builder.open(.emphasis)
            builder.text("believ")
            builder.close()
            builder.code("able yes")
            builder.lineBreak()
            builder.text("no")
            builder.open(.heading(level: 1))
            builder.text("head")
            builder.close()
            builder.codeBlock("let x = 1\n")
            builder.image("i", alternative: "not counted")
            builder.raw("<b> </b>", format: "html")
        }
        #expect(document.body.wordCount == 3 + 1 + 4)
    }
}
