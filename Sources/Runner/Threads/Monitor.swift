#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A value behind a lock, with a way to wait until it changes.
///
/// Workers block in system calls that read and write files, so they are threads of their own and not tasks of
/// the concurrency runtime, whose few threads must not block.
final class Monitor<State>: @unchecked Sendable {
    // Sound because `state` is touched only between `pthread_mutex_lock` and `pthread_mutex_unlock`.
    private var state: State
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    /// How many threads wait for a change; a signal that nobody waits for costs a system call all the same.
    private var waiting = 0
    /// What threads wait for that wait for the end alone.
    private let ended: UnsafeMutablePointer<pthread_cond_t>

    init(_ state: sending State) {
        self.state = state
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
        ended = .allocate(capacity: 1)
        pthread_cond_init(ended, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_cond_destroy(ended)
        ended.deallocate()
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Changes the state and wakes everyone who waits for a change.
    func change<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer {
            if waiting > 0 { pthread_cond_broadcast(condition) }
            pthread_mutex_unlock(mutex)
        }
        return try body(&state)
    }

    /// Changes the state in a way that nobody waits for.
    func changeQuietly<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&state)
    }

    /// Wakes everyone who waits for the end.
    func announceEnd() {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(ended)
        pthread_mutex_unlock(mutex)
    }

    /// Looks at the state.
    func look<Result>(_ body: (borrowing State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(state)
    }

    /// Waits until `body` has a result.
    ///
    /// What `body` changes when it has none is not announced.
    func wait<Result>(for body: (inout State) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) { return result }
            waiting += 1
            pthread_cond_wait(condition, mutex)
            waiting -= 1
        }
    }

    /// Waits until `body` has a result, but no longer than a time; `body` is asked at the beginning, when the end is
    /// announced, and when the time is over.
    func waitForEnd<Result>(milliseconds: Int, for body: (inout State) -> Result?) -> Result? {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        let nanoseconds = deadline.tv_nsec + milliseconds % 1000 * 1_000_000
        deadline.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
        deadline.tv_nsec = nanoseconds % 1_000_000_000
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) { return result }
            if pthread_cond_timedwait(ended, mutex, &deadline) == ETIMEDOUT { return body(&state) }
        }
    }
}
