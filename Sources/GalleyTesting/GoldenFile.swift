#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that says what a test expects, as a plain file beside the tests.
///
/// With `GALLEY_UPDATE_GOLDEN=1` in the environment the file is written anew, and the comparison fails all the same,
/// so that nobody takes a recorded file for one that passed.
public enum GoldenFile {
    /// - Returns: what is wrong, `nil` when the file holds just that text.
    public static func problem(_ actual: String, _ path: String) -> String? {
        problem(Array(actual.utf8), path)
    }

    /// - Parameters:
    ///   - name: of a file in the folder `Golden` beside the test.
    ///   - file: the test's own.
    /// - Returns: what is wrong, `nil` when the file holds just these bytes.
    public static func problem(_ actual: [UInt8], named name: String, beside file: String = #filePath) -> String? {
        problem(actual, folder(beside: file) + name)
    }

    private static func problem(_ actual: [UInt8], _ path: String) -> String? {
        let expected = bytes(path)
        if expected == actual { return nil }
        if getenv("GALLEY_UPDATE_GOLDEN").map({ String(cString: $0) }) == "1" {
            return write(actual, path) ? "recorded \(path); look at the change" : "cannot write \(path)"
        }
        guard let expected else { return "\(path) is missing; GALLEY_UPDATE_GOLDEN=1 writes it" }
        return "\(path) differs:\n" + difference(text(expected), text(actual))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes of a file in the folder `Golden` beside the test; `nil` when it cannot be read.
    public static func bytes(named name: String, beside file: String = #filePath) -> [UInt8]? {
        bytes(folder(beside: file) + name)
    }

    private static func folder(beside file: String) -> String {
        file.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden/"
    }

    /// The text of a file; `nil` when it cannot be read.
    public static func read(_ path: String) -> String? {
        bytes(path).map(text)
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// The names in a folder with an ending, sorted.
    public static func names(in folder: String, ending: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func write(_ bytes: [UInt8], _ path: String) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        defer { fclose(file) }
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }

    /// The first lines that differ.
    private static func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var text = ""
        var shown = 0
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            guard before != after else { continue }
            if let before { text += "  line \(index + 1) expected: \(before)\n" }
            if let after { text += "  line \(index + 1) found:    \(after)\n" }
            shown += 1
            if shown == 8 { return text + "  …\n" }
        }
        return text
    }
}
