#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is another each time the machine starts: what was written and not synchronized before may be gone then.
public enum BootIdentity {
    /// Empty where the system does not tell.
    public static var current: String {
        #if os(Linux)
            guard let file = try? FileSource(path: "/proc/sys/kernel/random/boot_id") else { return "" }
            var bytes = [UInt8](repeating: 0, count: 64)
            let count = (try? bytes.withUnsafeMutableBytes { try file.read(into: $0) }) ?? 0
            return String(decoding: bytes[..<count].prefix { $0 > 0x20 }, as: UTF8.self)
        #else
            var bytes = [CChar](repeating: 0, count: 64)
            var size = bytes.count - 1
            guard sysctlbyname("kern.bootsessionuuid", &bytes, &size, nil, 0) == 0 else { return "" }
            return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #endif
    }
}
