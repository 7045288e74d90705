import BoilerplateTransforms
import GalleyTesting
import PluginKit
import Testing

struct StructureTests {
    private func filter(_ build: (inout DocumentBuilder) -> Void) throws -> Document {
        var builder = DocumentBuilder()
        build(&builder)
        return try filtered(try builder.finish(), by: make())
    }

    @Test func linksAndMarksAreLookedThrough() throws {
        let result = try filter { builder in
            builder.open(.paragraph)
            builder.open(.strong)
            builder.text("Read more:")
            builder.close()
            builder.text(" ")
            builder.open(.link(destination: "https://a.example/b"))
            builder.text("Talks begin in Geneva")
            builder.close()
            builder.close()
            builder.open(.paragraph)
            builder.text("Share on Facebook")
            builder.lineBreak()
            builder.text("Talks began.")
            builder.close()
        }
        #expect(result.body.blocks.map(\.plainText) == ["Share on Facebook\nTalks began."])
    }

    @Test func aListGoesOnlyWhole() throws {
        func list(_ items: [String], ordered: Bool = false, task: TaskState? = nil) throws -> Int {
            let result = try filter { builder in
                builder.open(.list(ordered: ordered))
                for item in items {
                    builder.open(.item(task: task))
                    builder.text(item)
                    builder.close()
                }
                builder.close()
            }
            #expect(result.remarks.count == (result.body.blocks.map(\.kind).isEmpty ? 1 : 0))
            return result.body.blocks.reduce(0) { count, _ in count + 1 }
        }
        #expect(try list(["Share on Facebook", "Share on Twitter"]) == 0)
        #expect(try list(["Share on Facebook", "Bring the soup to the boil"]) == 1)
        #expect(try list(["Subscribe to our newsletter"], task: .open) == 1)
        #expect(try list(["Facebook", "Twitter"]) == 1)
    }

    @Test func whatStandsInTablesFiguresAndHeadingsStays() throws {
        let result = try filter { builder in
            builder.open(.heading(level: 2))
            builder.text("Advertisement")
            builder.close()
            builder.open(.table)
            builder.open(.row())
            builder.open(.cell())
            builder.text("Advertisement")
            builder.close()
            builder.close()
            builder.close()
            builder.open(.figure)
            builder.open(.caption)
            builder.text("© 2021 Example")
            builder.close()
            builder.close()
            builder.codeBlock("Advertisement", language: "")
            builder.open(.footnote(label: "1"))
            builder.text("Advertisement")
            builder.close()
        }
        #expect(result.remarks == [])
        #expect(result.body.blocks.map(\.kind) == [.heading, .table, .figure, .code, .footnote])
    }

    @Test func imagesCodeAndReferencesKeepTheirParagraph() throws {
        let result = try filter { builder in
            builder.open(.paragraph)
            builder.text("Advertisement")
            builder.image("a.png", alternative: "An advertisement of 1920")
            builder.close()
            builder.open(.paragraph)
            builder.code("Subscribe")
            builder.close()
            builder.open(.paragraph)
            builder.text("Advertisement")
            builder.footnoteReference("1")
            builder.close()
        }
        #expect(result.body.blocks.map(\.kind).count == 3)
        #expect(result.remarks == [])
    }

    @Test func aSectionLosesBlocksAndGoesWhenNoneIsLeft() throws {
        let result = try filter { builder in
            builder.open(.section(role: "introduction"))
            builder.text("It rained.")
            builder.open(.paragraph)
            builder.text("Advertisement")
            builder.close()
            builder.close()
            builder.open(.section(role: "comments"))
            builder.open(.quote)
            builder.text("Leave a reply")
            builder.close()
            builder.close()
        }
        #expect(result.body.blocks.map(\.plainText) == ["It rained."])
        #expect(result.remarks.count == 2)
    }

    @Test func theNoteTellsRuleReasonAndText() throws {
        let text = "Read more: " + String(repeating: "so much ", count: 12)
        let result = try filtered([text], by: make())
        let remark = try #require(result.remarks.first)
        #expect(remark.severity == .note)
        #expect(remark.code == "boilerplate-dropped")
        #expect(
            remark.message
                == "dropped by the rule read-more, as a pointer to other pages: \"\(text.prefix(80))…\"")
    }

    @Test func hostileDocuments() throws {
        let huge = "Advertisement " + String(repeating: "word ", count: 1_000_000)
        let dots = "Advertisement " + String(repeating: "… ", count: 100)
        let words = "Read more: " + String(repeating: "a ", count: 70)
        let broken = "Advertisement \u{300}\u{300}\u{FFFD}\u{0}"
        let texts = [huge, words, String(repeating: "a", count: 600), String(repeating: "Ã", count: 300), broken]
        let result = try filtered(texts + [dots, "", "\u{301}"], by: make())
        #expect(result.body.blocks.map(\.plainText) == texts + ["\u{301}"])
        let deep = try filter { builder in
            for _ in 0..<500 { builder.open(.quote) }
            builder.text("Advertisement")
        }
        #expect(deep.body.blocks.map(\.kind) == [])
    }

    /// Many gaps in a phrase do not take a time that grows with their power.
    @Test func manyGapsAreTriedOnce() throws {
        let phrase = "a " + String(repeating: "** a ", count: 20) + "b"
        let transform = try make([("phrases", list(phrase))])
        let text = String(repeating: "a ", count: 60)
        #expect(try filtered([text], by: transform).body.blocks.map(\.plainText).count == 1)
    }

    /// What is left is what was there, in order, and every block that went is noted.
    @Test func nothingElseChanges() throws {
        let transform = try make()
        let furniture = ["Advertisement", "Read more: rain", "Leave a reply"]
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let document = RandomDocument.make(seed: UInt64(seed))
            let same = try filtered(document, by: transform)
            #expect(same.body == document.body, "seed \(seed)")
            let prose = (0..<generator.int(in: 0...9)).map { "It rained on day \($0) in the north." }
            var mixed = prose
            for text in furniture { mixed.insert(text, at: generator.int(in: 0...mixed.count)) }
            let result = try filtered(mixed, by: transform)
            #expect(result.body.blocks.map(\.plainText) == prose)
            #expect(result.remarks.count == 3)
        }
    }
}
