import PluginKit
import Storage

/// Where documents come back into the order of the input: names are given, collected outputs grow, figures are
/// counted, and what was done is written down. One thread at a time is in it.
final class Sequencer {
    let plan: Plan
    let options: RunOptions
    let observe: @Sendable (RunEvent) -> Void
    let state: RunState?
    let journal: Journal?
    let intents: IntentFile?
    var names = NameTable()
    let inputs: NamedInputs
    private(set) var folders: [Int: OutputFolder] = [:]
    private(set) var sinks: [Int: CollectedSink] = [:]
    var report: ReportFile?
    /// Whether a document or an item was begun whose end is still to come.
    var isItemOpen = false
    /// The item of the run's patterns that is at its turn, and its number.
    var entry = StoredItem(path: "", relativePath: "")
    var entryNumber = 0
    /// The number of the next file.
    var nextFile = 0
    /// Whether what was taken over from earlier runs turned out not to fit, so that all is to be converted.
    var mustStartOver = false
    /// Whether items that were converted before can be taken over.
    private(set) var replays = ReplayScope()
    var summary = RunSummary()
    /// What failed, where the run keeps a journal.
    var failures: FailureFile?

    /// Whether the run writes a report.
    var hasReport: Bool { report != nil }

    /// Which earlier runs items can be taken over from.
    struct ReplayScope: Sendable {
        var isFinishedUsable = true
        var isStoppedUsable = true
    }

    /// Opens every output.
    ///
    /// - Parameter state: what earlier runs have left; `nil` for a run that keeps no journal.
    /// - Throws: ``ItemError`` for the first that cannot be.
    init(
        plan: Plan, options: RunOptions, reportPath: String?, state: RunState?,
        writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void,
        observe: @escaping @Sendable (RunEvent) -> Void
    ) throws(ItemError) {
        self.plan = plan
        self.options = options
        self.observe = observe
        self.state = state
        intents = if let state { try IntentFile(state) } else { nil }
        journal = if let state, let intents { try Journal(state, intents) } else { nil }
        inputs = NamedInputs(plan)
        report = nil
        failures = state.map { FailureFile($0, plan) }
        for (index, write) in plan.writes.enumerated() {
            switch write.target {
            case .standardOutput:
                sinks[index] = try CollectedSink(write, writeOutput: writeOutput)
                replays = ReplayScope(isFinishedUsable: false, isStoppedUsable: false)
            case .file(let folder, let name), .archive(let folder, let name, _):
                try claim(whole: PathName.join(folder, name), "the output")
                sinks[index] = try sink(index, write, writeOutput)
            case .fileEach(let folder, _):
                let output = try OutputFolder(path: folder.isEmpty ? "." : folder)
                names.reserve(folder: output.resolved)
                folders[index] = output
            }
        }
        if let reportPath {
            try claim(whole: reportPath, "the report")
            report = try ReportFile(path: reportPath, title: plan.title)
        }
    }

    /// Opens a collected output, going on from what earlier runs have left of it.
    private func sink(
        _ index: Int, _ write: WriteStep,
        _ writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void
    ) throws(ItemError) -> CollectedSink {
        guard let state, let journal else { return try CollectedSink(write, writeOutput: writeOutput) }
        do throws(ItemError) {
            let (base, past) = try state.base(ofWrite: index, write)
            switch base {
            case .nothing: replays = ReplayScope(isFinishedUsable: false, isStoppedUsable: false)
            case .packed: break
            case .finished, .left: if past == nil { replays.isFinishedUsable = false }
            }
            return try CollectedSink(
                write, base: base, past: past,
                willWrite: { journal.add(.writing(write: index), files: 0, entry: -1) }, writeOutput: writeOutput)
        } catch {
            guard error.code == "output-edited" else { throw error }
            let sink = try CollectedSink(write, writeOutput: writeOutput)
            sink.fail(error)
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: sink.path, ordinal: nil, error: error)))
            return sink
        }
    }

    /// Takes the name of an output that is there from the beginning.
    private func claim(whole path: String, _ title: String) throws(ItemError) {
        let resolved = PathName.resolved(path)
        guard !inputs.contains(resolved) else { throw Self.wouldOverwrite(title, path) }
        let folder = PathName.folder(resolved)
        let name = PathName.base(resolved)
        guard names.claim(folder: folder, name) == name else {
            throw ItemError(
                "same-output", "\(title) '\(path)' is another output already", help: "choose another name")
        }
        names.reserve(folder: folder)
    }

    private static func wouldOverwrite(_ title: String, _ path: String) -> ItemError {
        ItemError(
            "would-overwrite-input", "\(title) '\(path)' is the input itself", help: "choose another folder or name")
    }

    /// Begins the next item of the run's patterns.
    ///
    /// - Parameters:
    ///   - identity: what the journal knows the item by.
    ///   - number: in the order of the run.
    ///   - stamp: of the item before it was read; `nil` where it cannot be told later whether it is as it was.
    ///   - replay: what it came to before, as far as that is taken over.
    /// - Returns: whether the run goes on.
    func begin(
        _ item: StoredItem, _ identity: String, _ number: Int, _ stamp: FileStamp?, _ replay: Replay?
    ) -> Bool {
        entry = item
        entryNumber = number
        guard let replay else {
            write(.entry(EntryRecord(name: identity, stamp: stamp)))
            return true
        }
        guard take(replay) else {
            mustStartOver = true
            return false
        }
        return true
    }

    /// Writes a record down once the files are written that were named so far.
    func write(_ record: @autoclosure () -> JournalRecord) {
        journal?.add(record(), files: nextFile, entry: entryNumber)
    }

    /// Takes the next document in order.
    ///
    /// - Returns: the files to write for it; `nil` when the run is to stop here.
    func accept(_ outcome: inout Outcome, of item: StoredItem) -> [FileTask]? {
        if outcome.ordinal == 0 || summary.documents == 0 || !isItemOpen { open(item) }
        var tasks: [FileTask] = []
        var outputs: [OutputRecord] = []
        var hasLostOutput = false
        if case .written(let renderings) = outcome.status {
            do throws(ItemError) {
                for rendering in renderings {
                    if let folder = folders[rendering.write], let name = rendering.name {
                        let wanted = name.path(number: summary.documents + 1)
                        let path = try claim(wanted, folder, item.path, &outcome)
                        tasks.append(
                            FileTask(
                                number: nextFile + tasks.count, entry: entryNumber, write: rendering.write,
                                folder: folder, name: path, bytes: rendering.bytes.bytes, checksum: rendering.checksum,
                                item: item.path, ordinal: outcome.ordinal))
                        outputs.append(
                            OutputRecord(
                                write: rendering.write,
                                place: .file(wanted: wanted, path: path, checksum: rendering.checksum),
                                size: rendering.bytes.count, sha256: rendering.sha256))
                    } else if let sink = sinks[rendering.write] {
                        var names: (wanted: String, path: String)?
                        if let name = rendering.name {
                            let wanted = name.path(number: summary.documents + 1)
                            names = (wanted, claim(wanted, inArchive: rendering.write, &outcome))
                        }
                        let (range, isLost) = add(to: sink) { sink throws(ItemError) in
                            try sink.add(rendering, named: names?.path ?? "")
                        }
                        if isLost {
                            hasLostOutput = true
                            if let error = sink.failure, options.onError == .stop { throw error }
                        }
                        guard sink.failure == nil, let range else { continue }
                        let place: OutputRecord.Place =
                            names.map { .entry(wanted: $0.wanted, path: $0.path, offset: range.lowerBound) }
                            ?? .collected(offset: range.lowerBound)
                        outputs.append(OutputRecord(write: rendering.write, place: place, size: range.count))
                    }
                }
            } catch {
                tasks = []
                outputs = []
                outcome.status = .failed(error)
            }
        }
        nextFile += tasks.count
        let record = DocumentRecord(outcome, number: summary.documents + 1, outputs)
        count(record, item.path)
        if journal != nil { write(.document(record)) }
        report?.add(record) { place(of: $0) }
        if case .failed = record.status, options.onError == .stop {
            summary.wasStopped = true
            return nil
        }
        if mustStartOver { return nil }
        if hasLostOutput, isNothingLeftToWrite || isDiskFull {
            summary.wasStopped = true
            return nil
        }
        return tasks
    }

    /// Adds to a collected output; one that fails is not the fault of a document, and is told once.
    ///
    /// - Returns: what the body gives, and whether the output has failed just now.
    func add<Result>(
        to sink: CollectedSink, _ body: (CollectedSink) throws(ItemError) -> Result
    ) -> (Result?, isLost: Bool) {
        do throws(ItemError) {
            return (try body(sink), false)
        } catch {
            if error.code == ContinuedFile.startOver.code {
                mustStartOver = true
            } else if error.code == "output-closed", isNothingLeftToWrite {
                summary.wasOutputClosed = true
            } else {
                if error.code == "disk-full" { isDiskFull = true }
                summary.failedItems += 1
                fail(RunEvent.Failure(item: sink.path, ordinal: nil, error: error))
            }
            return (nil, true)
        }
    }

    /// Whether an output could not be written for want of room; nothing that follows could be, either.
    private(set) var isDiskFull = false

    private var isNothingLeftToWrite: Bool {
        folders.isEmpty && sinks.values.allSatisfy { $0.failure != nil }
    }

    /// Ends an item after its last document.
    ///
    /// - Returns: whether the run goes on.
    func finish(_ item: StoredItem, _ end: Slot.End) -> Bool {
        if end.isReplayed { return true }
        let record = ItemEndRecord(
            bytes: end.bytes, milliseconds: end.milliseconds, error: end.error, remarks: end.findings.remarks,
            isContainer: end.isContainer)
        let isEntry = item.path == entry.path
        // What holds items is named only where there is something to say of it.
        let isSilent = end.isContainer && end.error == nil && end.findings.remarks.isEmpty
        if !isSilent { open(item) }
        if journal != nil { write(isEntry ? .entryEnd(record) : .itemEnd(record)) }
        if !isSilent, !close(item, record) { return false }
        if end.error != nil, options.onError == .stop {
            summary.wasStopped = true
            return false
        }
        return true
    }

    /// Counts an item that has come to its end.
    ///
    /// - Returns: whether the run goes on.
    @discardableResult
    func close(_ item: StoredItem, _ record: ItemEndRecord) -> Bool {
        isItemOpen = false
        if !record.isContainer { summary.items += 1 }
        summary.bytesRead += record.bytes
        for remark in record.remarks { count(remark, item.path, ordinal: nil) }
        if let error = record.error {
            summary.failedItems += 1
            fail(RunEvent.Failure(item: item.path, ordinal: nil, error: error))
        }
        do throws(ItemError) {
            try report?.end(item: record)
        } catch {
            // The report must not be silently short.
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: "the report", ordinal: nil, error: error)))
            report = nil
        }
        return true
    }

    /// Begins an item, unless that was done.
    func open(_ item: StoredItem) {
        guard !isItemOpen else { return }
        isItemOpen = true
        report?.begin(item: item.name)
        if journal != nil, item.path != entry.path { write(.item(name: item.name, path: item.path)) }
    }

    /// The name that a file gets: the wanted one, or another where that is taken.
    ///
    /// - Throws: ``ItemError`` when it is that of an input.
    func claim(_ wanted: String, _ folder: OutputFolder, _ item: String) throws(ItemError) -> String {
        let path = names.claim(folder: folder.resolved, wanted)
        let isItem =
            PathName.base(path) == PathName.base(item)
            && PathName.join(folder.resolved, path) == PathName.resolved(item)
        if isItem || (!inputs.isEmpty && inputs.contains(PathName.join(folder.resolved, path))) {
            throw Self.wouldOverwrite("the output", PathName.join(folder.path, path))
        }
        return path
    }

    private func claim(
        _ wanted: String, _ folder: OutputFolder, _ item: String, _ outcome: inout Outcome
    ) throws(ItemError) -> String {
        let path = try claim(wanted, folder, item)
        if path != wanted {
            outcome.remarks.append(.note("name-taken", "another output is named '\(wanted)'; this one is '\(path)'"))
        }
        return path
    }

    /// The name that a document gets in an archive.
    func claim(_ wanted: String, inArchive write: Int) -> String {
        names.claim(folder: PathName.resolved(plan.writes[write].target.path) + "!", wanted)
    }

    private func claim(_ wanted: String, inArchive write: Int, _ outcome: inout Outcome) -> String {
        let path = claim(wanted, inArchive: write)
        if path != wanted {
            outcome.remarks.append(.note("name-taken", "another output is named '\(wanted)'; this one is '\(path)'"))
        }
        return path
    }

    func count(_ document: DocumentRecord, _ item: String) {
        summary.documents += 1
        switch document.status {
        case .written: summary.writtenDocuments += 1
        case .dropped(let by, let reason):
            summary.droppedDocuments += 1
            observe(.dropped(item: item, ordinal: document.ordinal, by: by, reason: reason))
        case .failed(let error):
            summary.failedDocuments += 1
            fail(RunEvent.Failure(item: item, ordinal: document.ordinal, error: error))
        }
        for remark in document.remarks { count(remark, item, ordinal: document.ordinal) }
    }

    /// - Parameter ordinal: of the document; `nil` for what is said of the item as a whole.
    private func count(_ remark: Remark, _ item: String, ordinal: Int?) {
        summary.count(remark, item: item)
        if remark.severity == .loss, options.failOnLoss.matches(remark.code.rawValue) { summary.gatedLosses += 1 }
        observe(.remarked(item: item, ordinal: ordinal, remark))
    }

    func fail(_ failure: RunEvent.Failure) {
        report?.add(failure)
        failures?.add(failure)
        observe(.failed(failure))
    }

    /// The writer of an output, and its path.
    func place(of output: OutputRecord) -> (writer: String, path: String) {
        guard plan.writes.indices.contains(output.write) else { return ("", "") }
        let step = plan.writes[output.write]
        switch output.place {
        case .file(_, let path, _): return (step.name, PathName.join(step.target.folder, path))
        case .collected: return (step.name, step.target.path)
        case .entry(_, let path, _): return (step.name, "\(step.target.path)#\(path)")
        }
    }
}

extension DocumentRecord {
    init(_ outcome: Outcome, number: Int, _ outputs: [OutputRecord]) {
        let status: Status =
            switch outcome.status {
            case .written: .written
            case .dropped(let by, let reason): .dropped(by: by, reason: reason)
            case .failed(let error): .failed(error)
            }
        self.init(
            number: number, ordinal: outcome.ordinal, headline: outcome.headline, offset: outcome.source.offset,
            count: outcome.source.count, status: status, outputs: outputs, remarks: outcome.remarks)
    }
}
