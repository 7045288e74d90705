import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that is gone after the test.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/galley-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/galley-test"
    }

    deinit {
        _ = Self.remove(path)
    }

    func write(_ text: String, to name: String) throws {
        try OutputFolder(path: path).write(Array(text.utf8), to: name)
    }

    func read(_ name: String) -> String? {
        guard let source = try? FileSource(path: path + "/" + name) else { return nil }
        var bytes: [UInt8] = []
        while true {
            let chunk = try? [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            guard let chunk, !chunk.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk
        }
    }

    /// All files below, with their contents, hidden ones too.
    func tree(_ folder: String = "") throws -> [String: String] {
        var files: [String: String] = [:]
        for pattern in ["**/*", "**/.*"] {
            let walk = ItemWalk(try Glob(pattern), in: folder.isEmpty ? path : path + "/" + folder)
            while let event = walk.next() {
                if case .item(let item) = event {
                    files[item.relativePath] = read((folder.isEmpty ? "" : folder + "/") + item.relativePath)
                }
            }
        }
        return files
    }

    private static func remove(_ path: String) -> Bool {
        if unlink(path) == 0 { return true }
        guard let folder = opendir(path) else { return false }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { _ = remove(path + "/" + name) }
        }
        closedir(folder)
        return rmdir(path) == 0
    }
}
