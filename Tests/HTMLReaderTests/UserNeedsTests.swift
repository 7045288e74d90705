import GalleyTesting
import PluginKit
import Testing

@testable import HTMLReader

/// What users of converters ask for most, end to end: HTML to Markdown, and back by way of another program.
@Suite(.enabled(if: Cmark.isInstalled, Comment(rawValue: Cmark.absence)))
struct UserNeedsTests {
    private static let extensions = "-e table -e strikethrough -e tasklist"

    // MARK: Tables

    /// What stands in a cell, with its words, each of which begins with `w`.
    private static let contents = [
        "#", "<p>#</p>", "<p>#</p><p>#</p>", "#<br>#", "<ul><li>#<li>#</ul>", "<ol><li>#<ul><li>#</ul></ol>", "#|#",
        "<code>#|#</code>",
        "<code>`#`</code>", "<pre>#\n  #\n</pre>", "<b># </b>#", "<a href='x|y' title='a|b'>#</a>",
        "<img src=i alt='#|#'>", "", "&nbsp;",
        "<blockquote>#</blockquote>", "# \\", "<del>#</del><sup>#</sup>", "<h3>#</h3>", "<dl><dt>#<dd>#</dl>",
        "<div><div>#</div>#</div>",
        "*#* _#_ [#](x)", "<details><summary>#</summary>#</details>", "<s>#</s><!-- c -->#",
    ]

    /// A table of anything parses back as one table of its size, with every word.
    @Test(arguments: 0..<40)
    func tablesSurvive(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) &* 977 &+ 5)
        let columns = generator.int(in: 1...5)
        let rows = generator.int(in: 1...6)
        let hasHead = generator.chance(50)
        var word = 0
        var html = "<table border=1>"
        for row in 0..<rows {
            html += "<tr>"
            // Rows may be ragged, but one has all cells.
            for _ in 0..<(row == 0 ? columns : generator.int(in: 1...columns)) {
                let tag = hasHead && row == 0 ? "th" : "td"
                var content = generator.pick(Self.contents)
                while content.contains("#") {
                    word += 1
                    content = content.replacing("#", with: "w\(word)", maxReplacements: 1)
                }
                html += "<\(tag)>\(content)</\(tag)>"
            }
        }
        html += "</table>"
        let written = try markdown(html)
        let back = try Cmark.html([written], Self.extensions)[0]
        #expect(back.ranges(of: "<table>").count == 1, "\(written)")
        #expect(back.ranges(of: "<tr>").count == rows + (hasHead ? 0 : 1), "\(html)\n\(written)")
        #expect(
            back.ranges(of: "<th>").count + back.ranges(of: "<td>").count == columns * (rows + (hasHead ? 0 : 1)),
            "\(written)")
        for number in stride(from: 1, through: word, by: 1) {
            let isThere = back.split { !$0.isLetter && !$0.isNumber }.contains("w\(number)")
            #expect(isThere, "w\(number) of \(html)\n\(written)")
        }
    }

    @Test
    func spansKeepTheGrid() throws {
        let html = """
            <table><tr><th colspan=2>a<th rowspan=2>b<tr><td>c<td>d<tr><td rowspan=2 colspan=2>e<td>f<tr><td>g</table>
            """
        let back = try Cmark.html([try markdown(html)], Self.extensions)[0]
        let cells = back.matches(of: /<t[hd]>(.*?)<\/t[hd]>/).map { String($0.1) }
        #expect(cells == ["a", "", "b", "c", "d", "", "e", "", "f", "", "", "g"])
        #expect(try read(html).blocks.first { _ in true }?.kind == .table)
    }

    // MARK: Images

    @Test(
        arguments: [
            "<picture><source srcset='small.webp 1x' type=image/webp><img src=/i/a.png alt=x></picture>",
            "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=/i/a.png alt=x>",
            "<img srcset='/i/s.png 320w, /i/a.png 1280w' sizes=100vw alt=x>",
            "<img class=lazyload data-srcset='/i/s.png 1x, /i/a.png 2x' alt=x>",
            "<img loading=lazy src=../i/a.png alt=x>",
            "<noscript><img src=/i/a.png alt=x></noscript>",
        ])
    func imagesAreKeptWithTheirAddress(_ image: String) throws {
        let expected = "![x](https://h.example/i/a.png)"
        func written(_ html: String) throws -> String {
            try markdown(page(html)) { $0.url = "https://h.example/p/q.html" }
        }
        #expect(try written(image) == expected + "\n")
        #expect(try written("<p>a \(image) b</p>") == "a \(expected) b\n")
        #expect(try written("<ul><li>\(image)</ul>") == "- \(expected)\n")
        #expect(try written("<table><tr><th>h<tr><td>\(image)</table>") == "| h |\n| --- |\n| \(expected) |\n")
        #expect(try written("<figure>\(image)<figcaption>c</figcaption></figure>") == "\(expected)\n\nc\n")
        #expect(try written("<a href=/l>\(image)</a>") == "[\(expected)](https://h.example/l)\n")
    }

    // MARK: Code

    @Test
    func codeIsTheSameByteForByte() throws {
        let code = "\tif a < b {\n\t    c  =  d; \n\n\n    # \"e\" & 'f' *g* _h_ `i` ``j`` \\ \\n\n\t}\n"
        let escaped = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        for (before, after) in [
            ("", ""), ("<ul><li>x", "</ul>"), ("<blockquote>", "</blockquote>"), ("<ol><li><ul><li>x", "</ul></ol>"),
        ] {
            let html = "\(before)<pre><code class='hljs language-swift'>\(escaped)</code></pre>\(after)"
            let back = try Cmark.html([try markdown(html)], Self.extensions)[0]
            let wanted = escaped.replacing("\"", with: "&quot;")
            #expect(back.contains("<pre><code class=\"language-swift\">\(wanted)</code></pre>"), "\(back)")
        }
    }

    @Test(arguments: ["```", "````", "~~~", "`", "``` `` `", "```swift\n```"])
    func fencesAreLongEnough(_ code: String) throws {
        let back = try Cmark.html([try markdown("<p>a<pre>\(code)</pre><p>b <code>\(code)</code> c")], Self.extensions)[
            0]
        #expect(back.contains("<pre><code>\(code)\n</code></pre>"))
        #expect(back.contains("<p>b <code>\(code.replacing("\n", with: " "))</code> c</p>"))
    }

    // MARK: Nesting

    @Test
    func allTextOfDeepPagesIsKept() throws {
        let depth = 50_000
        let html = (0..<depth).map { "<div>w\($0) " }.joined() + String(repeating: "</div>", count: depth)
        let words = try markdown(html).split { $0.isWhitespace }
        #expect(words.count == depth)
        #expect(words.first == "w0" && words.last == "w\(depth - 1)")
    }

    @Test
    func listsNestAndMix() throws {
        let html = "<ul><li>a<ol start=3><li>b<ul><li>c</ul><li>d</ol><p>e</p><ul><li>f</ul></ul>"
        let back = try Cmark.html([try markdown(html)], Self.extensions)[0]
        #expect(
            NormalizedHTML.of(back)
                == "<ul><li><p>a</p><ol start=\"3\"><li>b<ul><li>c</li></ul></li><li>d</li></ol><p>e</p><ul><li>f</li></ul></li></ul>"
        )
    }

    // MARK: Marks and white space

    /// Emphasis whose ends CommonMark cannot tell is still emphasis, and no space is lost or won.
    @Test(
        arguments: [
            ("<p>a<b> b </b>c</p>", "<p>a <strong>b</strong> c</p>"),
            ("<p>a<b>&nbsp;b</b></p>", "<p>a\u{A0}<strong>b</strong></p>"),
            ("<p>a<i>\n</i>b</p>", "<p>a b</p>"), ("<p>中文<b>。强调。</b>中文</p>", "<p>中文<strong>。强调。</strong>中文</p>"),
            ("<p>a<b>(b)</b>c</p>", "<p>a<strong>(b)</strong>c</p>"),
            ("<p>a<i>b</i>c<i>d</i></p>", "<p>a<em>b</em>c<em>d</em></p>"),
            ("<p><b>a</b><b>b</b></p>", "<p><strong>a</strong><strong>b</strong></p>"),
            ("<p><i><b>a</b></i><b>b</b></p>", "<p><em><strong>a</strong></em><strong>b</strong></p>"),
            ("<p>a<b><br></b>b</p>", "<p>a<br />b</p>"), ("<p><b>a<br></b>b</p>", "<p><strong>a</strong><br />b</p>"),
            ("<p>\"<b>a</b>\"</p>", "<p>&quot;<strong>a</strong>&quot;</p>"), ("<p>a <b></b> b</p>", "<p>a b</p>"),
        ])
    func emphasisKeepsItsPlace(_ html: String, _ expected: String) throws {
        let written = try markdown(html)
        let back = try Cmark.html([written], Self.extensions)[0]
        #expect(NormalizedHTML.of(back) == NormalizedHTML.of(expected), "by way of \(written)")
    }

    @Test(arguments: [
        "http://h/a b", "http://h/a(b", "http://h/(a)b)", "/a_b_c*d*", "http://h/\"q\"", "http://h/ä?x=1&y=2", "a\\b",
        "<x>",
    ])
    func addressesSurvive(_ address: String) throws {
        let attribute = address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
            "<", with: "&lt;")
        let back = try Cmark.html([try markdown("<p><a href=\"\(attribute)\">x</a></p>")], Self.extensions)[0]
        #expect(back.ranges(of: "<a href=").count == 1 && back.contains(">x</a>"), "\(back)")
    }

    // MARK: Encodings

    @Test
    func encodingsNeverCrashAndNeverGarble() throws {
        let filler = Array(String(repeating: "<p>plain</p>\n", count: 500).utf8)
        #expect(try text(filler + Array("<p>é中</p>".utf8)).hasSuffix("é中\n"))
        #expect(try text(filler + Array("<p>".utf8) + [0x93, 0xE9, 0x94]).hasSuffix("“é”\n"))
        #expect(try text(Array("<meta charset=gbk><p>".utf8) + [0xD6, 0xD0]) == "中\n")
        #expect(try text([0xFF, 0xFE] + "<p>é中".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "é中\n")
        #expect(try text(Array("<meta charset=utf-8><p>a".utf8) + [0xFF, 0xC3]) == "a\u{FFFD}\u{FFFD}\n")
    }
}
