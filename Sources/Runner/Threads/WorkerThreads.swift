#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Threads that run one closure each, with room on their stacks for the deepest document.
struct WorkerThreads {
    private var threads: [pthread_t] = []

    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Starts the threads; fewer when the system gives no more.
    init(count: Int, _ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 8 << 20)
        for _ in 0..<count {
            let body = Unmanaged.passRetained(Body(run))
            #if canImport(Darwin)
                var thread: pthread_t?
                let status = pthread_create(&thread, &attributes, { Self.start($0) }, body.toOpaque())
            #else
                var created = pthread_t()
                let status = pthread_create(&created, &attributes, { Self.start($0) }, body.toOpaque())
                let thread: pthread_t? = created
            #endif
            guard status == 0, let thread else {
                body.release()
                return
            }
            threads.append(thread)
        }
    }

    var isEmpty: Bool { threads.isEmpty }

    private static func start(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
    }

    /// Leaves the threads to themselves.
    func detach() {
        for thread in threads { pthread_detach(thread) }
    }

    /// Waits until all closures have returned.
    func join() {
        for thread in threads { pthread_join(thread, nil) }
    }
}
