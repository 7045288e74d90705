extension DocumentBuilder {
    /// Adds text; text after text is one node.
    public mutating func text(_ string: String, source: SourceSpan = .none) {
        var string = string
        string.withUTF8 { text(utf8: $0, source: source) }
    }

    /// Adds text without a copy in between; ill-formed UTF-8 becomes U+FFFD.
    public mutating func text(utf8 bytes: UnsafeBufferPointer<UInt8>, source: SourceSpan = .none) {
        guard !bytes.isEmpty else { return }
        if textContinues {
            let range = append(utf8: bytes)
            nodes[nodes.count - 1].text.count += range.count
            if !source.isNone {
                nodes[nodes.count - 1].source = nodes[nodes.count - 1].source.extended(to: source)
            }
            return
        }
        implyParagraph()
        let range = append(utf8: bytes)
        guard !range.isEmpty else { return }
        add(Node(rawKind: InlineKind.text.rawValue, flags: [], small: 0, text: range, payload: 0, source: source))
        textContinues = true
    }

    /// Opens an inline; close it with ``close()``.
    public mutating func open(_ start: InlineStart, source: SourceSpan = .none) {
        let kind = start.kind
        if isFlattened(kind) {
            stack.append(OpenNode(role: .transparent, index: 0, rawKind: kind.rawValue))
            return
        }
        let continuesText = textContinues
        implyParagraph()
        var payload: UInt32 = 0
        if case .link(let destination, let title) = start { payload = store([destination, title]) }
        stack.append(
            OpenNode(role: .opened, index: nodes.count, rawKind: kind.rawValue, continuesText: continuesText))
        add(Node(rawKind: kind.rawValue, flags: [], small: 0, text: .empty, payload: payload, source: source))
    }

    /// Whether an inline of this kind is too deep, or a link in a link; its content then stands by itself.
    private mutating func isFlattened(_ kind: InlineKind) -> Bool {
        let inlines = stack.lazy.filter { $0.isInline && $0.role != .transparent }
        if kind == .link, inlines.contains(where: { $0.rawKind == InlineKind.link.rawValue }) {
            flattened.links = true
            return true
        }
        if inlines.count >= limits.inlineDepth {
            flattened.inlines = true
            return true
        }
        return false
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
    private mutating func implyParagraph() {
        textContinues = false
        guard let open = stack.last(where: { $0.role != .transparent }) else { return }
        if open.isInline || content(of: open) == .phrasing { return }
        self.open(.paragraph)
        stack[stack.count - 1].role = .implied
    }
}
