import CMarkGFM

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets parses run at the same time as long as they use the same extensions.
///
/// cmark-gfm keeps the characters by which the inlines of its extensions begin in tables of the whole process: each
/// parse puts those of its extensions in when its inlines begin, and takes them out at the end, under the hands of all
/// others. Here parses have no characters to put in and take out: the tables are changed only while nothing is parsed.
/// What uses other extensions waits for its turn.
final class ExtensionGate: @unchecked Sendable {
    static let shared = ExtensionGate()

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Whose characters are in the tables.
    private var current: ParserExtensions = []
    /// Whose are to be there next.
    private var wanted: ParserExtensions?
    private var running = 0
    /// An extension that does nothing; kept as long as the process.
    private let nothing: OpaquePointer?

    private init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
        cmark_gfm_core_extensions_ensure_registered()
        nothing = cmark_syntax_extension_new("nothing")
        setTables([])
    }

    /// Calls `body` while the tables are those of some extensions.
    func with<R, E: Error>(_ extensions: ParserExtensions, _ body: () throws(E) -> R) throws(E) -> R {
        enter(extensions.inlines)
        defer { leave() }
        return try body()
    }

    private func enter(_ extensions: ParserExtensions) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if current == extensions, wanted == nil { break }
            if running == 0, wanted == nil || wanted == extensions {
                if current != extensions { setTables(extensions) }
                current = extensions
                wanted = nil
                pthread_cond_broadcast(change)
                break
            }
            // Those that come after wait as well, so that none waits forever.
            if wanted == nil { wanted = extensions }
            pthread_cond_wait(change, mutex)
        }
        running += 1
    }

    private func leave() {
        pthread_mutex_lock(mutex)
        running -= 1
        if running == 0 { pthread_cond_broadcast(change) }
        pthread_mutex_unlock(mutex)
    }

    // MARK: Tables of characters

    /// The extension whose characters are of use only in the tables; it is left without any of its own.
    private static let autolinks: (name: String, characters: [UInt8]) = (
        "autolink", [UInt8(ascii: ":"), UInt8(ascii: "w")]
    )
    /// The extension whose character must stay with it, as that is how the library finds whose a delimiter is.
    private static let strikethrough = "strikethrough"

    /// Makes the tables those of some extensions.
    private func setTables(_ extensions: ParserExtensions) {
        let memory = cmark_get_default_mem_allocator()
        let autolinks = cmark_find_syntax_extension(Self.autolinks.name)
        var list: UnsafeMutablePointer<cmark_llist>?
        for character in Self.autolinks.characters {
            list = cmark_llist_append(memory, list, UnsafeMutableRawPointer(bitPattern: UInt(character)))
        }
        cmark_syntax_extension_set_special_inline_chars(autolinks, list)
        for isAdding in [false, true] {
            guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { continue }
            if !isAdding || extensions.contains(.autolinks) { cmark_parser_attach_syntax_extension(parser, autolinks) }
            if !isAdding || extensions.contains(.strikethrough) {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(Self.strikethrough))
            }
            cmark_manage_extensions_special_characters(parser, isAdding ? 1 : 0)
            cmark_parser_free(parser)
        }
        cmark_syntax_extension_set_special_inline_chars(autolinks, nil)
        cmark_llist_free(memory, list)
    }

    /// Attaches extensions to a parser that runs while the tables are theirs.
    func attach(_ extensions: ParserExtensions, to parser: OpaquePointer) {
        for name in extensions.names {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        // By this list the parser would change the tables; it finds delimiters by another.
        let strikethrough = cmark_find_syntax_extension(Self.strikethrough).map { UnsafeMutableRawPointer($0) }
        var next = cmark_parser_get_syntax_extensions(parser)
        while let entry = next {
            if entry.pointee.data == strikethrough { entry.pointee.data = UnsafeMutableRawPointer(nothing) }
            next = entry.pointee.next
        }
    }
}
