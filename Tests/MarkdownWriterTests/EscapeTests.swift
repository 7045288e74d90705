import PluginKit
import Testing

/// Escapes are right by position, and as few as can be.
struct EscapeTests {
    @Test(arguments: [
        "foo_bar_baz", "a - b", "2 * 3", "5 * 3 = 15", "a*b", "snake_case and _lead", "1986 was good", "C# and F#",
        "a < b > c", "<3", "AT&T", "x && y", "me@example.org", "see https://example.org/a_b_c.", "a | b", "[x] y",
        "[1] and [2]", "!important", "~100", "back\\slash", "50% - 60%", "a = b", "`", "it's `odd", "#tag", "-5", "+1",
        "1.5", "f(x)[0]", "a_", "($5)", "「引用」", "a\u{A0}b", "C:\\dir", "50 ~ 60", "x <y", "&nosemicolon",
    ])
    func staysBare(text: String) throws {
        #expect(try written(text: text) == text + "\n")
    }

    @Test(arguments: [
        ("# x", "\\# x"), ("*", "\\*"), ("> x", "\\> x"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("* x", "\\* x"),
        ("1. x", "1\\. x"),
        ("2) x", "2\\) x"), ("---", "\\---"), ("***", "\\***"), ("_a_", "\\_a\\_"), ("*a*", "\\*a\\*"),
        ("**a**", "\\*\\*a\\*\\*"), ("<b>", "\\<b>"), ("a <b> c", "a \\<b> c"), ("&amp;", "\\&amp;"),
        ("`a`", "\\`a\\`"), ("[a](b)", "[a\\](b)"), ("[a]: b", "\\[a]: b"), ("~~a~~", "\\~\\~a\\~\\~"),
        ("\\*", "\\\\*"),
        ("```", "\\`\\`\\`"), ("  x  ", "x"), ("[^1]: x", "\\[^1]: x"), ("<div", "\\<div"), ("## ", "\\##"),
        ("http://a.b/*x*", "http\\://a.b/\\*x\\*"), ("1986. A year", "1986\\. A year"),
    ])
    func isEscaped(text: String, markdown: String) throws {
        #expect(try written(text: text) == markdown + "\n")
    }

    @Test func strikethroughIsTextInCommonMark() throws {
        #expect(try written(text: "~~a~~", plain { $0.flavor = .commonmark }) == "~~a~~\n")
    }

    @Test func linesAfterBreaksAreLineStarts() throws {
        let result = try written { builder in
            builder.text("a")
            for text in ["===", "---", "# x", "--|--", "2. y"] {
                builder.lineBreak()
                builder.text(text)
            }
        }
        #expect(result.text == "a\\\n\\===\\\n\\---\\\n\\# x\\\n\\--|--\\\n2\\. y\n")
    }

    @Test func breakBehindAnAddressIsTwoSpaces() throws {
        let result = try written { builder in
            builder.text("https://example.org/")
            builder.lineBreak()
            builder.text("x")
        }
        #expect(result.text == "https://example.org/  \nx\n")
    }

    @Test func whiteSpaceMovesOutOfEmphasis() throws {
        let result = try written { builder in
            builder.text("a")
            builder.wrap(.emphasis, " b ")
            builder.text("c")
            builder.wrap(.strong, " ")
            builder.text("d")
        }
        #expect(result.text == "a *b* c d\n")
    }

    @Test func marksThatWouldNotReadBackAreTags() throws {
        let result = try written { builder in
            builder.text("これは")
            builder.wrap(.strong, "「重要」")
            builder.text("です")
        }
        #expect(result.text == "これは<strong>「重要」</strong>です\n")
    }

    @Test func emphasisInsideAndBesideEmphasis() throws {
        let result = try written { builder in
            builder.open(.emphasis)
            builder.wrap(.strong, "both")
            builder.close()
            builder.text(" ")
            builder.open(.strong)
            builder.wrap(.emphasis, "other")
            builder.close()
            builder.text(" ")
            builder.wrap(.emphasis, "a")
            builder.wrap(.emphasis, "b")
        }
        #expect(result.text == "***both*** **_other_** *a*_b_\n")
    }

    @Test func nulIsALoss() throws {
        let result = try written { $0.text("a\0b") }
        #expect(result.text == "a\u{FFFD}b\n")
        #expect(result.losses == ["nul"])
    }

    @Test func firstCharacterIsNoByteOrderMark() throws {
        #expect(try written(text: "\u{FEFF}a") == "&#xFEFF;a\n")
    }

    @Test func wrappingBreaksAtTextOnly() throws {
        let result = try written(plain { $0.wrap = 20 }) { builder in
            builder.text("one two three four five - six ")
            builder.code("a b c d e f g h")
            builder.text(" seven # eight nine ten eleven")
        }
        #expect(result.text == "one two three four\nfive - six\n`a b c d e f g h`\nseven # eight nine\nten eleven\n")
    }
}
