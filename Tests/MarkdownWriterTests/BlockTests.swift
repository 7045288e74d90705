import MarkdownWriter
import PluginKit
import Testing

struct BlockTests {
    @Test func listsSideBySideStayApart() throws {
        let result = try written { builder in
            for _ in 0..<3 {
                builder.open(.list(ordered: false))
                builder.open(.item())
                builder.paragraph("a")
                builder.close()
                builder.close()
            }
            for start in [3, 1] {
                builder.open(.list(ordered: true, start: start))
                builder.open(.item())
                builder.paragraph("b")
                builder.close()
                builder.close()
            }
        }
        #expect(result.text == "- a\n\n* a\n\n- a\n\n3. b\n\n1) b\n")
        #expect(result.remarks == [])
    }

    @Test func itemsHoldBlocks() throws {
        let result = try written { builder in
            builder.open(.list(ordered: true, start: 9, tight: false))
            builder.open(.item())
            builder.paragraph("a")
            builder.codeBlock("x\n\ny\n", language: "swift")
            builder.close()
            builder.open(.item())
            builder.open(.quote)
            builder.paragraph("q")
            builder.close()
            builder.close()
            builder.close()
        }
        #expect(result.text == "9. a\n\n   ```swift\n   x\n\n   y\n   ```\n\n10. > q\n")
    }

    @Test func tasks() throws {
        func build(_ builder: inout DocumentBuilder) {
            builder.open(.list(ordered: false))
            builder.open(.item(task: .checked))
            builder.paragraph("done")
            builder.close()
            builder.open(.item())
            builder.paragraph("[ ] text")
            builder.close()
            builder.close()
        }
        #expect(try written(plain(), build).text == "- [x] done\n- \\[ ] text\n")
        let commonmark = try written(plain { $0.flavor = .commonmark }, build)
        #expect(commonmark.text == "- [x] done\n- [ ] text\n")
        #expect(commonmark.notes == ["task-item"])
    }

    @Test func tooLargeNumbersAreALoss() throws {
        let result = try written { builder in
            builder.open(.list(ordered: true, start: 1_000_000_000))
            builder.open(.item())
            builder.paragraph("a")
        }
        #expect(result.text == "999999999. a\n")
        #expect(result.losses == ["list-start"])
    }

    @Test func codeIsKeptByteForByte() throws {
        let result = try written { builder in
            builder.codeBlock("```\n\tx  \n    y\n", language: "md")
            builder.codeBlock("z\n", language: "a`b")
            builder.code("a``b`")
        }
        #expect(result.text == "````md\n```\n\tx  \n    y\n````\n\n~~~a`b\nz\n~~~\n\n``` a``b` ```\n")
    }

    @Test func links() throws {
        let result = try written { builder in
            builder.wrap(.link(destination: "https://a.b/x(y)"), "plain")
            builder.text(" ")
            builder.wrap(.link(destination: "/a b"), "spaces")
            builder.text(" ")
            builder.wrap(.link(destination: "a)b", title: "say \"x\""), "odd [1]")
            builder.text(" ")
            builder.wrap(.link(destination: "https://a.b/"), "https://a.b/")
            builder.text(" ")
            builder.wrap(.link(destination: "mailto:me@a.bc"), "me@a.bc")
            builder.text("!")
            builder.wrap(.link(destination: ""), "x]")
            builder.image("https://a.b/i.png", alternative: "a *b* [c]")
        }
        #expect(
            result.text == """
                [plain](https://a.b/x(y)) [spaces](</a b>) [odd [1]](<a)b> 'say "x"') \
                <https://a.b/> <me@a.bc>\\![x\\]]()\
                ![a \\*b\\* \\[c\\]](https://a.b/i.png)

                """)
    }

    @Test func footnotes() throws {
        func build(_ builder: inout DocumentBuilder) {
            builder.open(.paragraph)
            builder.text("a")
            builder.footnoteReference("note 1")
            builder.footnoteReference("gone")
            builder.close()
            builder.open(.quote)
            builder.paragraph("q")
            builder.open(.footnote(label: "note 1"))
            builder.paragraph("first")
            builder.paragraph("second")
            builder.close()
            builder.close()
        }
        let result = try written(plain(), build)
        #expect(result.text == "a[^note-1]\\[^gone]\n\n> q\n\n[^note-1]: first\n\n    second\n")
        #expect(result.losses == ["footnote-undefined"])
        let commonmark = try written(plain { $0.flavor = .commonmark }, build)
        #expect(commonmark.text.hasSuffix("> q\n\n<sup>note 1</sup> first\n\nsecond\n"))
        #expect(commonmark.losses.allSatisfy { $0 == "footnote" })
    }

    @Test func partsWithoutMarkdownAreLosses() throws {
        let result = try written { builder in
            builder.open(.section(role: "comments"))
            builder.open(.figure)
            builder.imageBlock("i.png", alternative: "i")
            builder.open(.caption)
            builder.paragraph("caption")
            builder.close()
            builder.close()
            builder.open(.definitionList)
            builder.open(.term)
            builder.text("term")
            builder.close()
            builder.open(.definition)
            builder.paragraph("definition")
            builder.close()
            builder.close()
            builder.rawBlock("\\x", format: "latex")
            builder.rawBlock("<hr>\n", format: "html")
            builder.close()
        }
        #expect(result.text == "![i](i.png)\n\ncaption\n\n**term**\n\ndefinition\n\n<hr>\n")
        #expect(result.losses == ["section-role", "figure-caption", "definition-list", "raw-format"])
    }

    @Test func headings() throws {
        func build(_ builder: inout DocumentBuilder) {
            for (level, text) in [(1, "One #"), (2, "Two"), (3, "- three ##")] {
                builder.open(.heading(level: level))
                builder.text(text)
                builder.close()
            }
            builder.thematicBreak()
        }
        #expect(try written(plain(), build).text == "# One \\#\n\n## Two\n\n### - three \\##\n\n---\n")
        #expect(
            try written(plain { $0.heading = .setext }, build).text
                == "One #\n=====\n\nTwo\n---\n\n### - three \\##\n\n---\n")
    }

    @Test func ruleAtTheTopIsNoFrontMatter() throws {
        #expect(try written { $0.thematicBreak() }.text == "___\n")
    }

    @Test func collectedDocumentsBeginWithTheirHeadline() throws {
        let context = PluginContext(outputShape: .collected)
        let result = try written(MarkdownWriterOptions(), context: context) { builder in
            builder.metadata.headline = "A *title*"
            builder.metadata.url = "https://a.b/"
            builder.paragraph("x")
        }
        #expect(result.text == "# A \\*title\\*\n\nx\n")
        #expect(result.losses == ["metadata"])
    }
}
