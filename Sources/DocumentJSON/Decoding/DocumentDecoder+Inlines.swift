import DocumentModel
import JSON

extension DocumentDecoder {
    /// Reads an array of inlines; nesting is checked against the limits, so that this may recurse.
    ///
    /// - Parameter depth: how many inlines are open.
    mutating func decodeInlines(_ array: JSONView, depth: Int, isInLink: Bool) {
        var isAfterText = false
        for element in array.elements {
            guard !isFull else { return }
            let kind = decodeInline(element, depth: depth, isInLink: isInLink)
            if kind == .text, isAfterText {
                report(element, "'text' follows 'text'", help: "join the two")
            }
            isAfterText = kind == .text
        }
    }

    /// - Returns: what it was; `nil` when that cannot be told.
    private mutating func decodeInline(_ object: JSONView, depth: Int, isInLink: Bool) -> InlineKind? {
        guard isObject(object) else { return nil }
        guard let type = typeMember(of: object) else {
            report(object, "an inline needs the member 'type'")
            return nil
        }
        guard let type = string(type) else { return nil }
        guard let kind = type.withUTF8({ InlineKind.byJSONName[$0] }) else {
            reportUnknownInline(type)
            return nil
        }
        guard !isInLink || kind != .link else {
            report(object, "a link cannot stand in a link")
            return kind
        }
        guard depth < limits.inlineDepth || !ContentModel.isContainer(kind) else {
            report(object, "the inline is nested too deep: at most \(limits.inlineDepth) levels are allowed")
            return kind
        }
        guard let reading = read(object, NodeShape.of(kind), named: kind.jsonName) else { return kind }
        nodeCount += 1
        guard let start = start(of: kind, reading) else {
            addLeaf(kind, reading)
            return kind
        }
        builder.open(start, source: reading.span)
        if let children = reading.children {
            decodeInlines(children, depth: depth + 1, isInLink: isInLink || kind == .link)
        }
        builder.close()
        return kind
    }

    /// - Returns: `nil` for an inline that holds no others.
    private func start(of kind: InlineKind, _ reading: NodeReading) -> InlineStart? {
        switch kind {
        case .text, .code, .image, .lineBreak, .footnoteReference, .raw: nil
        case .emphasis: .emphasis
        case .strong: .strong
        case .strikethrough: .strikethrough
        case .subscript: .subscript
        case .superscript: .superscript
        case .link:
            .link(destination: reading.destination?.string ?? "", title: reading.title?.string ?? "")
        }
    }

    private mutating func addLeaf(_ kind: InlineKind, _ reading: NodeReading) {
        switch kind {
        case .text:
            guard let text = reading.text else { return }
            if text.isString("") { report(text, "'text' without text says nothing", help: "leave it out") }
            text.withUTF8 { builder.text(utf8: $0, source: reading.span) }
        case .code: builder.code(reading.text?.string ?? "", source: reading.span)
        case .image:
            builder.image(
                reading.destination?.string ?? "", title: reading.title?.string ?? "",
                alternative: reading.alternative?.string ?? "", source: reading.span)
        case .lineBreak: builder.lineBreak(verbatim: reading.text?.string ?? "", source: reading.span)
        case .footnoteReference: builder.footnoteReference(reading.name?.string ?? "", source: reading.span)
        case .raw:
            builder.raw(reading.text?.string ?? "", format: reading.name?.string ?? "", source: reading.span)
        case .emphasis, .strong, .strikethrough, .link, .subscript, .superscript: break
        }
    }

    private mutating func reportUnknownInline(_ type: JSONView) {
        let name = type.string ?? ""
        if type.withUTF8({ BlockKind.byJSONName[$0] }) != nil {
            report(type, "'\(name)' is a block, and here stands an inline", help: "end the paragraph before it")
        } else {
            report(
                type, "there is no type of inline '\(name)'",
                help: NearestName.help(for: name, among: InlineKind.byJSONName.names))
        }
    }
}
