import PluginKit
import Storage

/// Which outputs of a plan are not what a run would make now.
public struct Staleness: Sendable {
    /// An output or an item, and why a run would not leave it as it is.
    public struct Finding: Sendable, Hashable {
        public var path: String
        public var reason: String
    }

    /// In the order of the input; collected outputs come last.
    public private(set) var findings: [Finding] = []
    /// Items that are as they were.
    public private(set) var unchangedItems = 0
    /// Items whose outputs would be made anew.
    public private(set) var staleItems = 0

    /// Whether a run of the plan has come to its end before.
    public private(set) var hasJournal = false

    /// Looks at the items and the outputs of a plan; nothing is written.
    ///
    /// - Parameters:
    ///   - location: where its runs keep their journal.
    ///   - options: of the run.
    /// - Throws: ``ItemError`` when the journal cannot be read.
    public init(
        of plan: Plan, at location: StateLocation, options: RunOptions = RunOptions()
    ) throws(ItemError) {
        guard FileKind.of(location.path) == .file else {
            mark(all: plan, "no run has come to its end yet")
            return
        }
        let state = try RunState(location, fingerprint: plan.fingerprint(options), isOnlyLook: true)
        guard let finished = state.finished else {
            mark(all: plan, "the recipe has changed since the last run")
            return
        }
        hasJournal = true
        var collected = CollectedLook()
        var folders: [Int: OutputFolder] = [:]
        for (index, write) in plan.writes.enumerated() {
            switch write.target {
            case .standardOutput: continue
            case .file, .archive: collected.look(at: index, write, state)
            case .fileEach(let folder, _):
                let path = folder.isEmpty ? "." : folder
                // What is missing is not made by looking for it.
                if FileKind.of(path) == .folder { folders[index] = try OutputFolder(path: path) }
            }
        }
        var feed = ItemFeed(plan)
        while let entry = feed.next() {
            switch entry.event {
            case .failure(let path, let error): stale(path, error.message)
            case .item(let item): look(at: item, entry.identity(of: item), plan, state, finished, folders)
            }
        }
        let isGone = finished.entryCount > unchangedItems + staleItems - newItems
        for (path, reason) in collected.paths {
            if let reason {
                findings.append(Finding(path: path, reason: reason))
            } else if staleItems > 0 {
                findings.append(Finding(path: path, reason: "documents in it have changed"))
            } else if isGone {
                findings.append(Finding(path: path, reason: "documents in it are gone"))
            }
        }
    }

    private var window = RecordWindow()
    /// Items that no run has seen.
    private var newItems = 0

    /// The collected outputs, with what is wrong with them.
    private struct CollectedLook {
        var paths: [(path: String, reason: String?)] = []

        mutating func look(at index: Int, _ write: WriteStep, _ state: RunState) {
            do throws(ItemError) {
                let (base, _) = try state.base(ofWrite: index, write)
                let isMissing = if case .nothing = base { true } else { false }
                paths.append((write.target.path, isMissing ? "it is missing" : nil))
            } catch {
                paths.append((write.target.path, "it was changed by someone else"))
            }
        }
    }

    private mutating func stale(_ path: String, _ reason: String) {
        staleItems += 1
        findings.append(Finding(path: path, reason: reason))
    }

    private mutating func look(
        at item: StoredItem, _ identity: String, _ plan: Plan, _ state: RunState, _ finished: PastRun,
        _ folders: [Int: OutputFolder]
    ) {
        guard let entry = finished.entry(named: identity) else {
            newItems += 1
            return stale(item.path, "it is new")
        }
        if entry.hasFailed || entry.isUnfinished { return stale(item.path, "it failed in the last run") }
        let stamp = item.path == "-" ? nil : FileStamp.of(item.path, rawPath: item.rawPath)
        let scope = Sequencer.ReplayScope(isFinishedUsable: true, isStoppedUsable: false)
        guard let replay = state.replay(of: identity, stamp, scope, retriesFailures: true, &window) else {
            staleItems += 1
            let outputs = Self.files(finished, entry, plan)
            if outputs.isEmpty { findings.append(Finding(path: item.path, reason: "it has changed")) }
            for output in outputs { findings.append(Finding(path: output, reason: "\(item.path) has changed")) }
            return
        }
        guard !replay.areFilesThere(folders) else {
            unchangedItems += 1
            return
        }
        staleItems += 1
        findings.append(Finding(path: item.path, reason: "an output of it is missing, or was changed by someone else"))
    }

    private static func files(_ past: PastRun, _ entry: PastRun.Entry, _ plan: Plan) -> [String] {
        var paths: [String] = []
        var records = RecordCursor(past.file, entry.range)
        while let record = records.next(), paths.count < 1000 {
            guard case .document(let document) = record else { continue }
            for output in document.outputs where plan.writes.indices.contains(output.write) {
                guard case .file(_, let path, _) = output.place else { continue }
                paths.append(PathName.join(plan.writes[output.write].target.folder, path))
            }
        }
        return paths
    }

    private mutating func mark(all plan: Plan, _ reason: String) {
        for write in plan.writes {
            if case .standardOutput = write.target { continue }
            findings.append(Finding(path: write.target.path, reason: reason))
        }
        staleItems += 1
    }
}
