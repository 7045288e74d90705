import ArgumentParser
import PluginKit

struct CheckCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find every mistake in recipes, and do nothing.",
        discussion: """
            EXAMPLES:
              galley check news-archive.yaml
              galley check Recipes/*/*.yaml
            """)

    @Argument(help: "The recipes.", completion: .file(extensions: ["yaml", "yml"]))
    var recipes: [String]

    @Option(help: ArgumentHelp("Give a variable of the recipes another value.", valueName: "name=value"))
    var set: [OptionArgument] = []

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        var failed = 0
        for recipe in recipes {
            let plan = RecipeFile.load(recipe, settings: set.map { ($0.key, $0.value) }, in: environment)
            if plan == nil { failed += 1 }
        }
        if failed == 0 {
            environment.writeError("\(recipes.count) recipe\(recipes.count == 1 ? "" : "s") without mistakes\n")
        }
        return failed == 0 ? .done : .wrongUse
    }
}
