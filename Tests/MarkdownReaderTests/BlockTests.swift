import MarkdownWriter
import PluginKit
import Testing

/// What each block of Markdown becomes.
struct BlockTests {
    @Test func headingsParagraphsAndRules() throws {
        #expect(
            dump(try read("# A *b*\n\nC\nd  \ne\\\nf\n\nG\nh\n---\n\n***\n")) == """
                heading 1
                  "A "
                  emphasis
                    "b"
                paragraph
                  "C d"
                  lineBreak
                  "e"
                  lineBreak
                  "f"
                heading 2
                  "G h"
                thematicBreak
                """)
    }

    @Test func lists() throws {
        #expect(
            dump(try read("3. a\n4. b\n\n   c\n\n- x\n- [ ] y\n  - [X] z\n- \\[x] w\n- [x]\n")) == """
                list 3 loose
                  item
                    paragraph
                      "a"
                  item
                    paragraph
                      "b"
                    paragraph
                      "c"
                list tight
                  item
                    paragraph
                      "x"
                  item open
                    paragraph
                      "y"
                    list tight
                      item checked
                        paragraph
                          "z"
                  item
                    paragraph
                      "[x] w"
                  item
                    paragraph
                      "[x]"
                """)
    }

    @Test func sectionsThatOpenAndClose() throws {
        let text = """
            <details>
            <summary>A &amp; b</summary>

            *c*

            - d

              <DETAILS>

              e

              </details>

            </details>

            f
            """
        #expect(
            dump(try read(text)) == """
                section details
                  paragraph
                    "A & b"
                  paragraph
                    emphasis
                      "c"
                  list loose
                    item
                      paragraph
                        "d"
                      section details
                        paragraph
                          "e"
                paragraph
                  "f"
                """)
    }

    /// The section is all that stands between its tags, and these; a new writing of it is read the same.
    @Test func sectionsComeBack() throws {
        let text = "a\n\n<details>\n<summary>b &lt;c&gt;</summary>\n\n- d\n\n</details>\n"
        let document = try read(text)
        let section = try #require(document.body.nodes.first { $0.blockKind == .section })
        #expect(section.source == SourceSpan(3..<text.utf8.count - 1))
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: MarkdownWriterOptions(), context: PluginContext())
            .write(document, to: &output, remarks: &remarks)
        #expect(String(decoding: output, as: UTF8.self) == text)
        #expect(remarks.isEmpty)
    }

    /// Tags without the other one, and those with more in them than text, are raw HTML as any other.
    @Test(arguments: [
        "<details>\n\na", "a\n\n</details>", "> <details>\n\n</details>", "<details>\n\n> </details>",
        "<details class=x>\n\na\n\n</details>", "<details><summary><b>x</b></summary>\n\na\n\n</details>",
        "<details><summary>&nbsp;</summary>\n\na\n\n</details>", "<details>a\n\nb\n\n</details>",
    ])
    func tagsAlone(_ text: String) throws {
        let document = try read(text)
        #expect(!document.body.nodes.contains { $0.blockKind == .section })
        #expect(document.body.nodes.contains { $0.blockKind == .raw })
    }

    /// cmark-gfm's own extension finds none of these, or the wrong state.
    @Test func tasksWhereverTheyAre() throws {
        let text = "> - [x] a\n\n- - [ ] b [x]\n\n1. [ ] ![i](j)\n\n- [x] *c*\n- [x][y]\n\n[y]: z\n"
        #expect(
            dump(try read(text)) == """
                quote
                  list tight
                    item checked
                      paragraph
                        "a"
                list tight
                  item
                    list tight
                      item open
                        paragraph
                          "b [x]"
                list 1 tight
                  item open
                    image j "i"
                list tight
                  item checked
                    paragraph
                      emphasis
                        "c"
                  item
                    paragraph
                      link z
                        "x"
                """)
    }

    @Test func codeAndHTML() throws {
        #expect(
            dump(try read("```swift x\r\nlet a\r\n\r\n```\n\n    b\n\n<div>\n*x*\n</div>\n\n<!-- c -->\n")) == """
                code swift x "let a\\n\\n"
                code  "b\\n"
                raw html "<div>\\n*x*\\n</div>"
                raw html "<!-- c -->"
                """)
    }

    @Test func quotesAndImages() throws {
        #expect(
            dump(try read("> a\n> > b\n\n![x *y* `z`](i.png \"t\")\n\n![x](i.png) c\n")) == """
                quote
                  paragraph
                    "a"
                  quote
                    paragraph
                      "b"
                image i.png "x y z"
                paragraph
                  image i.png "x"
                  " c"
                """)
    }

    @Test func tables() throws {
        let document = try read(
            "intro\n| a | b |\n|:--|--:|\n| `x\\|y` | *d*<br>e |\n| only |\n| 1 | 2 | 3 |\n\n| | |\n|-|-|\n| h | |\n")
        #expect(
            dump(document) == """
                paragraph
                  "intro"
                table
                  row header
                    cell header left
                      paragraph
                        "a"
                    cell header right
                      paragraph
                        "b"
                  row
                    cell left
                      paragraph
                        code "x|y"
                    cell right
                      paragraph
                        emphasis
                          "d"
                        lineBreak
                        "e"
                  row
                    cell left
                      paragraph
                        "only"
                    cell right
                  row
                    cell left
                      paragraph
                        "1"
                    cell right
                      paragraph
                        "2"
                table
                  row
                    cell
                      paragraph
                        "h"
                    cell
                """)
        #expect(document.remarks.map(\.code) == ["table-cells"])
    }

    @Test func commonmarkHasNoTables() throws {
        let text = "| a |\n| - |\n\n~~x~~ [^1]\n\n- [ ] y\n"
        #expect(
            dump(try read(text) { $0.flavor = .commonmark }) == """
                paragraph
                  "| a | | - |"
                paragraph
                  "~~x~~ [^1]"
                list tight
                  item
                    paragraph
                      "[ ] y"
                """)
    }

    @Test func footnotesStandWhereTheyStood() throws {
        let document = try read(
            "a[^n] b[^Two] c[^none]\n\n[^two]: second [^n]\n\nd\n\n[^n]: first\n\n    more\n\n[^unused]: kept\n\ne\n")
        #expect(
            dump(document) == """
                paragraph
                  "a"
                  reference n
                  " b"
                  reference two
                  " c[^none]"
                footnote two
                  paragraph
                    "second "
                    reference n
                paragraph
                  "d"
                footnote n
                  paragraph
                    "first"
                  paragraph
                    "more"
                footnote unused
                  paragraph
                    "kept"
                paragraph
                  "e"
                """)
        #expect(document.remarks.isEmpty)
    }

    @Test func footnotesThatAreLostAreTold() throws {
        let document = try read("x[^a]\n\n[^a]: one\n\n[^a]: two\n\n```\n[^a]: code\n```\n\n    [^b]: code\n")
        #expect(document.losses.map(\.code) == ["footnote-left-out"])
        #expect(document.losses[0].span == SourceSpan(18..<23))
    }

    @Test func inlineTags() throws {
        #expect(
            dump(
                try read("H<sub>2</sub>O <del>a *b*</del> <em>x</sub></em> <b>c</b> <code>p`q</code> d<br />e <sup>f\n")
            ) == """
                paragraph
                  "H"
                  subscript
                    "2"
                  "O "
                  strikethrough
                    "a "
                    emphasis
                      "b"
                  " "
                  emphasis
                    "x"
                    raw html "</sub>"
                  " "
                  raw html "<b>"
                  "c"
                  raw html "</b>"
                  " "
                  code "p`q"
                  " d"
                  lineBreak
                  "e "
                  raw html "<sup>"
                  "f"
                """)
    }

    @Test func autolinksWhenAsked() throws {
        #expect(dump(try read("see www.a.bc <bb:c>")) == "paragraph\n  \"see www.a.bc \"\n  link bb:c\n    \"bb:c\"")
        #expect(
            dump(try read("see www.a.bc") { $0.hasAutolinks = true })
                == "paragraph\n  \"see \"\n  link http://www.a.bc\n    \"www.a.bc\"")
    }
}
