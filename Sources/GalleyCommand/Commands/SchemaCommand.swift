import ArgumentParser
import PluginKit
import RecipeLanguage

struct SchemaCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of recipes, for editors.",
        discussion: """
            An editor's YAML language server completes and checks recipes by it:
              galley schema > galley.schema.json
            and in a recipe's first line:
              # yaml-language-server: $schema=galley.schema.json
            """)

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        environment.writeOutput(String(decoding: RecipeSchema.json(for: environment.registry), as: UTF8.self))
        return .done
    }
}
