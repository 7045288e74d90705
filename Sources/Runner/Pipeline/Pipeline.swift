import PluginKit
import Storage

/// Runs a plan on several threads, with bounded queues.
///
/// Each thread takes the next item, reads it and takes its documents through the chain. What they come to waits
/// in the item's slot until every item before has had its turn; then the ``Sequencer`` names the outputs, and
/// any thread writes the files. How far reading may run ahead, and how much an item may pile up before its turn,
/// is bounded, so memory does not grow with the archive.
final class Pipeline: Sendable {
    /// How many items may be in work or waiting for their turn, for each job.
    private static let itemsAheadPerJob = 16
    /// How many bytes of results an item may pile up before its turn.
    private static let slotBytes = 4 << 20
    /// How many bytes of results may wait in all slots before no further item is begun, for each job.
    private static let waitingBytesPerJob = 8 << 20
    /// How many files may wait to be written, for each job.
    private static let filesAheadPerJob = 32

    /// What threads share, changed only inside the monitor.
    private struct State {
        var feed: ItemFeed
        var isFeedAtEnd = false
        /// The number of the next item to take.
        var next = 0
        /// The number of the item whose turn it is.
        var head = 0
        var slots: [Int: Slot] = [:]
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
        var progress = Progress()

        var isDone: Bool {
            isCancelled
                ? !isSequencing && filesInWork == 0
                : isFeedAtEnd && head == next && files.isEmpty && filesInWork == 0 && !isSequencing
        }
    }

    /// The results of an item that wait for its turn.
    private struct Slot {
        var item: StoredItem
        var outcomes: [Outcome] = []
        var weight = 0
        var end: (bytes: Int, error: ItemError?)?
    }

    /// What became of the files so far.
    struct WrittenFiles: Sendable {
        var count = 0
        var bytes = 0
        var failures: [RunEvent.Failure] = []
    }

    private enum Work {
        case item(number: Int, ItemFeed.Entry)
        case file(FileTask)
        case nothing
    }

    /// What can be told while a run goes on.
    struct Progress: Sendable {
        var items = 0
        var documents = 0
        var bytes = 0
    }

    private let plan: Plan
    private let options: RunOptions
    private let chain: DocumentChain
    private let detector: FormatDetector
    private let state: Monitor<State>
    // Touched only by the thread that has set `isSequencing`, and at the very end.
    private nonisolated(unsafe) let sequencer: Sequencer

    init(plan: Plan, options: RunOptions, sequencer: sending Sequencer) {
        self.plan = plan
        self.options = options
        self.sequencer = sequencer
        chain = DocumentChain(plan: plan)
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
            case .item(let number, let entry):
                let end = read(entry, number)
                state.change { $0.slots[number]?.end = end }
                sequence()
            }
        }
    }

    /// Waits for the end, but no longer than a time.
    ///
    /// - Returns: whether it is the end, and how far things are.
    func wait(milliseconds: Int) -> (isDone: Bool, Progress) {
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
        }
    }

    private func take(_ state: inout State) -> Work? {
        if state.isDone || state.isCancelled { return .nothing }
        if let task = state.files.popLast() {
            state.filesInWork += 1
            return .file(task)
        }
        guard !state.isFeedAtEnd, state.next - state.head < Self.itemsAheadPerJob * options.jobs else { return nil }
        if state.weight > Self.waitingBytesPerJob * options.jobs, state.next != state.head { return nil }
        guard let entry = state.feed.next() else {
            state.isFeedAtEnd = true
            return state.isDone ? .nothing : nil
        }
        let number = state.next
        state.next += 1
        let item =
            switch entry.event {
            case .item(let item): item
            case .failure(let path, _): StoredItem(path: path, relativePath: path)
            }
        state.slots[number] = Slot(item: item)
        return .item(number: number, entry)
    }

    private func read(_ entry: ItemFeed.Entry, _ number: Int) -> (bytes: Int, error: ItemError?) {
        guard case .item(let item) = entry.event else {
            if case .failure(_, let error) = entry.event { return (0, error) }
            return (0, nil)
        }
        guard case .read(let step) = plan.steps[entry.step] else { return (0, nil) }
        var input: Input?
        do {
            let opened = try Input.open(item, limit: options.maximumItemSize)
            input = opened
            let reader = try detector.reader(step.choice, for: opened)
            try read(opened, by: reader) { document, isOnly in
                for outcome in chain.run(document, after: entry.step, item: item, isOnly: isOnly) {
                    try put(outcome, number)
                }
            }
            return (opened.total, nil)
        } catch is Cancelled {
            return (input?.total ?? 0, nil)
        } catch {
            return (input?.total ?? 0, ItemError(wrapping: error))
        }
    }

    /// Hands on an item's documents, with whether each is the only one of the run where a writer asks for that.
    private func read(
        _ input: Input, by reader: any Reader, _ take: (consuming Document, _ isOnly: Bool) throws -> Void
    ) throws {
        guard plan.asksForOnlyDocument else {
            try reader.read(input) { try take($0, false) }
            return
        }
        // One document behind the reader: whether the first is the only one shows at the second, or at the end.
        var held: Document?
        var count = 0
        func release(isOnly: Bool) throws {
            if let document = held.take() { try take(document, isOnly) }
        }
        do {
            try reader.read(input) { document in
                try release(isOnly: false)
                held = document
                count += 1
            }
        } catch {
            // What was handed on before the failure stays valid.
            try release(isOnly: count == 1)
            throw error
        }
        try release(isOnly: count == 1)
    }

    private struct Cancelled: Error {}

    /// Puts a result in its item's slot, and waits while the slot is full.
    private func put(_ outcome: Outcome, _ number: Int) throws {
        let isFull = state.change { state in
            state.slots[number]?.outcomes.append(outcome)
            state.slots[number]?.weight += outcome.weight
            state.weight += outcome.weight
            return (state.slots[number]?.weight ?? 0) > Self.slotBytes
        }
        guard isFull else { return }
        while true {
            sequence()
            enum Next { case goOn, again, stop }
            let next: Next = state.wait { state in
                if state.isCancelled { return .stop }
                if (state.slots[number]?.weight ?? 0) <= Self.slotBytes { return .goOn }
                return state.head == number && !state.isSequencing ? .again : nil
            }
            switch next {
            case .goOn: return
            case .stop: throw Cancelled()
            case .again: continue
            }
        }
    }

    /// Gives the results whose turn has come to the sequencer, unless another thread is at it.
    private func sequence() {
        let mayEnter = state.change { state in
            if state.isSequencing || state.isCancelled { return false }
            state.isSequencing = true
            return true
        }
        guard mayEnter else { return }
        while let turn = nextTurn() {
            var tasks: [FileTask] = []
            var goesOn = true
            for outcome in turn.outcomes {
                guard let more = sequencer.accept(outcome, of: turn.item) else {
                    goesOn = false
                    break
                }
                tasks += more
            }
            if goesOn, let end = turn.end {
                goesOn = sequencer.finish(turn.item, bytes: end.bytes, error: end.error)
            }
            enqueue(tasks, turn)
            if !goesOn { cancelAfterFiles() }
        }
    }

    private func nextTurn() -> Slot? {
        state.change { state in
            guard !state.isCancelled, var slot = state.slots[state.head], !slot.outcomes.isEmpty || slot.end != nil
            else {
                state.isSequencing = false
                return nil
            }
            state.weight -= slot.weight
            if slot.end != nil {
                state.slots[state.head] = nil
                state.head += 1
                state.progress.items += 1
                state.progress.bytes += slot.end?.bytes ?? 0
            } else {
                let taken = slot
                slot.outcomes = []
                slot.weight = 0
                state.slots[state.head] = slot
                state.progress.documents += taken.outcomes.count
                return taken
            }
            state.progress.documents += slot.outcomes.count
            return slot
        }
    }

    /// Hands files to whichever thread is free; writes them here when too many wait already.
    private func enqueue(_ tasks: [FileTask], _ turn: Slot) {
        var left = tasks[...]
        state.change { state in
            let room = max(0, Self.filesAheadPerJob * options.jobs - state.files.count)
            // The thread that takes from the end takes the oldest first.
            state.files.insert(contentsOf: left.prefix(room).reversed(), at: 0)
            left = left.dropFirst(room)
            state.filesInWork += left.count
        }
        for task in left { write(task) }
    }

    /// Everything before the failure is written; nothing after it is.
    private func cancelAfterFiles() {
        while let task = state.change({ state -> FileTask? in
            guard let task = state.files.popLast() else { return nil }
            state.filesInWork += 1
            return task
        }) {
            write(task)
        }
        state.change { $0.isCancelled = true }
    }

    private func write(_ task: FileTask) {
        var failure: ItemError?
        do throws(ItemError) {
            try task.folder.write(task.bytes, to: task.name)
        } catch {
            failure = error
        }
        state.change { state in
            state.filesInWork -= 1
            if let failure {
                state.writtenFiles.failures.append(
                    RunEvent.Failure(item: task.item, ordinal: task.ordinal, error: failure))
                if options.onError == .stop {
                    state.isCancelled = true
                    for left in state.files {
                        let error = ItemError(
                            "not-written", "the output '\(left.name)' was not written, as the run stopped")
                        state.writtenFiles.failures.append(
                            RunEvent.Failure(item: left.item, ordinal: left.ordinal, error: error))
                    }
                    state.files = []
                }
            } else {
                state.writtenFiles.count += 1
                state.writtenFiles.bytes += task.bytes.count
            }
        }
    }
}
