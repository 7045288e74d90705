import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ctrl-C and SIGTERM: the first asks the run to end, leaving nothing half-written; the second ends it at once.
enum Interrupt {
    private static let signalNumber = Atomic<Int32>(0)

    static var isRequested: Bool { signalNumber.load(ordering: .relaxed) != 0 }

    static func install() {
        // Touched here, so that the handler finds it made.
        signalNumber.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                Interrupt.signalNumber.store(number, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
        // A reader that went away shows as an error of the write.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Ends the process; by the signal itself when one ended the run, as shells and make want to see it.
    static func exit(_ status: Int32) -> Never {
        let number = signalNumber.load(ordering: .relaxed)
        if number != 0, status == ExitStatus.interrupted.rawValue {
            signal(number, SIG_DFL)
            raise(number)
        }
        #if canImport(Glibc)
            Glibc.exit(status)
        #elseif canImport(Musl)
            Musl.exit(status)
        #else
            Darwin.exit(status)
        #endif
    }
}
