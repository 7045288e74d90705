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
            let item = StoredItem(path: input, relativePath: PathName.base(input))
            let opened = try OpenedItem.open(item, limit: RunOptions.defaultItemSize)
            if case .container(let container) = opened, stage != .bytes {
                return try list(container, choice, in: environment)
            }
            let bytes =
                if case .item(let input) = opened { input } else {
                    try Input.open(item, limit: RunOptions.defaultItemSize)
                }
            let inspection = try Inspection(bytes, choice: choice)
            environment.writeOutput(try inspection.text(stage))
            guard let error = inspection.error else { return .done }
            throw error
        } catch {
            let failure = RunEvent.Failure(item: input, ordinal: nil, error: ItemError(wrapping: error))
            environment.print(failure.diagnostic)
            return .failed
        }
    }

    private func list(
        _ container: any ItemContainer, _ choice: ReadStep.Choice, in environment: CommandEnvironment
    ) throws -> ExitStatus {
        if let stage {
            throw ItemError(
                "is-an-archive", "\(input) is an archive, which has no stage '\(stage.rawValue)'",
                help: "list its items with 'galley inspect \(input)', and name one: '\(input)#ITEM'")
        }
        let listing = ContainerListing(container, path: input, choice: choice)
        environment.writeOutput(listing.text)
        guard let error = listing.error else { return .done }
        throw error
    }
}
