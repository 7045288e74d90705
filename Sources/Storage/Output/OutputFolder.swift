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
    private static let openLimit = 64

    /// Makes the folder where it is missing.
    public init(path: String) throws(ItemError) {
        self.path = path
        do throws(SystemError) {
            try Self.makeFolders(path)
            let number = Self.openFolder(path)
            guard number >= 0 else { throw .last("open", path) }
            open = Mutex(["": SharedDescriptor(number)])
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
    /// - Parameter mayBeStream: whether a device or a pipe of that name is meant itself, as where the user has named it,
    ///   and is written to as it is; else it is replaced as a file would be.
    public func begin(_ name: String, mayBeStream: Bool = false) throws(ItemError) -> PendingFile {
        let parts = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard let base = parts.last, !parts.contains(".."), !parts.contains("."), name.utf8.first != UInt8(ascii: "/"),
            !name.utf8.contains(0)
        else { throw ItemError("name-not-allowed", "'\(name)' is not a name inside \(path)") }
        do throws(SystemError) {
            let folder = try folder(parts.dropLast().joined(separator: "/"), parts.dropLast())
            if mayBeStream, let stream = try PendingFile(stream: base, in: folder, path: PathName.join(path, name)) {
                return stream
            }
            return try PendingFile(folder: folder, base: base, path: PathName.join(path, name))
        } catch {
            throw error.itemError
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
        let found = current
        open.withLock { table in
            if table.count >= Self.openLimit { table = table.filter { $0.key.isEmpty } }
            table[relative] = found
        }
        return found
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
