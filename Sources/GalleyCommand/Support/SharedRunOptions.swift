import ArgumentParser
import PluginKit
import Runner
import Storage

/// Options that `run` and `convert` share.
struct SharedRunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many threads convert; the machine's cores by default.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Make losses failures, for CI: all, or those named, as in --fail-on-loss=cell-span,nul-character.",
            valueName: "kinds"))
    var failOnLoss: String?

    @Option(help: "After a failure, skip the document (the default) or stop the run.")
    var onError: OnErrorArgument = .skip

    @Option(help: ArgumentHelp("Write a report of every item to a .json file.", valueName: "file"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "The most bytes of one item, such as 500MB or 2GiB; by default 1GiB, and any number where the format is read as a stream (json, csv).",
            valueName: "size"))
    var maxItemSize: SizeArgument?

    @Option(
        help: ArgumentHelp(
            "The most seconds that one item may take; by default 600, and any number where the format is read as a stream; 0 is any number.",
            valueName: "seconds"))
    var timeLimit: Int?

    @Option(
        help: ArgumentHelp(
            "Another limit, by name: \(ArchiveLimits.names.map(\.name).joined(separator: ", ")).",
            valueName: "name=number"), transform: LimitArgument.init(parsing:))
    var limit: [LimitArgument] = []

    @Option(
        help: ArgumentHelp(
            "Which records of WARC files are read: status=200-299,404 or status=any, types=response,resource, revisits=failures, documents=all.",
            valueName: "key=value"), transform: WARCArgument.init(parsing:))
    var warc: [WARCArgument] = []

    @Flag(name: .shortAndLong, help: "Show every loss, note and drop, not only their numbers.")
    var verbose = false

    /// Whether files of documents that are gone are removed; an option of `run` alone.
    var prunes = false

    private enum CodingKeys: CodingKey {
        case jobs, failOnLoss, onError, report, maxItemSize, timeLimit, limit, warc, verbose
    }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
        if let timeLimit, timeLimit < 0 { throw ValidationError("--time-limit takes a number of seconds, or 0.") }
        if let report, !report.hasSuffix(".json") {
            throw ValidationError("--report writes JSON: name a file that ends in .json, not '\(report)'.")
        }
    }

    var gate: RunOptions.LossGate {
        guard let failOnLoss else { return .none }
        if failOnLoss == "all" || failOnLoss.isEmpty { return .all }
        return .codes(Set(failOnLoss.split(separator: ",").map(String.init)))
    }

    var runOptions: RunOptions {
        var options = RunOptions()
        options.jobs = jobs ?? Machine.coreCount
        options.onError = onError == .stop ? .stop : .skip
        options.failOnLoss = gate
        options.prunes = prunes
        options.timeLimit = timeLimit
        for argument in warc { argument.apply(to: &options.warc) }
        if let maxItemSize { options.maximumItemSize = maxItemSize.bytes }
        for limit in limit { options.archives[keyPath: limit.path] = limit.value }
        return options
    }

    /// Runs a plan and shows what comes of it.
    ///
    /// - Parameters:
    ///   - state: where the run keeps its journal; `nil` for a run that keeps none.
    ///   - restarts: whether everything is made anew.
    func run(
        _ plan: Plan, in environment: CommandEnvironment, isQuiet: Bool = false, state: StateLocation? = nil,
        restarts: Bool = false
    ) throws -> ExitStatus {
        let reporter = RunReporter(environment, isVerbose: verbose, gate: gate)
        // Short runs end before the items could be counted.
        var count: ItemCount?
        let start = ContinuousClock.now
        defer { count?.stop() }
        var runner = Runner(
            options: runOptions, reportPath: report, writeOutput: environment.writeData,
            observe: { reporter.observe($0) },
            isInterrupted: environment.isInterrupted,
            showProgress: { progress in
                if count == nil, ContinuousClock.now - start > .seconds(1) { count = ItemCount.start(plan) }
                reporter.showProgress(progress, total: count?.total)
            })
        runner.state = state
        runner.restarts = restarts
        let summary = try runner.run(plan)
        // As with `| head`: nobody is left who would want to know.
        if summary.wasOutputClosed, !verbose { return .failed }
        let isTold = !isQuiet || verbose || !summary.isClean || !summary.losses.isEmpty || summary.items > 1
        if isTold { reporter.summarize(summary) }
        if summary.wasCancelled { return .interrupted }
        return summary.isClean ? .done : .failed
    }
}

enum OnErrorArgument: String, ExpressibleByArgument, CaseIterable {
    case skip
    case stop
}

/// A number of bytes with an optional unit.
struct SizeArgument: ExpressibleByArgument {
    var bytes: Int

    init?(argument: String) {
        guard let bytes = ByteCount.parse(argument) else { return nil }
        self.bytes = bytes
    }
}
