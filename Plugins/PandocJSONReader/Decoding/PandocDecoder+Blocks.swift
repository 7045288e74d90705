import JSON
import PandocAST
import PluginKit

extension PandocDecoder {
    mutating func decodeBlocks(_ view: UnsafeJSONView, in place: PlainPlace) throws(PandocMistake) {
        for block in try Self.list(view) { try decodeBlock(block, in: place) }
    }

    mutating func decodeBlock(_ block: UnsafeJSONView, in place: PlainPlace) throws(PandocMistake) {
        let (name, contents) = try Self.node(block)
        let span = Self.span(block)
        switch name {
        case "Plain", "Para":
            if place == .figure, name == "Plain", try image(alone: contents, span) { return }
            try paragraph(contents, isPlain: name == "Plain", in: place, span)
        case "LineBlock": try lineBlock(contents, span)
        case "Header": try heading(contents, span)
        case "CodeBlock": try codeBlock(contents, span)
        case "RawBlock":
            let (format, text) = try raw(contents)
            guard isKeepable(format, text, span) else { return }
            builder.rawBlock(text, format: format, source: span)
        case "BlockQuote":
            builder.open(.quote, source: span)
            try decodeBlocks(contents, in: .flow)
            builder.close()
        case "BulletList": try list(contents, ordered: nil, span)
        case "OrderedList":
            let parts = try Self.parts(contents, 2)
            try list(parts[1], ordered: parts[0], span)
        case "DefinitionList": try definitionList(contents, span)
        case "HorizontalRule": builder.thematicBreak(source: span)
        case "Table": try table(contents, span)
        case "Figure": try figure(contents, span)
        case "Div": try division(contents, span)
        // Of pandoc-types 1.22: nothing.
        case "Null": losses.note(.empty, at: span)
        default: throw PandocMistake(view: block, message: "there is no block '\(name)'")
        }
    }

    /// - Parameter skipped: how many inlines at the beginning are told otherwise.
    mutating func paragraph(
        _ inlines: UnsafeJSONView, isPlain: Bool, in place: PlainPlace, _ span: SourceSpan, skipping skipped: Int = 0
    ) throws(PandocMistake) {
        if inlines.count == 0 { losses.note(.empty, at: span) }
        builder.open(.paragraph, source: span)
        if isPlain != place.isPlain {
            if isExact {
                mark { $0.member(.inside, isPlain ? "Plain" : "Para") }
            } else {
                losses.note(.plain, at: span)
            }
        }
        try decodeInlines(inlines, skipping: skipped)
        builder.close()
    }

    private mutating func lineBlock(_ lines: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        builder.open(.paragraph, source: span)
        if isExact {
            mark { $0.member(.inside, "LineBlock") }
        } else {
            losses.note(.lineBlock, at: span)
        }
        var isFirst = true
        for line in try Self.list(lines) {
            if !isFirst { builder.lineBreak() }
            isFirst = false
            try decodeInlines(line)
        }
        builder.close()
    }

    private mutating func heading(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try Self.parts(contents, 3)
        let level = try Self.int(parts[0])
        let attributes = try Self.attributes(parts[1])
        let expected = identifiers.next(for: try Self.plainText(parts[2]))
        identifiers.use(attributes.identifier.isEmpty ? expected : attributes.identifier)
        let isUsual = attributes == PandocAttributes(identifier: expected)
        builder.open(.heading(level: level), source: span)
        if isExact, !isUsual || !(1...6).contains(level) {
            let attributes = json.holding(parts[1])
            mark { writer in
                writer.member(.inside, "Header")
                writer.member(.attributes, attributes)
                writer.key(PandocMarker.Member.level.rawValue)
                writer.number(level)
            }
        } else if !isExact {
            if !isUsual { losses.note(.attributes, at: span) }
            if !(1...6).contains(level) { losses.note(.headingLevel, at: span) }
        }
        try decodeInlines(parts[2])
        builder.close()
    }

    private mutating func codeBlock(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try Self.parts(contents, 2)
        let attributes = try Self.attributes(parts[0])
        let language = attributes.classes.first ?? ""
        // What a language says of itself is one word.
        if attributes != PandocAttributes(classes: language.isEmpty ? [] : [language])
            || language.utf8.contains(where: { $0 <= 0x20 })
        {
            try noteAttributes(parts[0], of: "CodeBlock", span, isBlock: true)
        }
        let text = try Self.string(parts[1])
        builder.codeBlock(text.isEmpty ? "" : text + "\n", language: language, source: span)
    }

    private mutating func division(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try Self.parts(contents, 2)
        let attributes = try Self.attributes(parts[0])
        let role = attributes.classes.joined(separator: " ")
        let isUsual =
            attributes.identifier.isEmpty && attributes.pairs.isEmpty
            && attributes.classes.allSatisfy { !$0.isEmpty && !$0.utf8.contains(0x20) }
        builder.open(.section(role: role), source: span)
        if !isUsual {
            if isExact {
                let attributes = json.holding(parts[0])
                mark(isBlock: true) { writer in
                    writer.member(.inside, "Div")
                    writer.member(.attributes, attributes)
                }
            } else {
                losses.note(.attributes, at: span)
            }
        }
        try decodeBlocks(parts[1], in: .flow)
        builder.close()
    }

    private mutating func definitionList(_ items: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        if items.count == 0 { losses.note(.empty, at: span) }
        builder.open(.definitionList, source: span)
        for item in try Self.list(items) {
            let parts = try Self.parts(item, 2)
            builder.open(.term, source: Self.span(parts[0]))
            try decodeInlines(parts[0])
            builder.close()
            for definition in try Self.list(parts[1]) {
                builder.open(.definition, source: Self.span(definition))
                try decodeBlocks(definition, in: .definition)
                builder.close()
            }
        }
        builder.close()
    }

    private mutating func figure(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try Self.parts(contents, 3)
        let caption = try Self.parts(parts[1], 2)
        if caption[1].count == 0, parts[2].count == 0 { losses.note(.empty, at: span) }
        try noteFigure(parts[0], caption[0], span)
        builder.open(.figure, source: span)
        try decodeBlocks(parts[2], in: .figure)
        if caption[1].count > 0 {
            builder.open(.caption, source: Self.span(caption[1]))
            try decodeBlocks(caption[1], in: .caption)
            builder.close()
        }
        builder.close()
    }

    private mutating func noteFigure(
        _ attributes: UnsafeJSONView, _ short: UnsafeJSONView, _ span: SourceSpan
    ) throws(PandocMistake) {
        let hasAttributes = try !Self.attributes(attributes).isEmpty
        let hasShort = short.kind != .null
        guard hasAttributes || hasShort else { return }
        guard isExact else {
            if hasAttributes { losses.note(.attributes, at: span) }
            if hasShort { losses.note(.caption, at: span) }
            return
        }
        let (attributes, short) = (json.holding(attributes), json.holding(short))
        mark(isBlock: true) { writer in
            writer.member(.next, "Figure")
            writer.member(.attributes, attributes)
            writer.member(.short, short)
        }
    }
}
