import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes to the standard streams without buffers in between.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes all bytes.
    public func write(_ bytes: [UInt8]) throws(ItemError) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(rawValue, buffer.baseAddress! + offset, buffer.count - offset)
                #elseif canImport(Musl)
                    Musl.write(rawValue, buffer.baseAddress! + offset, buffer.count - offset)
                #else
                    Darwin.write(rawValue, buffer.baseAddress! + offset, buffer.count - offset)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EAGAIN {
                    // Whoever started the command made it a descriptor that does not wait.
                    var wanted = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&wanted, 1, -1)
                    continue
                }
                let name = self == .output ? "standard output" : "standard error"
                throw SystemError.last("write to", name).itemError
            }
            offset += count
        }
    }

    /// Whether a person looks at it.
    public var isTerminal: Bool { isatty(rawValue) == 1 }
}
