import ArgumentParser
import PluginKit
import Runner
import Storage

struct InspectCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what Galley makes of an input, and why.",
        discussion: """
            EXAMPLES:
              galley inspect dump.txt
              galley inspect dump.txt --stage document
              galley inspect dump.txt --read layout=plain --stage metadata
            """)

    enum Stage: String, ExpressibleByArgument, CaseIterable {
        case bytes
        case tree
        case document
        case metadata
        case losses
    }

    @Argument(help: "A file, or - for standard input.", completion: .file())
    var input: String

    @Option(help: "What to show; an overview by default.")
    var stage: Stage?

    @Option(help: ArgumentHelp("The format to read.", valueName: "format"))
    var from: String?

    @Option(help: ArgumentHelp("An option of the reader.", valueName: "key=value"))
    var read: [OptionArgument] = []

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        let planner = ConversionPlanner(
            registry: environment.registry, inputs: [input], from: from, to: "", output: nil, readOptions: read,
            writeOptions: [])
        let (choice, diagnostics) = planner.readerChoice()
        for diagnostic in diagnostics { environment.print(diagnostic) }
        guard let choice else { return .wrongUse }
        do {
            let inspection = try Inspection(path: input, choice: choice)
            environment.writeOutput(try inspection.text(stage))
            guard let error = inspection.error else { return .done }
            throw error
        } catch {
            let failure = RunEvent.Failure(item: input, ordinal: nil, error: ItemError(wrapping: error))
            environment.print(failure.diagnostic)
            return .failed
        }
    }
}
