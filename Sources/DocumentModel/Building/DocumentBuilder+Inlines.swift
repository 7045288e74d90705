extension DocumentBuilder {
    /// Adds text; text after text is one node.
    public mutating func text(_ string: String, source: SourceSpan = .none) {
        var string = string
        string.withUTF8 { text(utf8: $0, source: source) }
    }

    /// Adds text without a copy in between; ill-formed UTF-8 becomes U+FFFD.
    ///
    /// - Parameter isWellFormed: whether the bytes are known to be well-formed UTF-8, as a parser's that has checked
    ///   them are.
    public mutating func text(
        utf8 bytes: UnsafeBufferPointer<UInt8>, isWellFormed: Bool = false, source: SourceSpan = .none
    ) {
        guard !bytes.isEmpty else { return }
        if textContinues {
            let range = isWellFormed ? append(bytes) : append(utf8: bytes)
            nodes[nodes.count - 1].text.count += range.count
            if !source.isNone {
                nodes[nodes.count - 1].source = nodes[nodes.count - 1].source.extended(to: source)
            }
            return
        }
        implyParagraph()
        let range = isWellFormed ? append(bytes) : append(utf8: bytes)
        guard !range.isEmpty else { return }
        add(Node(rawKind: InlineKind.text.rawValue, flags: [], small: 0, text: range, payload: 0, source: source))
        textContinues = true
    }

    /// Opens an inline; close it with ``close()``.
    public mutating func open(_ start: InlineStart, source: SourceSpan = .none) {
        let kind = start.kind
        guard let continuesText = makeRoom(for: kind) else { return }
        var payload: UInt32 = 0
        if case .link(let destination, let title) = start { payload = store([destination, title]) }
        push(kind, payload, continuesText, source)
    }

    /// Brings the stack to where an inline of this kind may be opened; one that is too deep, or a link in a link, is
    /// opened in name only, and its content then stands by itself.
    ///
    /// - Returns: whether text before it would be continued if it came to nothing; `nil` when it has no node.
    mutating func makeRoom(for kind: InlineKind) -> Bool? {
        if kind == .link, linkDepth > 0 {
            flattened.links = true
            pushTransparent(kind.rawValue)
            return nil
        }
        if inlineDepth >= limits.inlineDepth {
            flattened.inlines = true
            pushTransparent(kind.rawValue)
            return nil
        }
        let continuesText = textContinues
        implyParagraph()
        return continuesText
    }

    mutating func push(_ kind: InlineKind, _ payload: UInt32, _ continuesText: Bool, _ source: SourceSpan) {
        pushEntry(.opened, kind.rawValue, continuesText: continuesText)
        inlineDepth += 1
        if kind == .link { linkDepth += 1 }
        add(Node(rawKind: kind.rawValue, flags: [], small: 0, text: .empty, payload: payload, source: source))
    }

    /// Adds a code span.
    public mutating func code(_ text: String, source: SourceSpan = .none) {
        inline(.code, text: text, strings: [], source: source)
    }

    public mutating func image(
        _ destination: String, title: String = "", alternative: String = "", source: SourceSpan = .none
    ) {
        inline(.image, text: "", strings: [destination, title, alternative], source: source)
    }

    /// Adds a hard line break.
    ///
    /// - Parameter verbatim: the break with the white space around it, as a plain-text source had it.
    public mutating func lineBreak(verbatim: String = "", source: SourceSpan = .none) {
        inline(.lineBreak, text: verbatim, strings: [], source: source)
    }

    /// Adds a reference to the footnote with this label.
    public mutating func footnoteReference(_ label: String, source: SourceSpan = .none) {
        inline(.footnoteReference, text: "", strings: [label], source: source)
    }

    /// Adds text of a format by its name, for writers of that format alone.
    public mutating func raw(_ text: String, format: String, source: SourceSpan = .none) {
        inline(.raw, text: text, strings: [format], source: source)
    }

    private mutating func inline(_ kind: InlineKind, text: String, strings: [String], source: SourceSpan) {
        implyParagraph()
        let range = append(text)
        let payload = strings.isEmpty ? 0 : store(strings)
        add(Node(rawKind: kind.rawValue, flags: [], small: 0, text: range, payload: payload, source: source))
    }

    /// Opens a paragraph where inlines cannot stand.
    mutating func implyParagraph() {
        textContinues = false
        let open = stack[innermost]
        if open.isInline || ContentModel.holdsInlines(open.rawKind) { return }
        self.open(.paragraph)
        stack[stack.count - 1].role = .implied
    }
}
