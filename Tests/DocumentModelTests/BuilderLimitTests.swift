import DocumentModel
import GalleyTesting
import Testing

@Suite struct BuilderLimitTests {
    @Test func blocksTooDeepKeepTheirText() throws {
        var limits = DocumentBuilder.Limits()
        limits.depth = 3
        let document = try built(limits: limits) { builder in
            for _ in 0..<5 { builder.open(.quote) }
            builder.text("a")
            builder.open(.list(ordered: false))
            builder.text("b")
            builder.codeBlock("c")
            builder.close()
        }
        #expect(outline(document) == #"quote(quote(paragraph("a") paragraph("b") code))"#)
        #expect(document.losses.map(\.code) == ["nesting-flattened"])
    }

    @Test func nothingIsLostAtTheLimitWhateverIsOpen() throws {
        let starts: [BlockStart] = [
            .list(ordered: false), .item(), .quote, .table, .row(), .cell(), .caption, .figure, .definitionList, .term,
            .definition, .footnote(label: "n"), .section(role: "s"), .heading(level: 1), .paragraph,
        ]
        for depth in 0...7 {
            var limits = DocumentBuilder.Limits()
            limits.depth = depth
            for start in starts {
                let document = try built(limits: limits) { builder in
                    for _ in 0..<6 {
                        builder.open(start)
                        builder.text("x")
                        builder.codeBlock("y\n")
                    }
                }
                let text = document.body.plainText(of: 0)
                #expect(text.filter { $0 == "x" }.count == 6 && text.filter { $0 == "y" }.count == 6)
                expectWellFormed(document.body, depth: max(depth, 1))
            }
        }
    }

    @Test func inlinesTooDeepKeepTheirText() throws {
        let document = try built { builder in
            for _ in 0..<60 { builder.open(.emphasis) }
            builder.text("a")
            builder.close()
            builder.text("b")
        }
        #expect(document.body.nodes.count == 1 + 1 + 50 + 1)
        #expect(document.body.plainText(of: 0) == "ab")
        #expect(document.losses.map(\.code) == ["nesting-flattened"])
    }

    /// Events in any order, even senseless ones, make a well-formed tape that keeps all text.
    @Test func randomEvents() throws {
        for seed in 0..<2000 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var limits = DocumentBuilder.Limits()
            limits.depth = Int.random(in: 1...12, using: &generator)
            limits.inlineDepth = Int.random(in: 0...4, using: &generator)
            var letters = 0
            let document = try built(limits: limits) { builder in
                for _ in 0..<80 { letters += randomEvent(&builder, &generator) }
            }
            #expect(document.body.plainText(of: 0).filter { $0 == "x" }.count == letters, "seed \(seed)")
            expectWellFormed(document.body, depth: limits.depth)
        }
    }

    /// - Returns: how many letters x it adds.
    private func randomEvent(_ builder: inout DocumentBuilder, _ generator: inout SeededGenerator) -> Int {
        switch Int.random(in: 0..<30, using: &generator) {
        case 0: builder.open(.paragraph)
        case 1: builder.open(.heading(level: 2))
        case 2: builder.open(.list(ordered: false))
        case 3: builder.open(.item())
        case 4: builder.open(.quote)
        case 5: builder.open(.table)
        case 6: builder.open(.row())
        case 7: builder.open(.cell())
        case 8: builder.open(.caption)
        case 9: builder.open(.figure)
        case 10: builder.open(.definitionList)
        case 11: builder.open(.term)
        case 12: builder.open(.definition)
        case 13: builder.open(.link(destination: "d"))
        case 14: builder.open(.emphasis)
        case 15: builder.open(.strong)
        case 16: builder.thematicBreak()
        case 17: builder.imageBlock("i")
        case 18: builder.setTight(false)
        case 19: builder.setSource(SourceSpan(start: 1, count: 1))
        case 20:
            builder.codeBlock("x")
            return 1
        case 21:
            builder.code("x")
            return 1
        case 22: builder.lineBreak()
        case 23...25:
            builder.text("x")
            return 1
        default: builder.close()
        }
        return 0
    }
}

/// Checks what ``Tape`` promises: children that the content model allows, ends that nest, no text next to
/// text, nothing empty that says nothing.
func expectWellFormed(_ tape: Tape, depth: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    var mistakes: [String] = []
    func check(_ parent: Int, _ open: Int) {
        let node = tape.nodes[parent]
        var index = parent + 1
        var wasText = false
        while index < Int(node.end) {
            let child = tape.nodes[index]
            if let kind = child.blockKind {
                if node.blockKind.map({ ContentModel.of($0).allows(kind) }) != true {
                    mistakes.append("\(kind) at \(index)")
                }
                if open + 1 > depth { mistakes.append("too deep at \(index)") }
            } else if node.blockKind.map({ ContentModel.of($0) != .phrasing }) == true {
                mistakes.append("inline at \(index)")
            }
            let isText = child.inlineKind == .text
            if isText && (wasText || child.text.isEmpty) { mistakes.append("text at \(index)") }
            wasText = isText
            if Int(child.end) <= index || child.end > node.end { mistakes.append("end at \(index)") }
            if Int(child.end) == index + 1, needsContent(child) { mistakes.append("empty at \(index)") }
            if Int(child.end) <= index { return }
            check(index, open + (child.isInline ? 0 : 1))
            index = Int(child.end)
        }
        if index != Int(node.end) { mistakes.append("children of \(parent)") }
    }
    if Int(tape.nodes[0].end) != tape.nodes.count { mistakes.append("end of the root") }
    check(0, 0)
    #expect(mistakes == [], sourceLocation: sourceLocation)
}

private func needsContent(_ node: Node) -> Bool {
    switch node.blockKind {
    case .paragraph, .list, .table, .row, .figure, .definitionList: true
    case nil: node.inlineKind.map { ContentModel.isContainer($0) && $0 != .link } ?? false
    default: false
    }
}
