#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tries again what the system could not do just now, as on a network drive that is away for a moment.
struct Patience: Sendable {
    /// How long to wait before each further attempt, in milliseconds.
    var pauses = [50, 200, 800]
    var sleep: @Sendable (_ milliseconds: Int) -> Void = { usleep(UInt32($0) * 1000) }

    static let standard = Patience()

    /// Errors that may be gone a moment later.
    static let passing: Set<Int32> = [
        EIO, ETIMEDOUT, ESTALE, ENETDOWN, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, EBUSY, ENFILE, EMFILE, ENOMEM,
    ]

    /// - Parameter call: a system call; negative when it has failed.
    /// - Returns: what the last attempt gave.
    func attempt<Result: SignedInteger>(_ call: () -> Result) -> Result {
        for pause in pauses {
            let result = call()
            guard result < 0, Self.passing.contains(errno) else { return result }
            sleep(pause)
        }
        return call()
    }
}
