import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Outputs kept as plain files in `Golden/` beside the tests. With `GALLEY_UPDATE_GOLDEN=1` they are recorded anew,
/// and the test fails all the same, so that a recording never passes for a check.
enum Golden {
    static func expect(
        _ bytes: [UInt8], is name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
    ) {
        let folder = file.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden"
        let path = folder + "/" + name
        if getenv("GALLEY_UPDATE_GOLDEN").map({ String(cString: $0) }) == "1" {
            mkdir(folder, 0o755)
            write(bytes, to: path)
            Issue.record("recorded \(path)", sourceLocation: location)
            return
        }
        guard let expected = read(path) else {
            Issue.record("there is no \(path)", sourceLocation: location)
            return
        }
        #expect(
            bytes == expected, "is not as \(path) has it:\n\(String(decoding: bytes, as: UTF8.self))",
            sourceLocation: location)
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else { return }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }
}
