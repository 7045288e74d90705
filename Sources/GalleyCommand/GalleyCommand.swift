import ArgumentParser
import PluginKit
import Runner

/// The `galley` command as a library, so that a package of your own can build one with its plugins in it:
///
/// ```swift
/// import Galley
/// import GalleyCommand
///
/// GalleyCommand.main(registry: try BuiltinPlugins.registry().with(MyReader.self))
/// ```
public enum GalleyCommand {
    /// Runs the command with the process's arguments, and ends the process with its status.
    public static func main(registry: PluginRegistry) -> Never {
        Interrupt.install()
        Machine.keepFreedMemory()
        let environment = CommandEnvironment.process(registry: registry)
        let status = run(Array(CommandLine.arguments.dropFirst()), in: environment)
        Interrupt.exit(status)
    }

    /// Runs the command.
    ///
    /// - Returns: the exit status: 0 all done; 1 some documents failed; 2 the command or the recipe is wrong.
    public static func run(_ arguments: [String], in environment: CommandEnvironment) -> Int32 {
        do {
            // A bare `--fail-on-loss` means all losses; the parser would take the next word as its value.
            let arguments = arguments.map { $0 == "--fail-on-loss" ? "--fail-on-loss=all" : $0 }
            var command = try RootCommand.parseAsRoot(arguments)
            if var command = command as? any EnvironmentCommand {
                return try command.run(in: environment).rawValue
            }
            try command.run()
            return ExitStatus.done.rawValue
        } catch let error as ItemError {
            environment.print(Diagnostic(.error, error.code, error.message, help: error.help))
            return ExitStatus.failed.rawValue
        } catch let error as Diagnostic {
            environment.print(error)
            return ExitStatus.wrongUse.rawValue
        } catch {
            let message = RootCommand.fullMessage(for: error)
            if RootCommand.exitCode(for: error) == .success {
                environment.writeOutput(message + "\n")
                return ExitStatus.done.rawValue
            }
            environment.writeError(message + "\n")
            return ExitStatus.wrongUse.rawValue
        }
    }
}

/// What the process's exit status says.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case wrongUse = 2
    /// 128 and the number of SIGINT, as shells have it.
    case interrupted = 130
}

/// A command that says what came of it, and works through what it is given.
protocol EnvironmentCommand: ParsableCommand {
    mutating func run(in environment: CommandEnvironment) throws -> ExitStatus
}

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "galley",
        abstract: "Converts documents, one or two million of them.",
        discussion: """
            EXAMPLES:
              galley convert page.txt --to markdown
              galley convert dump.txt --to csv -o articles.csv
              galley run Recipes/news-archive/news-archive.yaml
              galley check recipe.yaml
            """,
        version: GalleyVersion.current,
        subcommands: [
            ConvertCommand.self, RunCommand.self, CheckCommand.self, TestCommand.self, InspectCommand.self,
            PluginsCommand.self,
            SchemaCommand.self,
        ])
}
