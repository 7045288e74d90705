import ArgumentParser
import PluginKit
import RecipeLanguage
import Runner

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

    @OptionGroup var shared: SharedRunOptions

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        let loaded = RecipeFile.load(recipe, settings: set.map { ($0.key, $0.value) }, in: environment)
        guard let plan = loaded else { return .wrongUse }
        if dryRun {
            environment.writeOutput(PlanListing(plan).text)
            return .done
        }
        return try shared.run(plan, in: environment)
    }
}
