#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The public conformance suites, which live beside the project and not in it.
public enum ConformanceFolder {
    /// Why a test that needs the suites is skipped.
    public static let absence = """
        CONFORMANCE SUITE NOT RUN: set GALLEY_CONFORMANCE to the folder that holds html5lib, json and csv, or put it \
        at shared/conformance in a folder above this file.
        """

    /// The folder of suites: the environment variable GALLEY_CONFORMANCE, or else the nearest
    /// `shared/conformance` in a folder above this file; `nil` when there is none.
    public static let path: String? = {
        if let value = getenv("GALLEY_CONFORMANCE") {
            let path = String(cString: value)
            return isFolder(path) ? path : nil
        }
        var folder = #filePath[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            let candidate = folder + "/shared/conformance"
            if isFolder(String(candidate)) { return String(candidate) }
        }
        return nil
    }()

    /// The names of the files in a subfolder, sorted; none when it is absent.
    public static func files(in subfolder: String) -> [String] {
        guard let path, let folder = opendir(path + "/" + subfolder) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The bytes of a file given by its path in the folder of suites.
    public static func bytes(of file: String) throws -> [UInt8] {
        guard let path, let stream = fopen(path + "/" + file, "rb") else { throw Unreadable(file: file) }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        if ferror(stream) != 0 { throw Unreadable(file: file) }
        return bytes
    }

    public struct Unreadable: Error {
        public var file: String
    }

    private static func isFolder(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        closedir(folder)
        return true
    }
}
