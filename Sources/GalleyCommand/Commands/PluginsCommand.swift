import ArgumentParser
import PluginKit

struct PluginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins",
        abstract: "Show what Galley reads, writes and does in between.",
        subcommands: [ListCommand.self, ShowCommand.self, ReferenceCommand.self],
        defaultSubcommand: ListCommand.self)

    struct ListCommand: EnvironmentCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List all plugins.")

        func run(in environment: CommandEnvironment) throws -> ExitStatus {
            var text = ""
            for kind in PluginKind.allCases {
                let plugins = environment.registry.plugins(kind)
                guard !plugins.isEmpty else { continue }
                text += text.isEmpty ? "" : "\n"
                text += "\(kind.rawValue)s\n"
                let width = plugins.map { $0.info.name.count }.max() ?? 0
                for plugin in plugins {
                    let name = plugin.info.name
                    text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(plugin.info.summary)\n"
                }
            }
            environment.writeOutput(text)
            return .done
        }
    }

    struct ShowCommand: EnvironmentCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a plugin and its options.",
            discussion: "EXAMPLES:\n  galley plugins show csv\n  galley plugins show raw-text")

        @Argument(help: "The plugin's name; all plugins of that name are shown.")
        var name: String

        func run(in environment: CommandEnvironment) throws -> ExitStatus {
            let found = PluginKind.allCases.compactMap { kind in
                environment.registry.plugin(kind, named: name).map { PluginReference.text(of: $0, kind: kind) }
            }
            guard !found.isEmpty else {
                let names = PluginKind.allCases.flatMap { environment.registry.plugins($0).map { $0.info.name } }
                let help = Suggestion.help(for: name, among: names)
                throw Diagnostic(
                    .error, "unknown-plugin", "there is no plugin '\(name)'",
                    help: help.isEmpty ? "'galley plugins' lists them" : help)
            }
            environment.writeOutput(found.joined(separator: "\n"))
            return .done
        }
    }

    struct ReferenceCommand: EnvironmentCommand {
        static let configuration = CommandConfiguration(
            commandName: "reference", abstract: "Print the reference documentation of all plugins, in Markdown.")

        func run(in environment: CommandEnvironment) throws -> ExitStatus {
            environment.writeOutput(PluginReference.markdown(of: environment.registry))
            return .done
        }
    }
}
