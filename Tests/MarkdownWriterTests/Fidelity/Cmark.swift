#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The `cmark-gfm` program, by which the writer is judged.
enum Cmark {
    static let isInstalled = shell("command -v cmark-gfm >/dev/null 2>&1") == 0

    static let gfm = "-e table -e strikethrough -e tasklist -e footnotes"

    /// Runs it on each text; gives back the XML of each.
    static func xml(_ texts: [[UInt8]], _ options: String) -> [String] {
        var template = Array("/tmp/galley-cmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return [] }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { _ = shell("rm -r '\(folder)'") }
        for (index, text) in texts.enumerated() { write(text, to: "\(folder)/\(index).md") }
        let command = """
            cd '\(folder)' && i=0
            while [ $i -lt \(texts.count) ]; do cmark-gfm -t xml \(options) $i.md; i=$((i+1)); done > out.xml
            """
        guard shell(command) == 0 else { return [] }
        let all = String(decoding: read("\(folder)/out.xml"), as: UTF8.self)
        return all.split(separator: "<?xml", omittingEmptySubsequences: true).map { "<?xml" + $0 }
    }

    private static func shell(_ command: String) -> Int32 {
        var process: pid_t = 0
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/sh"), strdup("-c"), strdup(command), nil]
        defer { for argument in arguments { free(argument) } }
        guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { return -1 }
        return status
    }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}
