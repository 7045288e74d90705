import CMarkGFM

/// A text as the library's tree of nodes; freed with this.
struct ParsedTree: ~Copyable {
    let root: OpaquePointer

    deinit { cmark_node_free(root) }

    /// Parses UTF-8.
    ///
    /// - Parameter prefix: what stands before the text for the parser.
    /// - Returns: `nil` only when there is no memory.
    init?(_ prefix: [UInt8], _ text: Bytes, _ extensions: ParserExtensions) {
        guard let root = prefix.withUnsafeBufferPointer({ Self.parse([$0, text], extensions) }) else { return nil }
        self.root = root
    }

    init?(_ text: String, _ extensions: ParserExtensions) {
        var text = text
        guard let root = text.withUTF8({ Self.parse([$0], extensions) }) else { return nil }
        self.root = root
    }

    /// Whether the library knows its extensions, which it must be told once.
    private static let isReady: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    private static func parse(_ pieces: [Bytes], _ extensions: ParserExtensions) -> OpaquePointer? {
        guard isReady else { return nil }
        return SharedTables.with(pieces, extensions) { extensions in
            let options = extensions.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
            guard let parser = cmark_parser_new_with_mem(options, PaddedMemory.functions) else { return nil }
            defer { cmark_parser_free(parser) }
            for name in extensions.names {
                if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
            }
            for piece in pieces where !piece.isEmpty {
                piece.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            return cmark_parser_finish(parser)
        }
    }
}
