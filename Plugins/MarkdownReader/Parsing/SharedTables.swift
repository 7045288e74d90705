import CMarkGFM

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps parses that run at the same time out of each other's way.
///
/// cmark-gfm keeps the characters by which the inlines of its extensions begin in tables of the whole process: each
/// parse puts those of its extensions in before its inlines and takes them out behind them, under the hands of all
/// others. What is in the tables of a character matters only to a text that has it. So texts with a `~`, which is
/// that of strikethrough, go one at a time, and so do those with autolinks, whose characters are in every text and do
/// no harm where autolinks are off; all others run beside them.
enum SharedTables {
    private static let tilde = Lock()
    private static let addresses = Lock()

    /// Calls `body`, with the extensions that the text needs, when nothing takes away their characters.
    static func with<R>(
        _ pieces: [Bytes], _ extensions: ParserExtensions, _ body: (ParserExtensions) -> R
    ) -> R {
        let hasTilde = pieces.contains { $0.contains(UInt8(ascii: "~")) }
        let hasAddresses = extensions.contains(.autolinks)
        if hasTilde { tilde.lock() }
        defer { if hasTilde { tilde.unlock() } }
        if hasAddresses { addresses.lock() }
        defer { if hasAddresses { addresses.unlock() } }
        return body(hasTilde ? extensions : extensions.subtracting(.strikethrough))
    }

    /// A mutex for as long as the process runs.
    private struct Lock: @unchecked Sendable {
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

        init() {
            pthread_mutex_init(mutex, nil)
        }

        func lock() {
            pthread_mutex_lock(mutex)
        }

        func unlock() {
            pthread_mutex_unlock(mutex)
        }
    }
}
