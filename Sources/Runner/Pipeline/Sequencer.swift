import PluginKit
import Storage

/// Where documents come back into the order of the input: names are given, collected outputs grow, figures are
/// counted. One thread at a time is in it.
final class Sequencer {
    private let plan: Plan
    private let options: RunOptions
    private let observe: @Sendable (RunEvent) -> Void
    private var names = NameTable()
    private let inputs: NamedInputs
    private var folders: [Int: OutputFolder] = [:]
    private var sinks: [Int: CollectedSink] = [:]
    private var report: ReportFile?
    private var isItemOpen = false
    private(set) var summary = RunSummary()

    /// Opens every output.
    ///
    /// - Throws: ``ItemError`` for the first that cannot be.
    init(
        plan: Plan, options: RunOptions, reportPath: String?,
        writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void,
        observe: @escaping @Sendable (RunEvent) -> Void
    ) throws(ItemError) {
        self.plan = plan
        self.options = options
        self.observe = observe
        inputs = NamedInputs(plan)
        for (index, step) in plan.steps.enumerated() {
            guard case .write(let write) = step else { continue }
            switch write.target {
            case .standardOutput: sinks[index] = try CollectedSink(write, writeOutput: writeOutput)
            case .file(let folder, let name):
                try claim(whole: PathName.join(folder, name), "the output")
                sinks[index] = try CollectedSink(write, writeOutput: writeOutput)
            case .fileEach(let folder, _):
                let output = try OutputFolder(path: folder.isEmpty ? "." : folder)
                names.reserve(folder: output.resolved)
                folders[index] = output
            }
        }
        if let reportPath {
            try claim(whole: reportPath, "the report")
            report = try ReportFile(path: reportPath, title: plan.title)
        } else {
            report = nil
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

    /// Takes the next document in order.
    ///
    /// - Returns: the files to write for it; `nil` when the run is to stop here.
    func accept(_ outcome: inout Outcome, of item: StoredItem) -> [FileTask]? {
        if outcome.ordinal == 0 || summary.documents == 0 || !isItemOpen { open(item) }
        var tasks: [FileTask] = []
        var outputs: [(writer: String, path: String, bytes: Int)] = []
        var hasLostOutput = false
        if case .written(let renderings) = outcome.status {
            do throws(ItemError) {
                for rendering in renderings {
                    guard case .write(let step) = plan.steps[rendering.write] else { continue }
                    if let folder = folders[rendering.write], let name = rendering.name {
                        let path = try claim(name, folder, item.path, &outcome)
                        tasks.append(
                            FileTask(
                                folder: folder, name: path, bytes: rendering.bytes.bytes, item: item.path,
                                ordinal: outcome.ordinal))
                        if report != nil {
                            outputs.append((step.name, PathName.join(folder.path, path), rendering.bytes.count))
                        }
                    } else if let sink = sinks[rendering.write] {
                        if add(rendering, to: sink) {
                            hasLostOutput = true
                            if let error = sink.failure, options.onError == .stop { throw error }
                        }
                        guard sink.failure == nil else { continue }
                        if report != nil { outputs.append((step.name, Self.path(of: step), rendering.bytes.count)) }
                    }
                }
            } catch {
                tasks = []
                outcome.status = .failed(error)
            }
        }
        count(outcome, item.path)
        report?.add(outcome, outputs: outputs)
        if case .failed = outcome.status, options.onError == .stop {
            summary.wasStopped = true
            return nil
        }
        if hasLostOutput, isNothingLeftToWrite {
            summary.wasStopped = true
            return nil
        }
        return tasks
    }

    /// Adds to a collected output; one that fails is not the fault of a document, and is told once.
    ///
    /// - Returns: whether the output has failed just now.
    private func add(_ rendering: Rendering, to sink: CollectedSink) -> Bool {
        do throws(ItemError) {
            try sink.add(rendering)
            return false
        } catch {
            if error.code == "output-closed", isNothingLeftToWrite {
                summary.wasOutputClosed = true
            } else {
                summary.failedItems += 1
                fail(RunEvent.Failure(item: sink.path, ordinal: nil, error: error))
            }
            return true
        }
    }

    private var isNothingLeftToWrite: Bool {
        folders.isEmpty && sinks.values.allSatisfy { $0.failure != nil }
    }

    /// Ends an item after its last document.
    ///
    /// - Returns: whether the run goes on.
    func finish(_ item: StoredItem, _ end: Slot.End) -> Bool {
        // What holds items is named only where there is something to say of it.
        if end.isContainer, end.error == nil, end.findings.remarks.isEmpty { return true }
        if !isItemOpen { open(item) }
        isItemOpen = false
        if !end.isContainer { summary.items += 1 }
        summary.bytesRead += end.bytes
        for remark in end.findings.remarks { count(remark, item.path, ordinal: nil) }
        if let error = end.error {
            summary.failedItems += 1
            fail(RunEvent.Failure(item: item.path, ordinal: nil, error: error))
        }
        do throws(ItemError) {
            try report?.end(item: end)
        } catch {
            // The report must not be silently short.
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: "the report", ordinal: nil, error: error)))
            report = nil
        }
        if end.error != nil, options.onError == .stop {
            summary.wasStopped = true
            return false
        }
        return true
    }

    /// Counts the files, and lets the collected outputs appear, unless the run did not come to its end.
    func end(_ files: Pipeline.WrittenFiles, isCancelled: Bool) -> RunSummary {
        summary.wasCancelled = isCancelled
        summary.outputs += files.count
        summary.bytesWritten += files.bytes
        // Threads finish in any order; the report must not.
        var last: RunEvent.Failure?
        for failure in files.failures.sorted(by: { ($0.item, $0.ordinal ?? 0) < ($1.item, $1.ordinal ?? 0) }) {
            // A document with two files that fail is one failed document.
            if last?.item != failure.item || last?.ordinal != failure.ordinal {
                summary.writtenDocuments -= 1
                summary.failedDocuments += 1
            }
            last = failure
            if options.onError == .stop { summary.wasStopped = true }
            fail(failure)
        }
        endSinks()
        endReport()
        return summary
    }

    private func endSinks() {
        for (_, sink) in sinks.sorted(by: { $0.key < $1.key }) {
            let hasFailed = summary.failedItems + summary.failedDocuments > 0
            if summary.wasCancelled || summary.wasStopped || (sink.documents == 0 && hasFailed)
                || sink.failure != nil
            {
                sink.abandon()
                continue
            }
            do throws(ItemError) {
                try sink.commit()
                summary.outputs += 1
                summary.bytesWritten += sink.bytesWritten
            } catch {
                if error.code == "output-closed", isNothingLeftToWrite {
                    summary.wasOutputClosed = true
                    continue
                }
                summary.failedItems += 1
                fail(RunEvent.Failure(item: sink.path, ordinal: nil, error: error))
            }
        }
    }

    private func endReport() {
        guard let report = report.take(), !summary.wasCancelled else { return }
        do throws(ItemError) {
            try report.commit(summary)
        } catch {
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: "the report", ordinal: nil, error: error)))
        }
    }

    private func open(_ item: StoredItem) {
        guard !isItemOpen else { return }
        isItemOpen = true
        report?.begin(item: item.name)
    }

    private func claim(
        _ name: ResolvedName, _ folder: OutputFolder, _ item: String, _ outcome: inout Outcome
    ) throws(ItemError) -> String {
        let wanted = name.path(number: summary.documents + 1)
        let path = names.claim(folder: folder.resolved, wanted)
        if path != wanted {
            outcome.remarks.append(.note("name-taken", "another output is named '\(wanted)'; this one is '\(path)'"))
        }
        let isItem =
            PathName.base(path) == PathName.base(item)
            && PathName.join(folder.resolved, path) == PathName.resolved(item)
        if isItem || (!inputs.isEmpty && inputs.contains(PathName.join(folder.resolved, path))) {
            throw Self.wouldOverwrite("the output", PathName.join(folder.path, path))
        }
        return path
    }

    private func count(_ outcome: Outcome, _ item: String) {
        summary.documents += 1
        switch outcome.status {
        case .written: summary.writtenDocuments += 1
        case .dropped(let by, let reason):
            summary.droppedDocuments += 1
            observe(.dropped(item: item, ordinal: outcome.ordinal, by: by, reason: reason))
        case .failed(let error):
            summary.failedDocuments += 1
            fail(RunEvent.Failure(item: item, ordinal: outcome.ordinal, error: error))
        }
        for remark in outcome.remarks { count(remark, item, ordinal: outcome.ordinal) }
    }

    /// - Parameter ordinal: of the document; `nil` for what is said of the item as a whole.
    private func count(_ remark: Remark, _ item: String, ordinal: Int?) {
        summary.count(remark, item: item)
        if remark.severity == .loss, options.failOnLoss.matches(remark.code.rawValue) { summary.gatedLosses += 1 }
        observe(.remarked(item: item, ordinal: ordinal, remark))
    }

    private func fail(_ failure: RunEvent.Failure) {
        report?.add(failure)
        observe(.failed(failure))
    }

    private static func path(of step: WriteStep) -> String {
        switch step.target {
        case .standardOutput: "-"
        case .file(let folder, let name): PathName.join(folder, name)
        case .fileEach(let folder, _): folder
        }
    }
}
