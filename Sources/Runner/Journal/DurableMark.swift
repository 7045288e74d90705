import Synchronization

/// How much of a journal is written, and how much of that is known to be on disk, with the outputs that it tells of:
/// between the thread that writes and the one that sees to it that the disk has it.
final class DurableMark: Sendable {
    private let written = Atomic<Int>(0)
    private let durable = Atomic<Int>(0)

    /// In bytes of the journal.
    func setWritten(_ size: Int) { written.store(size, ordering: .releasing) }
    func setDurable(_ size: Int) { durable.store(size, ordering: .releasing) }
    var writtenSize: Int { written.load(ordering: .acquiring) }
    var durableSize: Int { durable.load(ordering: .acquiring) }
}
