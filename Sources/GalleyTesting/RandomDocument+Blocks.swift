import PluginKit

extension RandomDocument {
    /// Adds some blocks to what is open.
    mutating func blocks(_ count: Int, depth: Int, into builder: inout DocumentBuilder) {
        var last: BlockKind?
        for _ in 0..<count {
            // Lists next to lists, and code after lists, are what writers get wrong: make them often.
            let kind =
                if last == .list, shape.blockKinds.contains(.list), depth > 0, generator.chance(35) {
                    BlockKind.list
                } else if last == .list, shape.blockKinds.contains(.code), generator.chance(20) {
                    BlockKind.code
                } else {
                    blockKind(depth: depth)
                }
            block(kind, depth: depth, into: &builder)
            last = kind
        }
    }

    private mutating func blockKind(depth: Int) -> BlockKind {
        if generator.chance(30) { return .paragraph }
        let leaves: [BlockKind] = [.paragraph, .heading, .code, .image, .thematicBreak, .raw]
        let containers: [BlockKind] = [.list, .list, .quote, .table, .figure, .definitionList, .section]
        let kinds = (depth > 0 ? leaves + containers : leaves).filter(shape.blockKinds.contains)
        return kinds.isEmpty ? .paragraph : generator.pick(kinds)
    }

    private mutating func block(_ kind: BlockKind, depth: Int, into builder: inout DocumentBuilder) {
        let inside = depth - 1
        switch kind {
        case .paragraph: phrasing(.paragraph, into: &builder)
        case .heading: phrasing(.heading(level: generator.int(in: 1...6)), into: &builder)
        case .code:
            builder.codeBlock(codeText(), language: generator.chance(60) ? language() : "", source: span())
        case .image:
            builder.imageBlock(
                address(), title: generator.chance(40) ? attribute() : "", alternative: attribute(),
                leading: leading(), source: span())
        case .thematicBreak: builder.thematicBreak(leading: leading(), source: span())
        case .raw:
            builder.rawBlock(
                generator.pick(["<div class=\"x\">\n*raw*\n</div>", "\\newpage", "**raw**", "<!-- -->"]),
                format: generator.pick(["html", "latex", "markdown"]), source: span())
        case .list: list(depth: inside, into: &builder)
        case .quote: container(.quote, count: 1...3, depth: inside, into: &builder)
        case .table: table(depth: inside, into: &builder)
        case .figure: figure(depth: inside, into: &builder)
        case .definitionList: definitionList(depth: inside, into: &builder)
        case .section:
            container(
                .section(role: generator.pick(["introduction", "comments", "", "a \"b\" > c", "説明"])), count: 1...3,
                depth: inside, into: &builder)
        case .root, .item, .row, .cell, .caption, .term, .definition, .footnote: phrasing(.paragraph, into: &builder)
        }
    }

    private mutating func phrasing(_ start: BlockStart, into builder: inout DocumentBuilder) {
        builder.open(start, leading: leading(), source: span())
        inlines(generator.int(in: shape.inlines), depth: shape.inlineDepth, into: &builder)
        builder.close()
    }

    private mutating func container(
        _ start: BlockStart, count: ClosedRange<Int>, depth: Int, into builder: inout DocumentBuilder
    ) {
        builder.open(start, leading: leading(), source: span())
        blocks(generator.int(in: count), depth: depth, into: &builder)
        builder.close()
    }

    private mutating func list(depth: Int, into builder: inout DocumentBuilder) {
        let ordered = generator.chance(45)
        let start = generator.pick([1, 1, 1, 0, 2, 7, 10, 99, 1986, 999_999_999])
        let tight = generator.chance(60)
        let tasks = generator.chance(25)
        builder.open(.list(ordered: ordered, start: start, tight: tight), leading: leading(), source: span())
        for _ in 0..<generator.int(in: 1...4) {
            let task: TaskState? = tasks && generator.chance(80) ? (generator.chance(50) ? .open : .checked) : nil
            builder.open(.item(task: task), leading: leading(), source: span())
            if generator.chance(92) {
                // A tight list mostly holds single paragraphs; now and then anything.
                if tight, generator.chance(60) {
                    phrasing(.paragraph, into: &builder)
                    if depth > 0, shape.blockKinds.contains(.list), generator.chance(25) {
                        list(depth: depth - 1, into: &builder)
                    }
                } else {
                    blocks(generator.int(in: 1...3), depth: depth, into: &builder)
                }
            }
            builder.close()
        }
        builder.close()
    }

    private mutating func table(depth: Int, into builder: inout DocumentBuilder) {
        let columns = generator.int(in: 1...4)
        let alignments = (0..<columns).map { _ in generator.pick(Alignment.allCases) }
        let headers = generator.pick([0, 1, 1, 1, 1, 2])
        builder.open(.table, leading: leading(), source: span())
        if shape.blockKinds.contains(.caption), generator.chance(25) {
            container(.caption, count: 1...1, depth: 0, into: &builder)
        }
        for row in 0..<generator.int(in: 1...4) + headers {
            builder.open(.row(header: row < headers), leading: leading(), source: span())
            let width = generator.chance(15) ? generator.int(in: 1...columns) : columns
            for column in 0..<width {
                let spans = shape.spans && generator.chance(10)
                builder.open(
                    .cell(
                        header: row < headers || generator.chance(5), alignment: alignments[column],
                        columnSpan: spans ? generator.int(in: 1...3) : 1,
                        rowSpan: spans ? generator.int(in: 1...3) : 1),
                    leading: leading(), source: span())
                cellContent(depth: depth, into: &builder)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    private mutating func cellContent(depth: Int, into builder: inout DocumentBuilder) {
        if generator.chance(15) { return }
        if shape.blocksInCells, generator.chance(20) {
            blocks(generator.int(in: 1...2), depth: min(depth, 1), into: &builder)
        } else {
            phrasing(.paragraph, into: &builder)
        }
    }

    private mutating func figure(depth: Int, into builder: inout DocumentBuilder) {
        builder.open(.figure, leading: leading(), source: span())
        let captioned = shape.blockKinds.contains(.caption) && generator.chance(70)
        let captionFirst = generator.chance(30)
        if captioned, captionFirst { container(.caption, count: 1...2, depth: 0, into: &builder) }
        if shape.blockKinds.contains(.image), generator.chance(70) {
            block(.image, depth: 0, into: &builder)
        } else {
            blocks(1, depth: depth, into: &builder)
        }
        if captioned, !captionFirst { container(.caption, count: 1...2, depth: 0, into: &builder) }
        builder.close()
    }

    private mutating func definitionList(depth: Int, into builder: inout DocumentBuilder) {
        builder.open(.definitionList, leading: leading(), source: span())
        for _ in 0..<generator.int(in: 1...3) {
            for _ in 0..<generator.int(in: 1...2) { phrasing(.term, into: &builder) }
            for _ in 0..<generator.below(3) { container(.definition, count: 1...2, depth: depth, into: &builder) }
        }
        builder.close()
    }
}
