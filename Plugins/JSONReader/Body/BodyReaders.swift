import PluginKit

/// The readers that bodies in other formats are handed to.
struct BodyReaders: Sendable {
    private let html: (any Reader)?
    private let markdown: (any Reader)?

    /// Takes the readers `html` and `markdown` of a registry, as far as there are any.
    init(_ registry: PluginRegistry) {
        html = Self.make("html", registry)
        markdown = Self.make("markdown", registry)
    }

    func reader(of format: BodyFormat) -> (any Reader)? {
        switch format {
        case .text: nil
        case .html: html
        case .markdown: markdown
        }
    }

    private static func make(_ name: String, _ registry: PluginRegistry) -> (any Reader)? {
        guard let type = registry.plugin(.reader, named: name) else { return nil }
        var options: [ConfigEntry] = []
        // A body is all content; nothing of it is to be looked for.
        if let content = type.optionDescriptions.first(where: { $0.name == "content" }),
            case .choice(let choices) = content.type, choices.contains(where: { $0.name == "full" })
        {
            options.append(ConfigEntry(key: "content", value: ConfigNode(.scalar("full", isPlain: true))))
        }
        var ignored: [Diagnostic] = []
        return registry.makeReader(PluginRegistry.Request(name, options: options), into: &ignored)
    }
}
