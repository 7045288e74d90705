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

    init(folder: SharedDescriptor, base: String, path: String) throws(SystemError) {
        self.folder = folder
        self.base = base
        self.path = path
        // The same hidden name every time, so that what a killed run left behind is used up by the next.
        hidden = ".galley-" + StableHash.hex(base) + ".part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var number = openat(folder.number, hidden, flags, 0o666)
        if number < 0, errno == EEXIST {
            unlinkat(folder.number, hidden, 0)
            number = openat(folder.number, hidden, flags, 0o666)
        }
        guard number >= 0 else { throw .last("write", path) }
        descriptor = Descriptor(number)
    }

    deinit {
        if descriptor != nil { unlinkat(folder.number, hidden, 0) }
    }

    /// Adds bytes at the end.
    public func append(_ bytes: [UInt8]) throws(ItemError) {
        do throws(SystemError) {
            try descriptor?.writeAll(bytes, path)
        } catch {
            throw error.itemError
        }
    }

    /// Gives the file its name, in place of what had it.
    public consuming func commit() throws(ItemError) {
        do throws(SystemError) {
            if let open = descriptor.take() {
                do throws(SystemError) {
                    try open.closeChecked(path)
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
