import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Record readers to use again: making one takes as long as reading some records does.
final class RecordReaderPool: @unchecked Sendable {
    // Sound because `free` is touched only under the lock, and a reader is used only by whoever has taken it.
    private var free: [RecordReader] = []
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let options: JSONReaderOptions
    private let bodies: BodyReaders
    private let name: String

    /// - Parameter name: the item's.
    init(_ options: JSONReaderOptions, bodies: BodyReaders, name: String) {
        self.options = options
        self.bodies = bodies
        self.name = name
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func take() -> RecordReader {
        pthread_mutex_lock(lock)
        let reader = free.popLast()
        pthread_mutex_unlock(lock)
        return reader ?? RecordReader(options, bodies: bodies, name: name)
    }

    func giveBack(_ reader: consuming RecordReader) {
        pthread_mutex_lock(lock)
        free.append(reader)
        pthread_mutex_unlock(lock)
    }
}
