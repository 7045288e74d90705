import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is being written under a hidden name; it takes its own name when it is committed, and leaves no
/// trace when it is not.
public struct PendingFile: ~Copyable {
    private let folder: SharedDescriptor
    private let base: String
    private let hidden: String
    private let path: String
    private var descriptor: Descriptor?
    /// Whether it is a device or a pipe, which takes what is written at once and keeps its name.
    public let isStream: Bool

    /// The device or the pipe of a name; `nil` when there is none.
    init?(stream base: String, in folder: SharedDescriptor, path: String) throws(SystemError) {
        var status = stat()
        guard fstatat(folder.number, base, &status, 0) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFCHR, S_IFBLK, S_IFIFO: break
        default: return nil
        }
        let number = openat(folder.number, base, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard number >= 0 else { throw .last("write", path) }
        self.folder = folder
        self.base = base
        self.path = path
        hidden = ""
        isStream = true
        descriptor = Descriptor(number)
    }

    /// - Parameter resumed: how many of the bytes that another run has left are kept; `nil` for none.
    init(folder: SharedDescriptor, base: String, path: String, resumed: Int? = nil) throws(SystemError) {
        self.folder = folder
        self.base = base
        self.path = path
        isStream = false
        // The same hidden name every time, so that what a killed run left behind is used up by the next.
        let stem = ".galley-" + StableHash.hex(base)
        var hidden = stem + ".part"
        var attempt = 1
        while true {
            let number = try Self.open(folder, hidden, path)
            if try Self.claim(number, folder, hidden, path, keeping: resumed) {
                descriptor = Descriptor(number)
                self.hidden = hidden
                return
            }
            close(number)
            // Another run is writing the same output; whoever is done last has it.
            hidden = stem + "-\(attempt).part"
            attempt += 1
        }
    }

    private static func open(_ folder: SharedDescriptor, _ hidden: String, _ path: String) throws(SystemError) -> Int32
    {
        let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        var number = openat(folder.number, hidden, flags, 0o666)
        if number < 0, errno == ELOOP || errno == ENXIO || errno == EACCES {
            // A link, a pipe or a file of someone else's in its place.
            unlinkat(folder.number, hidden, 0)
            number = openat(folder.number, hidden, flags, 0o666)
        }
        guard number >= 0 else { throw .last("write", path) }
        return number
    }

    /// Locks the file, so that no other run writes to it, and makes sure that it is an empty one of that name.
    ///
    /// - Returns: whether it is this run's.
    private static func claim(
        _ number: Int32, _ folder: SharedDescriptor, _ hidden: String, _ path: String, keeping kept: Int?
    ) throws(SystemError) -> Bool {
        // Where a file system has no locks, runs at the same time are not told apart.
        if flock(number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
        var opened = stat()
        var named = stat()
        guard fstat(number, &opened) == 0, fstatat(folder.number, hidden, &named, AT_SYMLINK_NOFOLLOW) == 0,
            FileIdentity(opened) == FileIdentity(named)
        else { return false }
        guard opened.st_mode & S_IFMT == S_IFREG, opened.st_nlink == 1 else {
            unlinkat(folder.number, hidden, 0)
            return false
        }
        let kept = kept ?? 0
        if opened.st_size < kept || (opened.st_size > kept && ftruncate(number, off_t(kept)) != 0)
            || lseek(number, off_t(kept), SEEK_SET) < 0
        {
            let error = SystemError(code: opened.st_size < kept ? ENODATA : errno, operation: "write", path: path)
            close(number)
            throw error
        }
        return true
    }

    deinit {
        if descriptor != nil, !isStream { unlinkat(folder.number, hidden, 0) }
    }

    /// Lets what was written stay under its hidden name, for a run that goes on where this one ends.
    public consuming func keep() {
        _ = descriptor.take()
    }

    /// Where the bytes of a file are before it appears.
    public static func hiddenPath(of name: String, in folder: String) -> String {
        PathName.join(folder, ".galley-" + StableHash.hex(name) + ".part")
    }

    /// Adds bytes at the end.
    public func append(_ bytes: [UInt8]) throws(ItemError) {
        do {
            try bytes.withUnsafeBytes { try append($0) }
        } catch {
            throw ItemError(wrapping: error)
        }
    }

    /// Adds bytes at the end.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(ItemError) {
        do throws(SystemError) {
            try descriptor?.writeAll(bytes, path)
        } catch {
            throw error.itemError
        }
    }

    /// Gives the file its name, in place of what had it.
    public consuming func commit() throws(ItemError) {
        do throws(SystemError) {
            if isStream {
                if let open = descriptor.take() { try open.closeChecked(path) }
                return
            }
            if let open = descriptor.take() {
                do throws(SystemError) {
                    // The lock must last until the name is there, and closing must be seen to succeed before it is:
                    // a copy is closed, which holds no lock of its own.
                    let copy = dup(open.number)
                    guard copy >= 0 else { throw SystemError.last("write", path) }
                    try Descriptor(copy).closeChecked(path)
                    guard renameat(folder.number, hidden, folder.number, base) == 0 else {
                        throw SystemError.last("write", path)
                    }
                } catch {
                    unlinkat(folder.number, hidden, 0)
                    throw error
                }
            }
        } catch {
            throw error.itemError
        }
    }
}
