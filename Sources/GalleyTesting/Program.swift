#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that outputs are checked with, such as `cmark-gfm` or a Python script; run through the shell.
public enum Program {
    public struct Result: Sendable {
        public var output: String
        public var status: Int32
    }

    /// Runs a shell command to its end.
    public static func run(_ command: String) -> Result {
        guard let pipe = popen(command, "r") else { return Result(output: "", status: -1) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, pipe)
            if count == 0 { break }
            bytes += block[..<count]
        }
        let status = pclose(pipe)
        return Result(output: String(decoding: bytes, as: UTF8.self), status: status)
    }

    /// Whether a program is on the path.
    public static func isPresent(_ name: String) -> Bool {
        run("command -v \(name)").status == 0
    }

    /// Whether Python has all of these modules.
    public static func hasPython(_ modules: String...) -> Bool {
        run("python3 -c 'import \(modules.joined(separator: ", "))' 2>&1").status == 0
    }
}
