import GalleyTesting
import Testing

@testable import HTMLReader

/// HTML to Markdown to HTML is the same text, with as few escapes as can be.
@Suite(.enabled(if: Cmark.isInstalled, Comment(rawValue: Cmark.absence)))
struct EscapeTests {
    private static let texts = [
        "foo_bar_baz", "a * b * c", "*a*", "**a**", "_a_", "`a`", "# a", "1. a", "1) a", "- a", "+ a", "&gt; a",
        "a - b",
        "a\\b", "\\*", "[a](b)", "[a]", "![a](b)", "&amp;lt;", "&lt;b&gt;", "a &lt; b", "~~a~~", "a ~ b", "---", "===",
        "***", "```", "~~~", "| a | b |", "a | b", "http://a/b_c_d", "&lt;http://a&gt;", "a@b.c", "#a", "##", "\\", "!",
        "![", "](", "[^1]", "[ ] a", "[x] a", "a\u{A0}b", "“*a*”", "*a", "a*", "a_", "_a", "__init__", "2*3*4",
        "a&amp;b",
        "&amp;copy;", "$5 and $6", "10^2^", "==a==", "a:b", ": a", "1986. A year", "a.", "&lt;!-- a --&gt;", "\\[a\\]",
        "*a*b*c*", "`", "``a`", "a`b", "中文*强调*中文", "**中文。**中文",
    ]

    @Test
    func texts() throws {
        for tag in ["p", "h2", "li", "td", "em", "strong"] {
            let pages = Self.texts.map { text in
                switch tag {
                case "li": "<ul><li>\(text)</li></ul>"
                case "td": "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>\(text)</td></tr></tbody></table>"
                case "em", "strong": "<p>x <\(tag)>\(text)</\(tag)> y</p>"
                default: "<\(tag)>\(text)</\(tag)>"
                }
            }
            let sources = try pages.map { try markdown($0) }
            let results = try Cmark.html(sources, "-e table -e strikethrough -e tasklist")
            try #require(results.count == pages.count)
            for (index, html) in pages.enumerated() {
                #expect(
                    NormalizedHTML.of(results[index]) == NormalizedHTML.of(html), "\(tag) by way of \(sources[index])")
            }
        }
    }

    @Test(
        arguments: [
            "foo_bar_baz", "a - b", "a * b", "1986 was", "C# and F#", "a + b = c", "50% [sic] (ok)", "a|b", "3 > 2",
            "x < y",
            "AT&T", "~5", "e.g. this", "it's \"so\"", "snake_case_name", "2*3", "a!", "$5", "C:\\dir",
        ])
    func noEscapeIsNeeded(_ text: String) throws {
        let html = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(try markdown("<p>\(html)</p>") == text + "\n")
    }
}
