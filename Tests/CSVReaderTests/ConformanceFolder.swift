import GalleyTesting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The public conformance suites, which live beside the project and not in it.
enum ConformanceFolder {
    static let absence: String = """
        CONFORMANCE SUITE NOT RUN: set GALLEY_CONFORMANCE to the folder that holds csv/csvs, or put it at \
        shared/conformance in a folder above this file.
        """

    /// The environment variable GALLEY_CONFORMANCE, or else the nearest `shared/conformance` in a folder above this
    /// file; `nil` where csv-spectrum is not in it.
    static let path: String? = {
        var candidates: [String] = []
        if let value = getenv("GALLEY_CONFORMANCE") {
            candidates = [String(cString: value)]
        } else {
            var folder = #filePath[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                candidates.append(folder + "/shared/conformance")
            }
        }
        return candidates.first { !GoldenFile.names(in: $0 + "/csv/csvs", ending: ".csv").isEmpty }
    }()

    static func names(in folder: String, ending: String) -> [String] {
        path.map { GoldenFile.names(in: $0 + "/" + folder, ending: ending) } ?? []
    }

    static func text(_ file: String) -> String { path.flatMap { GoldenFile.read($0 + "/" + file) } ?? "" }

    static func bytes(_ file: String) -> [UInt8] {
        guard let path, let stream = fopen(path + "/" + file, "rb") else { return [] }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
