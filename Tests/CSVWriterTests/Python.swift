#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Other people's readers, by way of Python scripts that stand beside the tests.
enum Python {
    /// Whether `python3` is installed with a module.
    static func has(_ module: String) -> Bool {
        system("python3 -c 'import \(module)' 2>/dev/null") == 0
    }

    /// Runs a script with files of this content as its arguments.
    ///
    /// - Returns: what it printed, errors as well, when it failed; `nil` when it did not.
    static func failure(of script: String, _ files: [[UInt8]], arguments: String = "", file: String = #filePath)
        -> String?
    {
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
        guard let pipe = popen(command + " 2>&1", "r") else { return "no python3" }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { output += buffer[..<count] }
        return pclose(pipe) == 0 ? nil : String(decoding: output, as: UTF8.self)
    }
}
