import DocumentModel
import Testing

/// Each rule by which the builder mends what the content model does not allow.
@Suite struct BuilderMendingTests {
    @Test func textWhereABlockIsWantedOpensAParagraph() throws {
        let document = try built { builder in
            builder.text("a")
            builder.open(.quote)
            builder.text("b")
            builder.close()
            builder.text("c")
            builder.text("d")
        }
        #expect(outline(document) == #"paragraph("a") quote(paragraph("b")) paragraph("cd")"#)
    }

    @Test func aBlockEndsParagraphHeadingAndTerm() throws {
        let document = try built { builder in
            builder.open(.paragraph)
            builder.text("a")
            builder.open(.emphasis)
            builder.text("b")
            builder.open(.heading(level: 2))
            builder.text("c")
            builder.thematicBreak()
            builder.close()
            builder.close()
            builder.text("d")
            builder.close()
            builder.text("e")
        }
        #expect(
            outline(document)
                == #"paragraph("a" emphasis("b")) heading("c") thematicBreak paragraph("d") paragraph("e")"#)
    }

    @Test func partsGetTheirWholes() throws {
        let document = try built { builder in
            builder.open(.item())
            builder.text("a")
            builder.close()
            builder.open(.item())
            builder.text("b")
            builder.close()
            builder.open(.cell())
            builder.text("c")
            builder.close()
            builder.open(.row())
            builder.open(.cell())
            builder.close()
            builder.close()
            builder.open(.term)
            builder.text("t")
            builder.close()
            builder.open(.definition)
            builder.close()
        }
        #expect(
            outline(document) == #"list(item(paragraph("a")) item(paragraph("b"))) "#
                + #"table(row(cell(paragraph("c"))) row(cell)) definitionList(term("t") definition)"#)
    }

    @Test func otherBlocksInWholesGetAPart() throws {
        let document = try built { builder in
            builder.open(.list(ordered: true))
            builder.text("a")
            builder.open(.item())
            builder.text("b")
            builder.close()
            builder.codeBlock("c")
            builder.close()
            builder.open(.table)
            builder.text("d")
            builder.close()
            builder.open(.definitionList)
            builder.text("e")
            builder.close()
        }
        #expect(
            outline(document) == #"list(item(paragraph("a")) item(paragraph("b")) item(code)) "#
                + #"table(row(cell(paragraph("d")))) definitionList(definition(paragraph("e")))"#)
    }

    @Test func aCaptionOfNothingIsJustItsContent() throws {
        let document = try built { builder in
            builder.open(.caption)
            builder.text("a")
            builder.close()
            builder.open(.figure)
            builder.open(.caption)
            builder.text("b")
            builder.close()
            builder.imageBlock("i.png")
            builder.close()
        }
        #expect(outline(document) == #"paragraph("a") figure(caption(paragraph("b")) image)"#)
    }

    @Test func aLinkInALinkKeepsItsText() throws {
        let document = try built { builder in
            builder.open(.link(destination: "x"))
            builder.text("a")
            builder.open(.link(destination: "y"))
            builder.text("b")
            builder.close()
            builder.text("c")
            builder.close()
        }
        #expect(outline(document) == #"paragraph(link("abc"))"#)
        #expect(document.losses.map(\.code) == ["nested-link"])
    }

    @Test func whatIsLeftEmptyIsDropped() throws {
        let document = try built { builder in
            for start in [BlockStart.paragraph, .list(ordered: false), .table, .row(), .figure, .definitionList] {
                builder.open(start)
                builder.close()
            }
            builder.text("a")
            for start in [InlineStart.emphasis, .strong, .strikethrough, .subscript, .superscript] {
                builder.open(start)
                builder.close()
            }
            builder.open(.emphasis)
            builder.open(.strong)
            builder.close()
            builder.close()
            builder.text("b")
            builder.open(.link(destination: "kept"))
            builder.close()
        }
        #expect(outline(document) == #"paragraph("ab" link)"#)
    }

    @Test func whatSaysSomethingEmptyIsKept() throws {
        let document = try built { builder in
            let starts: [BlockStart] = [
                .heading(level: 1), .quote, .footnote(label: "n"), .section(role: "r"), .item(), .term, .definition,
            ]
            for start in starts {
                builder.open(start)
                builder.close()
            }
        }
        #expect(
            outline(document) == "heading quote footnote section list(item) definitionList(term definition)")
    }

    @Test func closesTooManyAndTooFew() throws {
        let document = try built { builder in
            builder.close()
            builder.open(.quote)
            builder.close()
            builder.close()
            builder.open(.section(role: "s"))
            builder.open(.paragraph)
            builder.open(.strong)
            builder.text("a")
        }
        #expect(outline(document) == #"quote section(paragraph(strong("a")))"#)
    }

    @Test func aPartEndsTheImpliedOneBehindABlockWithoutNode() throws {
        let document = try built { builder in
            builder.open(.list(ordered: false))
            builder.text("a")
            builder.open(.caption)
            builder.open(.item())
            builder.text("b")
        }
        #expect(outline(document) == #"list(item(paragraph("a")) item(paragraph("b")))"#)
    }
}
