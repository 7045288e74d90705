import ArgumentParser
import PluginKit
import Runner
import Storage

struct ConvertCommand: EnvironmentCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert files from one format to another.",
        discussion: """
            One input goes to standard output, or to the file or folder that -o names. With many inputs, -o is a \
            folder, and each output is named after its input; or one file with the format's ending, for all of them. \
            With a {field} in it, each document gets a file of its own.

            EXAMPLES:
              galley convert page.txt --to markdown
              cat dump.txt | galley convert - --to json-ld
              galley convert dump.txt --to csv --write columns=datePublished,headline,url -o articles.csv
              galley convert 'inbox/**/*.txt' --to markdown --write front-matter=hugo -o content
              galley convert export.json --to markdown -o 'posts/{datePublished}-{slug}.md'
            """)

    @Argument(
        help: "Files to read: paths, quoted patterns, @FILE for those that a file lists, or - for standard input.",
        completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp("What is left out of the files that patterns match.", valueName: "pattern"))
    var except: [String] = []

    @Flag(help: "Let wildcards match names that begin with a point.")
    var hidden = false

    @Option(help: "What becomes of symbolic links in folders.")
    var links: LinksArgument = .follow

    @Option(help: ArgumentHelp("The format to write; see 'galley plugins'.", valueName: "format"))
    var to: String

    @Option(
        help: ArgumentHelp("The format to read; found from the bytes and the name by default.", valueName: "format"))
    var from: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the output goes; - is standard output.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("An option of the reader.", valueName: "key=value"))
    var read: [OptionArgument] = []

    @Option(help: ArgumentHelp("An option of the writer.", valueName: "key=value"))
    var write: [OptionArgument] = []

    @OptionGroup var shared: SharedRunOptions

    func run(in environment: CommandEnvironment) throws -> ExitStatus {
        let (plan, diagnostics) = ConversionPlanner(
            registry: environment.registry, inputs: inputs, from: from, to: to, output: output, readOptions: read,
            writeOptions: write, except: except, hidden: hidden, links: links.links
        ).plan()
        for diagnostic in diagnostics { environment.print(diagnostic) }
        guard let plan else { return .wrongUse }
        return try shared.run(plan, in: environment, isQuiet: inputs.count == 1)
    }
}

enum LinksArgument: String, ExpressibleByArgument, CaseIterable {
    case follow
    case skip

    var links: WalkOptions.Links { self == .skip ? .skip : .follow }
}
