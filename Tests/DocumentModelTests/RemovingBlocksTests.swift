import DocumentModel
import Testing

@Suite struct RemovingBlocksTests {
    @Test func removesWithWhatIsInsideAndWhatIsLeftEmpty() throws {
        let document = try built { builder in
            builder.text("a")
            builder.open(.list(ordered: false))
            builder.open(.item())
            builder.codeBlock("b")
            builder.close()
            builder.close()
            builder.open(.quote)
            builder.codeBlock("c")
            builder.close()
            builder.open(.figure)
            builder.imageBlock("i")
            builder.close()
        }
        let items = removing(document) { $0 == .item || $0 == .image }
        #expect(outline(items) == #"paragraph("a") quote(code)"#)
        let code = removing(document) { $0 == .code }
        #expect(outline(code) == #"paragraph("a") list(item) quote figure(image)"#)
        #expect(outline(removing(document) { _ in true }) == "")
        #expect(removing(document) { _ in false } == document)
    }

    @Test func isNotAskedAboutTheRootOrInsideTheRemoved() throws {
        let document = try built { builder in
            builder.open(.quote)
            builder.open(.quote)
            builder.text("a")
            builder.close()
            builder.close()
            builder.text("b")
        }
        var asked: [Int] = []
        _ = document.body.removingBlocks { index in
            asked.append(index)
            return index == 1
        }
        #expect(asked == [1, 5])
    }

    @Test func aTableCountsItsColumnsAgain() throws {
        let document = try built { builder in
            for width in [1, 3] {
                builder.open(.row())
                for _ in 0..<width {
                    builder.open(.cell())
                    builder.text("x")
                    builder.close()
                }
                builder.close()
            }
        }
        var rows = 0
        let body = document.body.removingBlocks { index in
            guard document.body.nodes[index].blockKind == .row else { return false }
            rows += 1
            return rows == 2
        }
        #expect(body.blocks.map(\.columnCount) == [1])
    }

    @Test func whatBeginsTheBodyAfterwardsHasTheBeginningsWhiteSpace() throws {
        var builder = DocumentBuilder()
        for (leading, text) in [("", "gone"), ("\n", "first"), ("\n\n", "second")] {
            builder.open(.paragraph, leading: leading)
            builder.text(text)
            builder.close()
        }
        builder.setVerbatim(trailing: "\n")
        let document = try builder.finish()
        let body = document.body.removingBlocks { Block(document.body, $0).plainText == "gone" }
        #expect(body.blocks.map(\.leading) == ["", "\n\n"])
    }

    private func removing(_ document: Document, _ isRemoved: (BlockKind) -> Bool) -> Document {
        var document = document
        let body = document.body
        document.body = body.removingBlocks { body.nodes[$0].blockKind.map(isRemoved) ?? false }
        return document
    }
}
