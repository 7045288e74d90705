import CMarkGFM

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Memory for the parser, with some bytes of zero before each piece.
///
/// The autolinks of cmark-gfm 0.29.0.gfm.6 look for `mailto:` and a character before it without asking whether there
/// are so many bytes (CVE-2023-22485); here there are.
enum PaddedMemory {
    /// As the library wants it; never freed.
    static var functions: UnsafeMutablePointer<cmark_mem> { holder.pointer }

    private static let holder = Holder()

    private struct Holder: @unchecked Sendable {
        let pointer = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)

        init() {
            pointer.initialize(to: cmark_mem(calloc: allocate, realloc: reallocate, free: release))
        }
    }

    private static let allocate: @convention(c) (Int, Int) -> UnsafeMutableRawPointer? = { count, size in
        let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: size)
        guard !isTooMuch, bytes >= 0, bytes < .max - 16, let memory = calloc(1, bytes + 16) else { abort() }
        return memory + 16
    }

    private static let reallocate: @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer? = {
        old, size in
        guard size >= 0, size < .max - 16, let memory = realloc(old.map { $0 - 16 }, size + 16) else { abort() }
        if old == nil { memset(memory, 0, 16) }
        return memory + 16
    }

    private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { memory in
        if let memory { free(memory - 16) }
    }
}
