import Synchronization
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct PatienceTests {
    /// What was waited for, and how often the call was made.
    private func attempts(_ errors: [Int32]) -> (result: Int, calls: Int, pauses: [Int]) {
        let pauses = Mutex<[Int]>([])
        var patience = Patience()
        patience.sleep = { pause in pauses.withLock { $0.append(pause) } }
        var left = errors[...]
        var calls = 0
        let result = patience.attempt { () -> Int in
            calls += 1
            guard let error = left.popFirst() else { return 7 }
            errno = error
            return -1
        }
        return (result, calls, pauses.withLock { $0 })
    }

    @Test func `what passes is tried again, each time later`() {
        #expect(attempts([]) == (7, 1, []))
        #expect(attempts([EIO, ESTALE]) == (7, 3, [50, 200]))
        #expect(attempts([EIO, EIO, EIO, EIO, EIO]) == (-1, 4, [50, 200, 800]))
    }

    @Test func `what does not pass is not`() {
        #expect(attempts([ENOENT, EIO]) == (-1, 1, []))
        #expect(attempts([EACCES]) == (-1, 1, []))
    }
}
