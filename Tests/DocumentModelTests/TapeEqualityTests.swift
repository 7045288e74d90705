import DocumentModel
import Testing

@Suite struct TapeEqualityTests {
    @Test func layoutOfTheBuffersDoesNotMatter() throws {
        let plain = try built { builder in
            builder.open(.link(destination: "d", title: "t"))
            builder.text("ab")
            builder.close()
        }
        let other = try built { builder in
            builder.codeBlock("gone", language: "swift")
            builder.open(.link(destination: "d", title: "t"))
            builder.text("a")
            builder.text("b")
            builder.close()
        }
        let body = other.body.removingBlocks { other.body.nodes[$0].blockKind == .code }
        #expect(body == plain.body)
        #expect(body.text != plain.body.text)
    }

    @Test func everythingElseDoes() throws {
        let variants: [(inout DocumentBuilder) -> Void] = [
            { $0.text("a") },
            { $0.text("b") },
            { $0.text("a", source: SourceSpan(start: 1, count: 1)) },
            { $0.code("a") },
            {
                $0.open(.paragraph, leading: "\n"); $0.text("a")
            },
            {
                $0.open(.paragraph, source: SourceSpan(start: 0, count: 1)); $0.text("a")
            },
            {
                $0.open(.heading(level: 1)); $0.text("a")
            },
            {
                $0.open(.heading(level: 2)); $0.text("a")
            },
            {
                $0.open(.list(ordered: true)); $0.text("a")
            },
            {
                $0.open(.list(ordered: true, start: 2)); $0.text("a")
            },
            {
                $0.open(.list(ordered: false)); $0.text("a")
            },
            {
                $0.open(.list(ordered: false, tight: false)); $0.text("a")
            },
            {
                $0.open(.item(task: .open)); $0.text("a")
            },
            {
                $0.open(.item(task: .checked)); $0.text("a")
            },
            {
                $0.open(.cell(alignment: .left)); $0.text("a")
            },
            {
                $0.open(.cell(alignment: .right)); $0.text("a")
            },
            {
                $0.open(.cell(header: true)); $0.text("a")
            },
            {
                $0.open(.cell(rowSpan: 2)); $0.text("a")
            },
            {
                $0.open(.section(role: "x")); $0.text("a")
            },
            {
                $0.open(.section(role: "y")); $0.text("a")
            },
            { $0.codeBlock("a") },
            { $0.codeBlock("a", language: "c") },
            { $0.imageBlock("a") },
            { $0.imageBlock("a", title: "t") },
            { $0.imageBlock("a", alternative: "t") },
            {
                $0.text("a"); $0.setVerbatim(trailing: "")
            },
            {
                $0.text("a"); $0.setVerbatim(trailing: "\n")
            },
        ]
        let bodies = try variants.map { try built($0).body }
        for (left, body) in bodies.enumerated() {
            for (right, other) in bodies.enumerated() {
                #expect((body == other) == (left == right), "\(left) \(right)")
            }
        }
    }
}
