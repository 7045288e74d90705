import PluginKit

extension RandomDocument {
    /// Adds some inlines to what is open.
    mutating func inlines(_ count: Int, depth: Int, into builder: inout DocumentBuilder) {
        for index in 0..<count {
            // Text and markup by turns most of the time, so that marks stand against text and against marks.
            let kind = index % 2 == 0 && generator.chance(70) ? InlineKind.text : inlineKind(depth: depth)
            inline(kind, depth: depth, into: &builder)
        }
    }

    private mutating func inlineKind(depth: Int) -> InlineKind {
        let leaves: [InlineKind] = [.text, .code, .image, .lineBreak, .footnoteReference, .raw]
        let containers: [InlineKind] = [
            .emphasis, .emphasis, .strong, .strong, .strikethrough, .link, .link, .subscript, .superscript,
        ]
        let kinds = (depth > 0 ? leaves + containers : leaves).filter(shape.inlineKinds.contains)
        return kinds.isEmpty ? .text : generator.pick(kinds)
    }

    private mutating func inline(_ kind: InlineKind, depth: Int, into builder: inout DocumentBuilder) {
        switch kind {
        case .text: builder.text(text(), source: span())
        case .code: builder.code(codeSpan(), source: span())
        case .image:
            builder.image(
                address(), title: generator.chance(40) ? attribute() : "", alternative: attribute(), source: span())
        case .lineBreak:
            builder.lineBreak(verbatim: shape.verbatim ? generator.pick(["\n", "\r\n", " \n  "]) : "", source: span())
        case .footnoteReference:
            builder.footnoteReference(
                labels.isEmpty || generator.chance(10) ? attribute() : generator.pick(labels), source: span())
        case .raw:
            builder.raw(
                generator.pick(["<b>", "</b>", "\\LaTeX{}", "<br/>", "&nbsp;"]),
                format: generator.pick(["html", "latex", "markdown"]), source: span())
        case .emphasis: wrapped(.emphasis, depth: depth, into: &builder)
        case .strong: wrapped(.strong, depth: depth, into: &builder)
        case .strikethrough: wrapped(.strikethrough, depth: depth, into: &builder)
        case .subscript: wrapped(.subscript, depth: depth, into: &builder)
        case .superscript: wrapped(.superscript, depth: depth, into: &builder)
        case .link: link(depth: depth, into: &builder)
        }
    }

    private mutating func wrapped(_ start: InlineStart, depth: Int, into builder: inout DocumentBuilder) {
        builder.open(start, source: span())
        inlines(generator.int(in: 1...3), depth: depth - 1, into: &builder)
        builder.close()
    }

    private mutating func link(depth: Int, into builder: inout DocumentBuilder) {
        let destination = address()
        builder.open(
            .link(destination: destination, title: generator.chance(30) ? attribute() : ""), source: span())
        if generator.chance(20) {
            builder.text(destination)
        } else if generator.chance(95) {
            inlines(generator.int(in: 1...3), depth: depth - 1, into: &builder)
        }
        builder.close()
    }
}
