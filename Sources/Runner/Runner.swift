import PluginKit
import Storage

/// Runs a plan and says what came of it.
public struct Runner {
    public var options: RunOptions
    /// Where the report goes; `nil` for none.
    public var reportPath: String?
    /// Where the run keeps its journal; `nil` for a run that keeps none.
    public var state: StateLocation?
    /// Whether everything is made anew, whatever earlier runs have done.
    public var restarts = false
    /// Takes what goes to standard output.
    public var writeOutput: @Sendable ([UInt8]) throws(ItemError) -> Void
    /// Told what happens, in the order of the input, by one thread at a time.
    public var observe: @Sendable (RunEvent) -> Void
    /// Asked about ten times a second whether the run is to end early.
    public var isInterrupted: () -> Bool
    /// Told about ten times a second how far things are.
    public var showProgress: (RunProgress) -> Void

    /// Opens items; another one in tests.
    var openItem: Pipeline.Opening = { try OpenedItem.open($0, limit: $1, archives: $2, warc: $3) }

    public init(
        options: RunOptions = RunOptions(), reportPath: String? = nil,
        writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void = { bytes throws(ItemError) in
            try StandardStream.output.write(bytes)
        },
        observe: @escaping @Sendable (RunEvent) -> Void = { _ in }, isInterrupted: @escaping () -> Bool = { false },
        showProgress: @escaping (RunProgress) -> Void = { _ in }
    ) {
        self.options = options
        self.reportPath = reportPath
        self.writeOutput = writeOutput
        self.observe = observe
        self.isInterrupted = isInterrupted
        self.showProgress = showProgress
    }

    /// Does the work; returns when it is done, and everything is on disk.
    ///
    /// - Throws: ``ItemError`` when an output cannot be opened at all; nothing has been read then.
    public func run(_ plan: Plan) throws(ItemError) -> RunSummary {
        guard let location = state else { return try run(plan, nil).summary }
        let state: RunState
        do throws(ItemError) {
            state = try RunState(location, fingerprint: plan.fingerprint(options), restarts: restarts)
        } catch {
            guard error.code == "not-permitted" else { throw error }
            // Where the recipe lies nothing may be written: it can still be run, but not gone on with.
            let remark = Remark.note(
                "no-journal", "the run keeps no journal: \(error.message); --state names another folder for it")
            observe(.remarked(item: location.folder, ordinal: nil, remark))
            var summary = try run(plan, nil).summary
            summary.count(remark, item: location.folder)
            return summary
        }
        let (summary, mustStartOver) = try run(plan, state)
        return mustStartOver ? try run(plan, state.withoutEntries).summary : summary
    }

    private func run(
        _ plan: Plan, _ state: RunState?
    ) throws(ItemError) -> (summary: RunSummary, mustStartOver: Bool) {
        let sequencer = try Sequencer(
            plan: plan, options: options, reportPath: reportPath, state: state, writeOutput: writeOutput,
            observe: observe)
        let pipeline = Pipeline(plan: plan, options: options, openItem: openItem, sequencer: sequencer)
        let threads = WorkerThreads(count: max(1, options.jobs)) { pipeline.work() }
        var isCancelled = false
        let guardian = state.map { DiskGuardian($0, pipeline) }
        if threads.isEmpty { pipeline.work() }
        while true {
            let (isDone, progress) = pipeline.wait(milliseconds: 100)
            if isDone { break }
            showProgress(progress)
            guardian?.look()
            if !isCancelled, isInterrupted() {
                isCancelled = true
                pipeline.cancel()
            }
        }
        // A thread may wait for a pipe that never says anything; what it would still do, nobody wants any more.
        if pipeline.haveThreadsEnded(withinMilliseconds: 1000) { threads.join() } else { threads.detach() }
        return (pipeline.end(isCancelled: isCancelled), pipeline.sequencer.mustStartOver)
    }
}
