import ArgumentParser
import PluginKit
import RecipeLanguage
import Runner
import Storage

struct RunCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a recipe.",
        discussion: """
            EXAMPLES:
              galley run news-archive.yaml
              galley run news-archive.yaml --set inbox=/data/news --set out=/data/site --jobs 8
              galley run news-archive.yaml --dry-run
              galley run news-archive.yaml --fail-on-loss --report report.json
            """)

    @Argument(help: "The recipe.", completion: .file(extensions: ["yaml", "yml"]))
    var recipe: String

    @Option(help: ArgumentHelp("Give a variable of the recipe another value.", valueName: "name=value"))
    var set: [OptionArgument] = []

    @Flag(help: "Show what would be read and written, and do nothing.")
    var dryRun = false

    @Flag(help: "Say which outputs are not what a run would make now, and do nothing; the exit status is 1 if any are.")
    var check = false

    @Flag(help: "Remove files that an earlier run made of documents that there are no longer.")
    var prune = false

    @Flag(help: "Make everything anew, whatever earlier runs have done; write over outputs that someone has changed.")
    var restart = false

    @Option(
        help: ArgumentHelp(
            "Where the run keeps its journal; by default in .galley beside the recipe.", valueName: "folder"))
    var state: String?

    @OptionGroup var shared: SharedRunOptions

    mutating func run(in environment: CommandEnvironment) throws -> ExitStatus {
        let loaded = RecipeFile.load(recipe, settings: set.map { ($0.key, $0.value) }, in: environment)
        guard let plan = loaded else { return .wrongUse }
        let folder = state ?? PathName.join(PathName.folder(recipe), ".galley")
        let location = StateLocation(folder: folder, name: "\(PathName.stem(recipe))-\(plan.outputsName)")
        if dryRun {
            environment.writeOutput(PlanListing(plan).text + (try work(of: plan, location)))
            return .done
        }
        if check { return try self.check(plan, location, in: environment) }
        shared.prunes = prune
        return try shared.run(plan, in: environment, state: location, restarts: restart)
    }

    private func check(
        _ plan: Plan, _ location: StateLocation, in environment: CommandEnvironment
    ) throws -> ExitStatus {
        let staleness = try Staleness(of: plan, at: location, options: shared.runOptions)
        for finding in staleness.findings {
            environment.writeOutput("stale: \(DiagnosticPrinter.visible("\(finding.path): \(finding.reason)"))\n")
        }
        return staleness.findings.isEmpty ? .done : .failed
    }

    /// What a run would do after the last one; empty where there was none.
    private func work(of plan: Plan, _ location: StateLocation) throws -> String {
        let staleness = try Staleness(of: plan, at: location, options: shared.runOptions)
        guard staleness.hasJournal else { return "" }
        return "\(staleness.staleItems) items to convert, \(staleness.unchangedItems) unchanged since the last run\n"
    }
}
