extension DocumentBuilder {
    // What readers of bytes use: the same events without a `String` on the way. Ill-formed UTF-8 becomes U+FFFD.

    /// Opens a link; close it with ``close()``.
    public mutating func openLink(
        utf8 destination: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0),
        source: SourceSpan = .none
    ) {
        guard let continuesText = makeRoom(for: .link) else { return }
        let payload = UInt32(truncatingIfNeeded: strings.count)
        store(utf8: destination)
        store(utf8: title)
        push(.link, payload, continuesText, source)
    }

    /// Adds a code span.
    public mutating func code(utf8 bytes: UnsafeBufferPointer<UInt8>, source: SourceSpan = .none) {
        implyParagraph()
        addInline(.code, append(utf8: bytes), payload: 0, source)
    }

    /// Adds text of a format by its name, for writers of that format alone.
    public mutating func raw(
        utf8 bytes: UnsafeBufferPointer<UInt8>, format: String, source: SourceSpan = .none
    ) {
        implyParagraph()
        addInline(.raw, append(utf8: bytes), payload: store([format]), source)
    }

    public mutating func image(
        utf8 destination: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>,
        alternative: UnsafeBufferPointer<UInt8>, source: SourceSpan = .none
    ) {
        implyParagraph()
        addInline(.image, .empty, payload: store(destination, title, alternative), source)
    }

    /// Adds an image that stands alone.
    public mutating func imageBlock(
        utf8 destination: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>,
        alternative: UnsafeBufferPointer<UInt8>, source: SourceSpan = .none
    ) {
        guard makeRoom(for: .image) else { return }
        let payload = store(destination, title, alternative)
        let kind = BlockKind.image.rawValue
        add(Node(rawKind: kind, flags: [], small: 0, text: .empty, payload: payload, source: source))
    }

    /// Adds a code block.
    ///
    /// - Parameter bytes: the lines, each ended by a line feed.
    public mutating func codeBlock(
        utf8 bytes: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>, source: SourceSpan = .none
    ) {
        guard makeRoom(for: .code) else { return }
        let range = append(utf8: bytes)
        let payload = UInt32(truncatingIfNeeded: strings.count)
        store(utf8: language)
        add(
            Node(
                rawKind: BlockKind.code.rawValue, flags: [], small: 0, text: range, payload: payload, source: source))
    }

    private mutating func addInline(_ kind: InlineKind, _ text: TextRange, payload: UInt32, _ source: SourceSpan) {
        add(Node(rawKind: kind.rawValue, flags: [], small: 0, text: text, payload: payload, source: source))
    }

    private mutating func store(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, _ third: UnsafeBufferPointer<UInt8>
    ) -> UInt32 {
        let payload = UInt32(truncatingIfNeeded: strings.count)
        store(utf8: first)
        store(utf8: second)
        store(utf8: third)
        return payload
    }
}
