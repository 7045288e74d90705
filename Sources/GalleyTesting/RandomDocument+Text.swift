extension RandomDocument {
    private static let words = [
        "the", "kettle", "boils", "at", "noon", "and", "Anna", "pours", "tea", "for", "all", "of", "us", "again",
    ]

    /// Text that markup is made of, in pieces that meet each other by chance.
    private static let hostile = [
        "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "```", "[", "]", "[x]", "[ ]", "[^1]", "[a]: b",
        "](", "](b)", "![", "!", "<", ">", "<b>", "</b>", "<!--", "-->", "<http://a.b>", "<a@b.cc>", "&", "&amp;",
        "&#42;", "&nosuch;", "&copy", "\\", "\\*", "\\\\", "|", "||", "a|b", "#", "##", "#x", "# ", "###### ",
        "####### ",
        "+", "+ ", "-", "- ", "--", "---", "- - -", "* * *", "___", "=", "===", "1.", "1. ", "1)", "12) ", "1986. ",
        "1234567890. ", ":", ":--", "|-|", "--|--", ": ", "$", "$$", "^", "{", "}", "{{", "{%", "%}", "'", "\"", "(",
        ")",
        "http://a.b/c_d_e", "https://x.yz/?q=1&r=2)", "www.a.bc", "ftp://a.b", "me@a.bc", "foo_bar_baz", "2*3*4", "a_",
        "_a", "*a", "a*", "é", "e\u{301}", "\u{301}", "中文", "。", "「引用」", "，", "한국어", "العربية", "😀", "👩‍👩‍👧",
        "\u{A0}", "\u{3000}", "\u{2028}", "\u{200B}", "\u{FEFF}", "–", "…", "“q”", "€", ".", ",", ";", "?", "  ", "   ",
        "    ", " ", " ", " ",
    ]

    private static let controls = [
        "\n", "\n\n", " \n", "\t", "\u{0}", "\u{1}", "\r", "\r\n", "\u{85}", "\u{B}", "\u{C}",
    ]

    private static let languages = [
        "swift", "c++", "objective-c", "a b", "`", "~~~", "x\"y", "{.r}", "<b>", "&amp;", "\\", "C#", "中文", "",
    ]

    private static let addresses = [
        "https://example.org/", "https://example.org/a(b)c", "/a b", "a)b", "(a", "((a)", "<a>", "a<b", "", "#x",
        "?a=1&b=2",
        "https://a.b/&amp;c", "a\\b", "a\\)", "/中文", "mailto:a@b.cc", "https://a.b/*x*_y_", "a\"b'c", " a ", "x|y",
        "a`b",
        "javascript:alert(1)", "https://a.b/[c]", "http://www.a.bc/d_e_f", "\\", "(", "a>b", "%20", "<", "a@b.cc",
    ]

    /// Text of a paragraph.
    mutating func text() -> String {
        var result = ""
        for index in 0..<generator.int(in: 1...6) {
            if shape.hostileText, generator.chance(50) {
                result += generator.pick(Self.hostile)
            } else {
                if index > 0, generator.chance(60) { result += " " }
                result += generator.pick(Self.words)
            }
            if shape.controlCharacters, generator.chance(10) { result += generator.pick(Self.controls) }
        }
        return result
    }

    /// Text of a title, a label, an alternative; may be empty.
    mutating func attribute() -> String {
        generator.chance(10) ? "" : text()
    }

    /// Text of a code span.
    mutating func codeSpan() -> String {
        guard shape.hostileText else { return generator.pick(Self.words) }
        var result = ""
        for _ in 0..<generator.int(in: 1...3) {
            result += generator.chance(50) ? generator.pick(Self.hostile) : generator.pick(Self.words)
        }
        return result
    }

    /// Text of a code block: lines, each ended by a line feed.
    mutating func codeText() -> String {
        var result = ""
        for _ in 0..<generator.below(5) {
            result += generator.pick(["", "", "    ", "\t", "  ", "> ", "- "])
            result += generator.pick(["```", "~~~", "````", "", "let a = b", "</pre>", "# x", "\\", "a|b", "x  ", "中文"])
            result += "\n"
        }
        return result
    }

    mutating func language() -> String {
        shape.hostileText ? generator.pick(Self.languages) : "swift"
    }

    mutating func address() -> String {
        shape.hostileText ? generator.pick(Self.addresses) : "https://example.org/\(generator.below(100))"
    }
}
