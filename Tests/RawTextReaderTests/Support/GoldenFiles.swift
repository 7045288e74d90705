import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The plain files beside the tests.
enum GoldenFiles {
    static let folder = String(#filePath.dropLast("Support/GoldenFiles.swift".utf8.count)) + "Golden/"

    static func bytes(_ name: String) -> [UInt8]? {
        guard let file = fopen(folder + name, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// Compares text with a golden file, or records it when `GALLEY_UPDATE_GOLDEN` is 1.
    static func check(_ text: String, against name: String) {
        if getenv("GALLEY_UPDATE_GOLDEN").map({ String(cString: $0) }) == "1" {
            guard let file = fopen(folder + name, "wb") else {
                Issue.record("\(name) cannot be written")
                return
            }
            defer { fclose(file) }
            let bytes = Array(text.utf8)
            #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
            Issue.record("recorded \(name); look at the change")
            return
        }
        let golden = bytes(name).map { String(decoding: $0, as: UTF8.self) }
        #expect(text == golden, "\(name) differs")
    }
}
