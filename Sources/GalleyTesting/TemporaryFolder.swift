#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of its own for a test; it is gone when the value is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/galley-test-XXXXXX").utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? base + "/galley-test"
    }

    deinit {
        Self.remove(path)
    }

    /// Writes a file, and makes the folders that it lies in.
    ///
    /// - Returns: its whole path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file, and makes the folders that it lies in.
    ///
    /// - Returns: its whole path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o777)
        }
        let whole = path + "/" + name
        guard let file = fopen(whole, "wb") else { throw CannotWrite(path: whole) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotWrite(path: whole) }
        return whole
    }

    struct CannotWrite: Error {
        var path: String
    }

    /// The text of a file; `nil` when there is none.
    public func read(_ name: String) -> String? {
        GoldenFile.read(path + "/" + name)
    }

    /// The bytes of a file; `nil` when there is none.
    public func bytes(_ name: String) -> [UInt8]? {
        guard let file = fopen(path + "/" + name, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// Removes a file, or a folder with all in it.
    public func remove(_ name: String) {
        Self.remove(path + "/" + name)
    }

    /// Makes a symbolic link.
    public func link(_ name: String, to target: String) {
        symlink(target, path + "/" + name)
    }

    /// All files below, hidden ones too, with their contents.
    public func tree(_ folder: String = "") throws -> [String: String] {
        var files: [String: String] = [:]
        Self.collect(folder.isEmpty ? path : path + "/" + folder, "", into: &files)
        return files
    }

    private static func collect(_ folder: String, _ prefix: String, into files: inout [String: String]) {
        for name in names(in: folder) {
            let whole = folder + "/" + name
            if isFolder(whole) {
                collect(whole, prefix + name + "/", into: &files)
            } else {
                files[prefix + name] = GoldenFile.read(whole) ?? ""
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func remove(_ path: String) {
        guard isFolder(path) else {
            unlink(path)
            return
        }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }
}
