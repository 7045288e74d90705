import JSON
import PandocAST
import PluginKit

extension PandocDecoder {
    /// - Parameter skipped: how many at the beginning are told otherwise.
    mutating func decodeInlines(_ view: UnsafeJSONView, skipping skipped: Int = 0) throws(PandocMistake) {
        var isAfterSpace = false
        for inline in try Self.list(view).dropFirst(skipped) {
            let (name, contents) = try Self.node(inline)
            let isSpace = name == "Space" || name == "SoftBreak"
            if isSpace, isAfterSpace { losses.note(.whiteSpace, at: Self.span(inline)) }
            isAfterSpace = isSpace
            try decodeInline(inline, name, contents)
        }
    }

    private mutating func decodeInline(
        _ inline: UnsafeJSONView, _ name: String, _ contents: UnsafeJSONView
    ) throws(PandocMistake) {
        let span = Self.span(inline)
        switch name {
        case "Str":
            guard contents.kind == .string else { throw PandocMistake(view: inline, message: "'Str' holds text") }
            if contents.utf8.contains(where: { $0 == 0x20 || 0x09...0x0D ~= $0 }) { losses.note(.whiteSpace, at: span) }
            builder.text(utf8: contents.utf8, source: span)
        case "Space": builder.text(" ", source: span)
        case "SoftBreak": builder.text("\n", source: span)
        case "LineBreak": builder.lineBreak(source: span)
        case "Emph": try wrap(.emphasis, contents, span)
        case "Strong": try wrap(.strong, contents, span)
        case "Strikeout": try wrap(.strikethrough, contents, span)
        case "Superscript": try wrap(.superscript, contents, span)
        case "Subscript": try wrap(.subscript, contents, span)
        case "Underline": try surround(name, .underline, contents, span)
        case "SmallCaps": try surround(name, .smallCaps, contents, span)
        case "Quoted": try quoted(contents, span)
        case "Cite":
            let parts = try Self.parts(contents, 2)
            let citations = json.holding(parts[0])
            try surround(name, .citation, parts[1], span) { $0.member(.citations, citations) }
        case "Span":
            let parts = try Self.parts(contents, 2)
            _ = try Self.attributes(parts[0])
            let attributes = json.holding(parts[0])
            try surround(name, .attributes, parts[1], span) { $0.member(.attributes, attributes) }
        case "Code":
            let parts = try Self.parts(contents, 2)
            try noteAttributes(parts[0], of: name, span)
            builder.code(try Self.string(parts[1]), source: span)
        case "Math":
            let parts = try Self.parts(contents, 2)
            let isDisplayed = try isDisplayed(parts[0])
            builder.raw(
                PandocMath.raw(try Self.string(parts[1]), isDisplayed: isDisplayed), format: PandocMath.format,
                source: span)
        case "RawInline":
            let (format, text) = try raw(contents)
            guard isKeepable(format, text, span) else { return }
            builder.raw(text, format: format, source: span)
        case "Link":
            let parts = try Self.parts(contents, 3)
            let (destination, title) = try target(parts[2])
            try noteAttributes(parts[0], of: name, span)
            builder.open(.link(destination: destination, title: title), source: span)
            try decodeInlines(parts[1])
            builder.close()
        case "Image": try image(contents, span)
        case "Note":
            notes.append(contents)
            _ = try Self.list(contents)
            builder.footnoteReference(String(notes.count), source: span)
        default: throw PandocMistake(view: inline, message: "there is no inline '\(name)'")
        }
    }

    private mutating func wrap(
        _ start: InlineStart, _ contents: UnsafeJSONView, _ span: SourceSpan
    ) throws(PandocMistake) {
        if contents.count == 0 { losses.note(.empty, at: span) }
        builder.open(start, source: span)
        try decodeInlines(contents)
        builder.close()
    }

    /// Adds inlines inside something that a document does not have.
    private mutating func surround(
        _ name: String, _ loss: PandocLosses.Kind, _ contents: UnsafeJSONView, _ span: SourceSpan,
        _ write: (inout JSONWriter) -> Void = { _ in }
    ) throws(PandocMistake) {
        if isExact {
            mark { writer in
                writer.member(.open, name)
                write(&writer)
            }
        } else {
            losses.note(loss, at: span)
        }
        try decodeInlines(contents)
        if isExact { mark { $0.member(.close, name) } }
    }

    private mutating func quoted(_ contents: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) {
        let parts = try Self.parts(contents, 2)
        let marks = try Self.quotationMarks(parts[0])
        let type = try Self.node(parts[0]).name
        if isExact {
            mark { writer in
                writer.member(.open, "Quoted")
                writer.member(.quote, type)
            }
        } else {
            losses.note(.quotation, at: span)
        }
        builder.text(marks.open, source: span)
        try decodeInlines(parts[1])
        builder.text(marks.close, source: span)
        if isExact { mark { $0.member(.close, "Quoted") } }
    }

    /// Keeps or counts the attributes of the node that comes next.
    mutating func noteAttributes(
        _ view: UnsafeJSONView, of name: String, _ span: SourceSpan, isBlock: Bool = false
    ) throws(PandocMistake) {
        guard !(try Self.attributes(view).isEmpty) else { return }
        guard isExact else {
            losses.note(.attributes, at: span)
            return
        }
        let attributes = json.holding(view)
        mark(isBlock: isBlock) { writer in
            writer.member(.next, name)
            writer.member(.attributes, attributes)
        }
    }

    /// Adds a block that is an image and nothing else, if these inlines are that.
    ///
    /// - Returns: whether they are.
    mutating func image(alone inlines: UnsafeJSONView, _ span: SourceSpan) throws(PandocMistake) -> Bool {
        guard inlines.count == 1, let only = inlines[0] else { return false }
        let (name, contents) = try Self.node(only)
        guard name == "Image" else { return false }
        try image(contents, span, isBlock: true)
        return true
    }

    private mutating func image(
        _ contents: UnsafeJSONView, _ span: SourceSpan, isBlock: Bool = false
    ) throws(PandocMistake) {
        let parts = try Self.parts(contents, 3)
        let (destination, title) = try target(parts[2])
        let text = try Self.plainText(parts[1])
        let hasMarkup = try !isPlain(parts[1], as: text)
        let hasAttributes = try !Self.attributes(parts[0]).isEmpty
        if isExact, hasMarkup || hasAttributes {
            let attributes = json.holding(parts[0])
            let inlines = json.holding(parts[1])
            mark(isBlock: isBlock) { writer in
                writer.member(.next, "Image")
                writer.member(.attributes, attributes)
                if hasMarkup { writer.member(.alternative, inlines) }
            }
        } else if !isExact {
            try noteAttributes(parts[0], of: "Image", span)
            if hasMarkup { losses.note(.imageText, at: span) }
        }
        if isBlock {
            builder.imageBlock(destination, title: title, alternative: text, source: span)
        } else {
            builder.image(destination, title: title, alternative: text, source: span)
        }
    }

    /// Whether inlines are words and single spaces, so that their text says all of them.
    func isPlain(_ inlines: UnsafeJSONView, as text: String) throws(PandocMistake) -> Bool {
        var isAfterSpace = false
        for inline in try Self.list(inlines) {
            let (name, contents) = try Self.node(inline)
            let isSpace = name == "Space"
            guard isSpace || name == "Str", !isSpace || !isAfterSpace else { return false }
            if contents.kind == .string, contents.utf8.contains(where: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
                return false
            }
            isAfterSpace = isSpace
        }
        return true
    }

    private func isDisplayed(_ type: UnsafeJSONView) throws(PandocMistake) -> Bool {
        switch try Self.node(type).name {
        case "InlineMath": return false
        case "DisplayMath": return true
        case let name: throw PandocMistake(view: type, message: "there is no type of formula '\(name)'")
        }
    }

    func raw(_ contents: UnsafeJSONView) throws(PandocMistake) -> (format: String, text: String) {
        let parts = try Self.parts(contents, 2)
        return (try Self.string(parts[0]), try Self.string(parts[1]))
    }

    /// Whether a raw piece comes back as it is, and is not taken for what this reader makes itself.
    mutating func isKeepable(_ format: String, _ text: String, _ span: SourceSpan) -> Bool {
        if format == PandocMarker.format {
            losses.note(.reservedRaw, at: span)
            return false
        }
        if format == PandocMath.format, PandocMath.formula(text) != nil { losses.note(.reservedRaw, at: span) }
        return true
    }

    private func target(_ view: UnsafeJSONView) throws(PandocMistake) -> (destination: String, title: String) {
        let parts = try Self.parts(view, 2)
        return (try Self.string(parts[0]), try Self.string(parts[1]))
    }
}
