import PluginKit
import Storage

/// Writes down what a run has done, as soon as it is done, so that a run that is stopped goes on where it was.
///
/// Fed by one thread at a time, in the order of the input. A record is written only after the files that it tells of
/// are, so that what the journal says is true at any instant. As long as everything is as the run before has written it
/// down, nothing is written.
final class Journal {
    private let state: RunState
    private let file: ContinuedFile
    /// What the file goes on from.
    private let base: PastRun?
    /// Where the last entry of the base ended that was taken over.
    private var passed: Int
    private var waiting: [Waiting] = []
    private var waitingBytes = 0
    private var lastFlush = ContinuousClock.now
    /// How much was written down as being on disk.
    private var durable = 0
    /// How much is, as far as that is known.
    let mark = DurableMark()

    /// A record that waits until the files it tells of are written.
    private struct Waiting {
        /// As bytes, or, where it is not certain yet, as a record.
        var bytes: [UInt8] = []
        var end: ItemEndRecord?
        /// Files with lower numbers are to be written first.
        var files: Int
        /// The number of the entry.
        var entry: Int
    }

    private static let flushSize = 1 << 17
    private static let flushInterval = Duration.milliseconds(200)

    private let intents: IntentFile
    /// Whether what is left of a run that was stopped will be cut off where this one parts from it.
    private var mayCut = false
    /// What is to be said again of what was cut off: collected outputs that may have been put in place.
    private var replaced: Set<Int> = []

    init(_ state: RunState, _ intents: IntentFile) throws(ItemError) {
        self.state = state
        self.intents = intents
        base = state.stopped ?? state.finished
        let base: ContinuedFile.Base =
            if let stopped = state.stopped {
                .left(stopped.file, size: stopped.file.size)
            } else if let finished = state.finished {
                .finished(finished.file)
            } else {
                .nothing
            }
        if state.stopped == nil, let left = state.left {
            try intents.adopt(left, left.firstEntry..<left.file.size)
        }
        mayCut = state.stopped != nil
        file = try ContinuedFile(folder: state.folder, name: state.location.fileName, base: base)
        if let first = self.base?.firstEntry {
            _ = file.pass(0..<first, after: 0, isLeft: true)
            passed = first
        } else {
            passed = 0
            var bytes: [UInt8] = []
            RecordFrame.append(.start(state.start), to: &bytes)
            for write in state.left?.replaced.sorted() ?? [] { RecordFrame.append(.replaced(write: write), to: &bytes) }
            try append(bytes)
        }
    }

    /// Whether the journal of the run before says all that is to be said, up to its end.
    var isUntouched: Bool {
        guard file.isUntouched, waiting.isEmpty, let base, base === state.finished else { return false }
        return passed == base.entriesEnd
    }

    private func isNext(_ replay: Replay) -> Bool {
        waiting.isEmpty && replay.past === base && replay.entry.lead == passed && file.isUntouched
    }

    /// Takes over the records of an entry where they stand.
    ///
    /// - Returns: whether they could be; else they are to be added one by one.
    func pass(_ replay: Replay) -> Bool {
        guard isNext(replay), file.pass(file.count..<replay.entry.range.upperBound, after: 0, isLeft: true) else {
            return false
        }
        passed = replay.entry.range.upperBound
        return true
    }

    /// - Parameters:
    ///   - files: those with lower numbers are written before the record is.
    ///   - entry: the number of the entry that it is of.
    func add(_ record: JournalRecord, files: Int, entry: Int) {
        if case .entryEnd(let end) = record {
            // Whether all of its files could be written shows only when they are.
            waiting.append(Waiting(end: end, files: files, entry: entry))
        } else {
            if waiting.isEmpty || waiting[waiting.count - 1].files != files || waiting[waiting.count - 1].end != nil {
                waiting.append(Waiting(files: files, entry: entry))
            }
            let before = waiting[waiting.count - 1].bytes.count
            RecordFrame.append(record, to: &waiting[waiting.count - 1].bytes)
            waitingBytes += waiting[waiting.count - 1].bytes.count - before
        }
        waitingBytes += 64
    }

    /// Whether enough waits to be written.
    var isFlushDue: Bool {
        !waiting.isEmpty
            && (waitingBytes >= Self.flushSize || ContinuousClock.now - lastFlush > Self.flushInterval)
    }

    /// Writes what is true by now.
    ///
    /// - Parameters:
    ///   - files: all with lower numbers are written.
    ///   - failed: numbers of entries of which a file could not be.
    func flush(files: Int, failed: Set<Int>) throws(ItemError) {
        lastFlush = .now
        var bytes: [UInt8] = []
        var count = 0
        for record in waiting {
            guard record.files <= files else { break }
            if var end = record.end {
                end.isUnfinished = failed.contains(record.entry)
                RecordFrame.append(.entryEnd(end), to: &bytes)
            } else {
                bytes += record.bytes
            }
            count += 1
        }
        guard count > 0 else { return }
        if mark.durableSize > durable {
            durable = mark.durableSize
            RecordFrame.append(.durable(upTo: durable), to: &bytes)
        }
        waiting.removeFirst(count)
        waitingBytes = waiting.reduce(0) { $0 + $1.bytes.count + 64 }
        try append(bytes)
        mark.setWritten(file.count)
    }

    private func append(_ bytes: [UInt8]) throws(ItemError) {
        try part()
        if !replaced.isEmpty {
            var records: [UInt8] = []
            for write in replaced.sorted() { RecordFrame.append(.replaced(write: write), to: &records) }
            replaced = []
            try file.append(records)
        }
        try file.append(bytes)
    }

    /// Parts from what a run that was stopped has left, if that has not been done: what will be cut off of it tells of
    /// files that are there.
    func part() throws(ItemError) {
        guard mayCut, let stopped = state.stopped else { return }
        mayCut = false
        replaced = stopped.replaced
        try intents.adopt(stopped, file.count..<stopped.file.size)
    }

    /// Writes a record at once.
    func write(_ record: JournalRecord) throws(ItemError) {
        var bytes: [UInt8] = []
        RecordFrame.append(record, to: &bytes)
        try append(bytes)
    }

    /// Ends the journal, which takes the place of the one of the run before.
    func commit() throws(ItemError) {
        try file.commit()
    }

    /// Leaves the journal for a run that goes on.
    func keep() {
        file.keep()
    }
}
