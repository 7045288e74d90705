#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file of which any part can be read, by several threads.
public final class RandomFile: Sendable {
    private let descriptor: SharedDescriptor
    /// As it was when it was opened, in bytes.
    public let stamp: FileStamp

    /// - Returns: `nil` when there is no such file, or it cannot be read.
    public init?(path: String) {
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard number >= 0 else { return nil }
        descriptor = SharedDescriptor(number)
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        stamp = FileStamp(status)
    }

    public var size: Int { stamp.size }

    /// - Returns: the bytes from an offset; fewer than asked for only where the file ends or cannot be read.
    public func read(at offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var done = 0
            while done < count {
                let rest = UnsafeMutableRawBufferPointer(buffer)[done...]
                let read = pread(
                    descriptor.number, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count,
                    off_t(offset + done))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { break }
                done += read
            }
            filled = done
        }
    }
}
