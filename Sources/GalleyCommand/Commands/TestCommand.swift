import ArgumentParser
import PluginKit
import RecipeLanguage
import Runner
import Storage

struct TestCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests that recipes carry.",
        discussion: """
            A test runs the recipe with variables of its own, and compares what comes out with a folder:
              tests:
                - name: the small inbox
                  set: {inbox: tests/inbox}
                  out: out
                  expect: tests/expected

            EXAMPLES:
              galley test news-archive.yaml
              galley test news-archive.yaml --filter inbox
              galley test news-archive.yaml --update
            """)

    @Argument(help: "The recipes.", completion: .file(extensions: ["yaml", "yml"]))
    var recipes: [String]

    @Option(help: ArgumentHelp("Run only tests whose name contains this.", valueName: "text"))
    var filter: String?

    @Flag(help: "Make what comes out the expected; the tests still fail where it was something else.")
    var update = false

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        var passed = 0
        var failed = 0
        for path in recipes {
            guard let recipe = RecipeFile.recipe(path, settings: [], in: environment) else { return .wrongUse }
            for test in recipe.tests where filter.map(test.name.value.contains) ?? true {
                let trial = RecipeTrial(path: path, recipe: recipe, test: test, environment: environment)
                let differences = try trial.run(isUpdating: update)
                if differences.isEmpty {
                    passed += 1
                } else {
                    failed += 1
                    environment.writeError("FAILED \(path): \(test.name.value)\n\(differences)")
                }
            }
        }
        guard passed + failed > 0 else {
            throw Diagnostic(
                .error, "no-tests", filter == nil ? "the recipes carry no tests" : "no test has such a name",
                help: "'galley help test' shows what a test looks like")
        }
        environment.writeError("\(passed) passed, \(failed) failed\n")
        return failed == 0 ? .done : .failed
    }
}
