import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps other processes from the same work, as long as it exists; the system takes it back from one that is killed.
public final class FileLock: Sendable {
    private let descriptor: SharedDescriptor

    /// - Throws: ``ItemError`` with the code `locked` when another process has it.
    public init(path: String) throws(ItemError) {
        let number = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard number >= 0 else { throw SystemError.last("write", path).itemError }
        descriptor = SharedDescriptor(number)
        guard flock(number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
        throw ItemError("locked", "another run is at the same work (it holds \(path))", help: "wait for its end")
    }
}
