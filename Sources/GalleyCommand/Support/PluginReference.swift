import PluginKit

/// The page of a plugin, drawn from its declaration: for `galley plugins show` and the reference documentation.
public enum PluginReference {
    public static func text(of plugin: any Plugin.Type, kind: PluginKind) -> String {
        let info = plugin.info
        var text = "\(info.name) (\(kind.rawValue)): \(info.summary)\n"
        if !info.mediaTypes.isEmpty { text += "media types: \(info.mediaTypes.joined(separator: ", "))\n" }
        if !info.fileExtensions.isEmpty {
            text += "endings: \(info.fileExtensions.map { "." + $0 }.joined(separator: ", "))\n"
        }
        let options = plugin.optionDescriptions
        text += options.isEmpty ? "no options\n" : "options:\n"
        for option in options {
            text += "  \(option.name): \(option.type.description)"
            if option.isRequired {
                text += " (required)"
            } else if !option.defaultText.isEmpty {
                text += " (default: \(option.defaultText))"
            }
            text += "\n      \(option.help)\n"
            if case .choice(let choices) = option.type {
                for choice in choices where !choice.help.isEmpty { text += "      \(choice.name): \(choice.help)\n" }
            }
            if !option.example.isEmpty { text += "      example: \(option.name): \(option.example)\n" }
        }
        return text
    }

    /// The reference documentation of all plugins, in Markdown.
    public static func markdown(of registry: PluginRegistry) -> String {
        var text = "# Plugins\n\nDrawn from the plugins' own declarations.\n"
        for kind in PluginKind.allCases {
            text += "\n## \(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst())s\n"
            for plugin in registry.plugins(kind) {
                text += "\n### `\(plugin.info.name)`\n\n\(plugin.info.summary)\n"
                let options = plugin.optionDescriptions
                guard !options.isEmpty else { continue }
                text += "\n| option | takes | default | |\n| --- | --- | --- | --- |\n"
                for option in options {
                    let standard = option.isRequired ? "required" : code(option.defaultText)
                    var help = option.help
                    if !option.example.isEmpty { help += " Example: " + code("\(option.name): \(option.example)") }
                    text += "| `\(option.name)` | \(cell(option.type.description)) | \(standard) | \(cell(help)) |\n"
                }
            }
        }
        return text
    }

    private static func code(_ text: String) -> String {
        text.isEmpty ? "" : "`" + cell(text) + "`"
    }

    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    }
}
