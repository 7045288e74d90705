import PluginKit
import Storage

/// Where documents come back into the order of the input: names are given, collected outputs grow, figures are
/// counted. One thread at a time is in it.
final class Sequencer {
    private let plan: Plan
    private let options: RunOptions
    private let observe: @Sendable (RunEvent) -> Void
    private var names = NameTable()
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
        for (index, step) in plan.steps.enumerated() {
            guard case .write(let write) = step else { continue }
            switch write.target {
            case .standardOutput: sinks[index] = try CollectedSink(write, writeOutput: writeOutput)
            case .file(let folder, let name):
                sinks[index] = try CollectedSink(write, writeOutput: writeOutput)
                _ = names.claim(folder: folder, name)
            case .fileEach(let folder, _): folders[index] = try OutputFolder(path: folder.isEmpty ? "." : folder)
            }
        }
        if let reportPath { report = try ReportFile(path: reportPath, title: plan.title) } else { report = nil }
    }

    /// Takes the next document in order.
    ///
    /// - Returns: the files to write for it; `nil` when the run is to stop here.
    func accept(_ outcome: Outcome, of item: StoredItem) -> [FileTask]? {
        if outcome.ordinal == 0 || summary.documents == 0 || !isItemOpen { open(item) }
        var outcome = outcome
        var tasks: [FileTask] = []
        var outputs: [(writer: String, path: String, bytes: Int)] = []
        if case .written(let renderings) = outcome.status {
            do throws(ItemError) {
                for rendering in renderings {
                    guard case .write(let step) = plan.steps[rendering.write] else { continue }
                    if let folder = folders[rendering.write], let name = rendering.name {
                        let path = try claim(name, folder, item.path, &outcome)
                        tasks.append(
                            FileTask(
                                folder: folder, name: path, bytes: rendering.bytes, item: item.path,
                                ordinal: outcome.ordinal))
                        outputs.append((step.name, PathName.join(folder.path, path), rendering.bytes.count))
                    } else if let sink = sinks[rendering.write] {
                        try sink.add(rendering)
                        outputs.append((step.name, Self.path(of: step), rendering.bytes.count))
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
        return tasks
    }

    /// Ends an item after its last document.
    ///
    /// - Returns: whether the run goes on.
    func finish(_ item: StoredItem, bytes: Int, error: ItemError?) -> Bool {
        if !isItemOpen { open(item) }
        isItemOpen = false
        summary.items += 1
        summary.bytesRead += bytes
        if let error {
            summary.failedItems += 1
            fail(RunEvent.Failure(item: item.path, ordinal: nil, error: error))
        }
        do throws(ItemError) {
            try report?.end(item: error)
        } catch {
            // The report must not be silently short.
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: "the report", ordinal: nil, error: error)))
            report = nil
        }
        if error != nil, options.onError == .stop {
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
        for failure in files.failures.sorted(by: { ($0.item, $0.ordinal ?? 0) < ($1.item, $1.ordinal ?? 0) }) {
            summary.writtenDocuments -= 1
            summary.failedDocuments += 1
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
            if summary.wasCancelled || summary.wasStopped || (sink.documents == 0 && hasFailed) {
                sink.abandon()
                continue
            }
            do throws(ItemError) {
                try sink.commit()
                summary.outputs += 1
                summary.bytesWritten += sink.bytesWritten
            } catch {
                summary.failedItems += 1
                fail(RunEvent.Failure(item: "the collected output", ordinal: nil, error: error))
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
        let path = names.claim(folder: folder.path, wanted)
        if path != wanted {
            outcome.remarks.append(.note("name-taken", "another output is named '\(wanted)'; this one is '\(path)'"))
        }
        if PathName.base(path) == PathName.base(item),
            PathName.normalized(PathName.join(folder.path, path)) == PathName.normalized(item)
        {
            throw ItemError(
                "would-overwrite-input", "the output '\(PathName.join(folder.path, path))' is the input itself",
                help: "choose another folder or name")
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
        for remark in outcome.remarks {
            summary.count(remark, item: item)
            if remark.severity == .loss, options.failOnLoss.matches(remark.code.rawValue) { summary.gatedLosses += 1 }
            observe(.remarked(item: item, ordinal: outcome.ordinal, remark))
        }
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
