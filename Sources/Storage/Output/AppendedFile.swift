import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that grows at its end, and can be cut back.
public final class AppendedFile {
    private let descriptor: Descriptor
    private let path: String
    /// In bytes.
    public private(set) var size: Int

    /// Makes the file where it is missing.
    ///
    /// - Parameter size: how many bytes of it are kept.
    public init(path: String, keeping size: Int) throws(ItemError) {
        self.path = path
        let number = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard number >= 0 else { throw SystemError.last("write", path).itemError }
        descriptor = Descriptor(number)
        self.size = size
        try cut(to: size)
    }

    public func append(_ bytes: [UInt8]) throws(ItemError) {
        do {
            try bytes.withUnsafeBytes { try descriptor.writeAll($0, path) }
        } catch {
            throw (error as? SystemError)?.itemError ?? ItemError(wrapping: error)
        }
        size += bytes.count
    }

    /// Takes away what stands behind so many bytes.
    public func cut(to size: Int) throws(ItemError) {
        guard ftruncate(descriptor.number, off_t(size)) == 0, lseek(descriptor.number, off_t(size), SEEK_SET) >= 0
        else {
            throw SystemError.last("write", path).itemError
        }
        self.size = size
    }
}
