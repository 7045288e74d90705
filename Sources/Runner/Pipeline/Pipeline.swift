import PluginKit
import Storage

/// Runs a plan on several threads, with bounded queues.
///
/// Each thread takes the next item, reads it and takes its documents through the chain; where a reader parts an item
/// into batches, any thread takes a batch. What they come to waits in the item's slot until everything before has had
/// its turn; then the ``Sequencer`` names the outputs, and any thread writes the files. How far reading may run ahead,
/// and how much an item may pile up before its turn, is bounded, so memory does not grow with the archive.
final class Pipeline: Sendable {
    /// How many items may be in work or waiting for their turn, for each job.
    private static let itemsAheadPerJob = 16
    /// How many bytes of results may wait in all slots before no further item is begun, for each job.
    private static let waitingBytesPerJob = 8 << 20
    /// How many files may wait to be written, for each job.
    static let filesAheadPerJob = 32

    /// What threads share, changed only inside the monitor.
    struct State {
        var feed: ItemFeed
        var isFeedAtEnd = false
        /// The number of the next item to take.
        var next = 0
        /// The number of the item whose turn it is.
        var head = 0
        var slots: [Int: Slot] = [:]
        /// Items that were looked up and are to be read, the first last.
        var entries: [NumberedEntry] = []
        /// Groups of items that are being looked up.
        var lookups = 0
        /// Work for parts of slots that no thread has taken, the first to be done first.
        var tasks: [PartTask] = []
        /// Bytes of results in all slots.
        var weight = 0
        /// Threads that work.
        var workers = 0
        /// Whether a thread is in the sequencer.
        var isSequencing = false
        var files: [FileTask] = []
        var filesInWork = 0
        var writtenFiles = WrittenFiles()
        var isCancelled = false
        var progress = RunProgress()

        var isDone: Bool {
            isCancelled
                ? !isSequencing && filesInWork == 0
                : isFeedAtEnd && head == next && files.isEmpty && filesInWork == 0 && !isSequencing
        }
    }

    private enum Work {
        case item(NumberedEntry)
        case lookup([NumberedEntry])
        case part(PartTask)
        case file(FileTask)
        case nothing
    }

    let plan: Plan
    let options: RunOptions
    let chain: DocumentChain
    let detector: FormatDetector
    let openItem: Opening
    let state: Monitor<State>
    let runState: RunState?
    /// Where documents' files go, by write.
    let folders: [Int: OutputFolder]
    let replays: Sequencer.ReplayScope
    let durableMark: DurableMark?
    /// Where all outputs go.
    let outputFolders: [OutputFolder]
    // Touched only by the thread that has set `isSequencing`, and at the very end.
    nonisolated(unsafe) let sequencer: Sequencer

    /// Opens an item, whose size is limited.
    typealias Opening = @Sendable (StoredItem, _ limit: Int, ArchiveLimits, WARCSelection) throws -> OpenedItem

    init(plan: Plan, options: RunOptions, openItem: @escaping Opening, sequencer: sending Sequencer) {
        self.openItem = openItem
        self.plan = plan
        self.options = options
        runState = sequencer.state
        folders = sequencer.folders
        replays = sequencer.replays
        durableMark = sequencer.journal?.mark
        outputFolders = Array(sequencer.folders.values) + sequencer.sinks.values.compactMap(\.folder)
        self.sequencer = sequencer
        chain = DocumentChain(
            plan: plan, makesChecksums: runState != nil, makesDigests: sequencer.hasReport)
        detector = FormatDetector()
        state = Monitor(State(feed: ItemFeed(plan)))
    }

    /// One thread's part: works until nothing is left.
    func work() {
        state.change { $0.workers += 1 }
        while true {
            switch state.wait(for: { self.take(&$0) }) {
            case .nothing:
                // The others may wait for what this thread found out.
                state.change { $0.workers -= 1 }
                state.announceEnd()
                return
            case .file(let task): write(task)
            case .part(let task):
                make(task)
                sequence()
            case .item(let numbered):
                let end = read(numbered.entry, numbered.number)
                state.change { $0.slots[numbered.number]?.end = end }
                sequence()
            case .lookup(let entries):
                lookUp(entries)
                sequence()
            }
        }
    }

    /// Waits for the end, but no longer than a time.
    ///
    /// - Returns: whether it is the end, and how far things are.
    func wait(milliseconds: Int) -> (isDone: Bool, RunProgress) {
        let isDone = state.waitForEnd(milliseconds: milliseconds) { $0.isDone ? true : nil } ?? false
        return (isDone, state.look { $0.progress })
    }

    /// Whether all threads come to their end within a time; one that waits for standard input may not.
    func haveThreadsEnded(withinMilliseconds milliseconds: Int) -> Bool {
        state.waitForEnd(milliseconds: milliseconds) { $0.workers == 0 ? true : nil } ?? false
    }

    /// Ends the run, after all threads have, or after they have been told to.
    ///
    /// - Parameter isCancelled: whether it was interrupted.
    func end(isCancelled: Bool) -> RunSummary {
        sequencer.end(state.look { $0.writtenFiles }, isCancelled: isCancelled)
    }

    /// Lets threads stop as soon as they can; nothing half-written stays.
    func cancel() {
        state.change {
            $0.isCancelled = true
            $0.files = []
            $0.tasks = []
        }
    }

    private func take(_ state: inout State) -> Work? {
        if state.isDone || state.isCancelled { return .nothing }
        if let task = state.files.popLast() {
            state.filesInWork += 1
            return .file(task)
        }
        if !state.tasks.isEmpty { return .part(state.tasks.removeFirst()) }
        let isFull = state.weight > Self.waitingBytesPerJob * options.jobs && state.next != state.head
        if let next = state.entries.last, !isFull || next.number == state.head {
            state.entries.removeLast()
            return .item(next)
        }
        if isFull { return nil }
        if looksUp { return takeLookup(&state) }
        guard !state.isFeedAtEnd, state.next - state.head < Self.itemsAheadPerJob * options.jobs else { return nil }
        if let next = takeEntry(&state) { return .item(next) }
        return state.isDone ? .nothing : nil
    }

    private func takeLookup(_ state: inout State) -> Work? {
        guard !state.isFeedAtEnd, state.entries.isEmpty, state.lookups < 2 * options.jobs,
            state.next - state.head < 4 * Self.lookupSize * options.jobs
        else { return nil }
        var group: [NumberedEntry] = []
        while group.count < Self.lookupSize, let next = takeEntry(&state) { group.append(next) }
        if group.isEmpty { return state.isDone ? .nothing : nil }
        state.lookups += 1
        return .lookup(group)
    }

    private func takeEntry(_ state: inout State) -> NumberedEntry? {
        guard let entry = state.feed.next() else {
            state.isFeedAtEnd = true
            return nil
        }
        let number = state.next
        state.next += 1
        let item =
            switch entry.event {
            case .item(let item): item
            case .failure(let path, _): StoredItem(path: path, relativePath: path)
            }
        state.slots[number] = Slot(item, identity: entry.identity(of: item))
        return NumberedEntry(number: number, entry: entry)
    }
}
