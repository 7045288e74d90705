extension DocumentBuilder {
    /// Opens a block; close it with ``close()``.
    ///
    /// - Parameters:
    ///   - leading: the white space before it, when the source is plain text.
    ///   - source: the bytes that it came from, if they are known already; see ``setSource(_:)``.
    public mutating func open(_ start: BlockStart, leading: String = "", source: SourceSpan = .none) {
        guard makeRoom(for: start.kind) else {
            pushTransparent(start.kind.rawValue)
            return
        }
        push(start, role: .opened, leading: leading, source: source)
    }

    /// Closes what was opened last, block or inline.
    ///
    /// - Parameter droppingEmpty: whether a block that is left empty is dropped whatever its kind.
    public mutating func close(droppingEmpty: Bool = false) {
        while stack.count > 1 {
            let role = stack[stack.count - 1].role
            popNode(droppingEmpty: droppingEmpty && role == .opened)
            if role != .implied { return }
        }
    }

    /// Sets the bytes that the innermost open block came from.
    public mutating func setSource(_ span: SourceSpan) {
        guard let open = stack.last(where: { $0.role != .implied && !$0.isInline }), open.role == .opened,
            open.index > 0
        else { return }
        nodes[open.index].source = span
    }

    /// Says whether the innermost open list is tight, which is often known only at its end.
    public mutating func setTight(_ tight: Bool) {
        guard let open = stack.last(where: { $0.rawKind == BlockKind.list.rawValue }), open.role != .transparent
        else { return }
        if tight { nodes[open.index].flags.insert(.tight) } else { nodes[open.index].flags.remove(.tight) }
    }

    /// Adds a code block.
    ///
    /// - Parameters:
    ///   - text: the lines, each ended by a line feed.
    ///   - language: as an info string names it; empty when unknown.
    public mutating func codeBlock(_ text: String, language: String = "", source: SourceSpan = .none) {
        leaf(.code, text: text, strings: [language], source: source)
    }

    /// Adds text of a format by its name, for writers of that format alone.
    public mutating func rawBlock(_ text: String, format: String, source: SourceSpan = .none) {
        leaf(.raw, text: text, strings: [format], source: source)
    }

    /// Adds an image that stands alone.
    public mutating func imageBlock(
        _ destination: String, title: String = "", alternative: String = "", leading: String = "",
        source: SourceSpan = .none
    ) {
        leaf(.image, text: leading, strings: [destination, title, alternative], source: source)
    }

    public mutating func thematicBreak(leading: String = "", source: SourceSpan = .none) {
        leaf(.thematicBreak, text: leading, strings: [], source: source)
    }

    private mutating func leaf(_ kind: BlockKind, text: String, strings: [String], source: SourceSpan) {
        guard makeRoom(for: kind) else { return }
        let range = append(text)
        let payload = strings.isEmpty ? 0 : store(strings)
        add(Node(rawKind: kind.rawValue, flags: [], small: 0, text: range, payload: payload, source: source))
    }

    /// Brings the stack to where a block of `kind` may be added: ends inlines and leaves, implies wholes.
    ///
    /// - Returns: whether it may be; if not, its content belongs to what is around it.
    mutating func makeRoom(for kind: BlockKind) -> Bool {
        textContinues = false
        endPhrasing()
        endImplied(unlessAllowing: kind)
        // What is open has room for text, and so for every leaf; a limit below 1 is taken as 1.
        let room = max(limits.depth, 1) - blockDepth - ContentModel.levels(of: kind)
        if ContentModel.allows(kind, in: stack[innermost].rawKind) {
            if room < 0 { flattened.blocks = true }
            return room >= 0
        }
        var missing: [BlockStart] = []
        var model = ContentModel.of(holder)
        while !model.allows(kind) {
            guard let wrapper = Self.wrapper(for: kind, in: model), missing.count < 4 else { return false }
            missing.append(wrapper)
            model = ContentModel.of(wrapper.kind)
        }
        guard missing.count <= room else {
            flattened.blocks = true
            return false
        }
        for start in missing { push(start, role: .implied, leading: "", source: .none) }
        return true
    }

    /// Ends the innermost blocks that the builder opened itself, as long as they cannot hold `kind`.
    private mutating func endImplied(unlessAllowing kind: BlockKind) {
        while stack[innermost].role == .implied, !ContentModel.allows(kind, in: stack[innermost].rawKind) {
            end(stack.remove(at: innermost))
        }
    }

    /// The next whole on the way from a content model down to one that allows `kind`.
    private static func wrapper(for kind: BlockKind, in model: ContentModel) -> BlockStart? {
        switch model {
        case .parts(let kinds):
            if kinds.contains(.item) { return .item() }
            if kinds.contains(.row) { return .row() }
            if kinds.contains(.cell) { return .cell() }
            return .definition
        case .flow, .figure:
            switch kind {
            case .item: return .list(ordered: false)
            case .row, .cell: return .table
            case .term, .definition: return .definitionList
            // A caption of nothing is not a caption.
            default: return nil
            }
        case .phrasing, .nothing: return nil
        }
    }

    /// Ends open inlines, and the paragraph, heading or term that holds them; those that the caller opened
    /// stay open in name.
    private mutating func endPhrasing() {
        var first = innermost
        while stack[first].isInline { first = stack[first].outer }
        guard ContentModel.holdsInlines(stack[first].rawKind) else { return }
        let ended = Array(stack[first...])
        while stack.count > first { popNode() }
        for open in ended where open.role != .implied { pushTransparent(open.rawKind) }
    }
}
