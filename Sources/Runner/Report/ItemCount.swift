import Storage
import Synchronization

/// Counts the items of a plan ahead of the work, on a thread of its own, so that progress can be shown as a share.
public final class ItemCount: Sendable {
    private let found = Atomic<Int>(0)
    private let isWhole = Atomic<Bool>(false)
    private let isStopped = Atomic<Bool>(false)

    private init() {}

    /// Begins to count.
    public static func start(_ plan: Plan) -> ItemCount {
        let count = ItemCount()
        _ = WorkerThreads(count: 1) {
            var feed = ItemFeed(plan)
            while !count.isStopped.load(ordering: .relaxed), feed.next() != nil {
                count.found.add(1, ordering: .relaxed)
            }
            count.isWhole.store(true, ordering: .releasing)
        }
        return count
    }

    /// How many items there are, once that is known.
    public var total: Int? {
        isWhole.load(ordering: .acquiring) ? found.load(ordering: .relaxed) : nil
    }

    /// Gives up counting; nobody waits for the result any more.
    public func stop() {
        isStopped.store(true, ordering: .relaxed)
    }
}
