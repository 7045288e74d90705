#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Other people's readers, by way of Python scripts that stand beside the tests.
public enum PythonScript {
    /// Runs a script with files of this content as its arguments.
    ///
    /// - Returns: what it printed, errors as well, when it failed; `nil` when it did not.
    public static func failure(
        of script: String, _ files: [[UInt8]], arguments: String = "", beside file: String = #filePath
    ) -> String? {
        let folder = file.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        var command = "python3 '\(folder)/\(script)' \(arguments)"
        var paths: [String] = []
        defer { for path in paths { unlink(path) } }
        for bytes in files {
            var name = Array("/tmp/galley-test-XXXXXX".utf8CString)
            let descriptor = mkstemp(&name)
            guard descriptor >= 0, let stream = fdopen(descriptor, "wb") else { return "no temporary file" }
            fwrite(bytes, 1, bytes.count, stream)
            fclose(stream)
            paths.append(name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
            command += " '\(paths[paths.count - 1])'"
        }
        let result = Program.run(command + " 2>&1")
        return result.status == 0 ? nil : result.output
    }
}
