import CSystem
import PluginKit
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that outputs go to, and that nothing leaves: names are checked, and links inside it are not
/// followed.
///
/// A file appears whole or not at all: it is written beside its place under a hidden name and then renamed.
/// Safe to use from several threads, for different files.
public final class OutputFolder: Sendable {
    public let path: String
    /// The absolute path with links followed, by which names of outputs are told apart.
    public let resolved: String
    /// The folders opened so far, by relative path; a few, as neighbours in order share them.
    private let open: Mutex<[String: SharedDescriptor]>
    private let root: SharedDescriptor
    private static let openLimit = 64

    /// Makes the folder where it is missing.
    public init(path: String) throws(ItemError) {
        self.path = path
        do throws(SystemError) {
            try Self.makeFolders(path)
            let number = Self.openFolder(path)
            guard number >= 0 else { throw .last("open", path) }
            root = SharedDescriptor(number)
            open = Mutex(["": root])
            resolved = PathName.resolvedFolder(path)
        } catch {
            throw error.itemError
        }
    }

    /// Writes a file whole.
    ///
    /// - Parameter name: the path below the folder; made of ordinary names and `/`.
    public func write(_ bytes: [UInt8], to name: String) throws(ItemError) {
        let file = try begin(name)
        try file.append(bytes)
        try file.commit()
    }

    /// Begins a file that is written piece by piece; it appears when it is committed.
    ///
    /// - Parameters:
    ///   - mayBeStream: whether a device or a pipe of that name is meant itself, as where the user has named it,
    ///     and is written to as it is; else it is replaced as a file would be.
    ///   - resumed: how many bytes of it a run that was stopped has left that are still good; `nil` to begin anew.
    public func begin(
        _ name: String, mayBeStream: Bool = false, resumed: Int? = nil
    ) throws(ItemError) -> PendingFile {
        let parts = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard let base = parts.last, !parts.contains(".."), !parts.contains("."), name.utf8.first != UInt8(ascii: "/"),
            !name.utf8.contains(0)
        else { throw ItemError("name-not-allowed", "'\(name)' is not a name inside \(path)") }
        do throws(SystemError) {
            let folder = try folder(parts.dropLast().joined(separator: "/"), parts.dropLast())
            if mayBeStream, let stream = try PendingFile(stream: base, in: folder, path: PathName.join(path, name)) {
                return stream
            }
            return try PendingFile(folder: folder, base: base, path: PathName.join(path, name), resumed: resumed)
        } catch {
            throw error.itemError
        }
    }

    /// What stands at a name below the folder; `nil` when it is no file, or there is none. Makes no folder.
    ///
    /// - Parameter name: as ``write(_:to:)`` takes it.
    public func stamp(of name: String) -> FileStamp? {
        var status = stat()
        // Nothing is read or written, so that links in the way do no harm, and one call is enough.
        guard !name.isEmpty, fstatat(root.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return FileStamp(status)
    }

    /// The checksum of a file below the folder; `nil` when it cannot be read.
    public func checksum(of name: String) -> UInt64? {
        guard let (folder, base) = try? existing(name) else { return nil }
        let number = openat(folder.number, base, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else { return nil }
        let file = Descriptor(number)
        var status = stat()
        guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            count = file.read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
        }
        return Checksum.of(bytes)
    }

    /// Removes a file, and the folders above it that are empty then.
    public func remove(_ name: String) throws(ItemError) {
        do throws(SystemError) {
            let (folder, base) = try existing(name)
            guard unlinkat(folder.number, base, 0) == 0 else { throw .last("remove", PathName.join(path, name)) }
            var parent = PathName.folder(name)
            while parent != "." {
                open.withLock { _ = $0.removeValue(forKey: parent) }
                let (above, last) = try existing(parent)
                guard unlinkat(above.number, last, AT_REMOVEDIR) == 0 else { return }
                parent = PathName.folder(parent)
            }
        } catch {
            throw error.itemError
        }
    }

    /// Sees to it that all that was written to the folder's disk is there after the machine stops.
    public func synchronize() {
        guard let folder = open.withLock({ $0[""] }) else { return }
        _ = galley_sync_file_system(folder.number)
    }

    /// The folder that a name lies in, and the name in it.
    private func existing(_ name: String) throws(SystemError) -> (SharedDescriptor, String) {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            guard let folder = open.withLock({ $0[""] }) else { throw .last("open", path) }
            return (folder, name)
        }
        let relative = String(name[..<slash])
        let base = String(name[name.utf8.index(after: slash)...])
        if let known = open.withLock({ $0[relative] }) { return (known, base) }
        guard var current = open.withLock({ $0[""] }) else { throw .last("open", path) }
        for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
            let number = openat(
                current.number, String(Substring(part)), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard number >= 0 else { throw .last("open", PathName.join(path, relative)) }
            current = SharedDescriptor(number)
        }
        remember(current, relative)
        return (current, base)
    }

    private func remember(_ folder: SharedDescriptor, _ relative: String) {
        open.withLock { table in
            if table.count >= Self.openLimit { table = table.filter { $0.key.isEmpty } }
            table[relative] = folder
        }
    }

    private func folder(_ relative: String, _ parts: ArraySlice<String>) throws(SystemError) -> SharedDescriptor {
        if let known = open.withLock({ $0[relative] }) { return known }
        guard var current = open.withLock({ $0[""] }) else { throw .last("open", path) }
        for (index, part) in parts.enumerated() {
            let whole = PathName.join(path, parts.prefix(index + 1).joined(separator: "/"))
            if mkdirat(current.number, part, 0o777) != 0, errno != EEXIST { throw .last("make the folder", whole) }
            let number = openat(current.number, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard number >= 0 else { throw .last("open", whole) }
            current = SharedDescriptor(number)
        }
        remember(current, relative)
        return current
    }

    private static func openFolder(_ path: String) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        #elseif canImport(Musl)
            Musl.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        #else
            Darwin.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        #endif
    }

    private static func makeFolders(_ path: String) throws(SystemError) {
        var status = stat()
        if stat(path, &status) == 0 { return }
        let parent = PathName.folder(path)
        if parent != path, parent != "." { try makeFolders(parent) }
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw .last("make the folder", path) }
    }
}

/// A descriptor that several owners hold.
final class SharedDescriptor: Sendable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }
}
