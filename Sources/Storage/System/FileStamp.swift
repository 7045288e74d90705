#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells, without reading a file, that it is as it was: its size, and when it was changed last.
public struct FileStamp: Sendable, Hashable {
    /// In bytes.
    public var size: Int
    /// When its bytes were changed, in nanoseconds since 1970.
    public var modified: Int
    /// When anything of it was, its times included: what restores a time cannot restore this one.
    public var changed: Int

    public init(size: Int, modified: Int, changed: Int) {
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }

    /// - Returns: `nil` when there is no file.
    public static func of(_ path: String, rawPath: [UInt8]? = nil) -> FileStamp? {
        var status = stat()
        guard RawPath.withCString(path, rawPath, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return FileStamp(status)
    }

    /// Whether the file was changed so recently that a further change might leave no trace in its times.
    public var isFresh: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Self.nanoseconds(now) &- changed < 50_000_000
    }
}
