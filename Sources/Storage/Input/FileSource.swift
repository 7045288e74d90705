import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file or of standard input.
public final class FileSource: ByteSource {
    private let descriptor: Descriptor
    private let path: String
    private var left: Int?
    private let patience = Patience.standard

    /// - Parameters:
    ///   - path: of the file; `-` is standard input.
    ///   - rawPath: what to open where the path is not UTF-8.
    /// - Throws: ``ItemError`` when there is no such file, or it is a folder.
    public init(path: String, rawPath: [UInt8]? = nil) throws(ItemError) {
        self.path = path
        if path == "-" {
            descriptor = Descriptor(dup(0))
            return
        }
        let number = patience.attempt {
            RawPath.withCString(path, rawPath) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
        }
        guard number >= 0 else { throw SystemError.last("open", path).itemError }
        descriptor = Descriptor(number)
        var status = stat()
        guard fstat(number, &status) == 0 else { throw SystemError.last("read", path).itemError }
        switch status.st_mode & S_IFMT {
        case S_IFREG: left = Int(status.st_size)
        case S_IFDIR:
            throw ItemError(
                "is-a-folder", "\(path) is a folder, not a file",
                help: "name its files with a pattern, such as '\(PathName.join(path, "**/*.txt"))'")
        case S_IFSOCK, S_IFBLK:
            throw ItemError("not-a-file", "\(path) is a device or a socket, not a file")
        default:
            // A pipe or a terminal: reading must wait, which opening must not.
            _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) & ~O_NONBLOCK)
        }
    }

    public var remaining: Int? { left }

    /// Lets the next read begin at an offset of a file.
    func seek(to offset: Int, of size: Int) throws(ItemError) {
        guard lseek(descriptor.number, off_t(offset), SEEK_SET) == off_t(offset) else {
            throw SystemError.last("read", path).itemError
        }
        left = size - offset
    }

    /// Whether it is a file of known size, and no pipe or terminal.
    var isFile: Bool { left != nil }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = patience.attempt {
                #if canImport(Glibc)
                    Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.read(descriptor.number, buffer.baseAddress, buffer.count)
                #else
                    Darwin.read(descriptor.number, buffer.baseAddress, buffer.count)
                #endif
            }
            if count >= 0 {
                left = left.map { max(0, $0 - count) }
                return count
            }
            if errno == EAGAIN {
                // Whoever made the pipe made it one that does not wait.
                var wanted = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
                _ = poll(&wanted, 1, -1)
            } else if errno != EINTR {
                throw SystemError.last("read", path).itemError
            }
        }
    }
}
