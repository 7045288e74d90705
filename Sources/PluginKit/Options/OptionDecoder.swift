/// Turns the keys of a link into the typed options of its plugin, and finds every mistake in them.
public struct OptionDecoder: Sendable {
    /// The plugin's name, for messages.
    public var plugin: String
    /// Where the plugin is named: mistakes of the whole are shown there.
    public var place: Place?
    /// Who else has an option of a name; for `(csv has it)`.
    public var owners: @Sendable (String) -> [String]
    /// All option names of all plugins, for suggestions when the plugin has none that is near.
    public var otherNames: @Sendable () -> [String]

    public init(
        plugin: String, place: Place?, owners: @escaping @Sendable (String) -> [String] = { _ in [] },
        otherNames: @escaping @Sendable () -> [String] = { [] }
    ) {
        self.plugin = plugin
        self.place = place
        self.owners = owners
        self.otherNames = otherNames
    }

    /// - Returns: the options, or `nil` when there is an error among the diagnostics.
    public func decode<Options: PluginOptions>(
        _ type: Options.Type, from entries: [ConfigEntry], context: PluginContext, into diagnostics: inout [Diagnostic]
    ) -> Options? {
        var options = Options()
        var mistakes: [Diagnostic] = []
        let specs = Options.specs
        for entry in entries {
            guard let spec = specs.first(where: { $0.name == entry.key }) else {
                mistakes.append(unknown(entry, known: specs.map(\.name)))
                continue
            }
            do throws(OptionMistakes) {
                try spec.decode(entry.value, &options)
            } catch {
                mistakes += error.all.map { mistake in
                    var mistake = mistake
                    mistake.message = "\(plugin): \(entry.key): \(mistake.message)"
                    mistake.place = mistake.place ?? entry.keyPlace
                    return mistake
                }
            }
        }
        for spec in specs where spec.isRequired && !entries.contains(where: { $0.key == spec.name }) {
            let example = spec.example.isEmpty ? "" : "for example: \(spec.name): \(spec.example)"
            mistakes.append(
                Diagnostic(
                    .error, "missing-option", "\(plugin) needs the option '\(spec.name)'", at: place, help: example))
        }
        if mistakes.isEmpty {
            for conflict in options.conflicts(in: context) {
                let entry = entries.first { $0.key == conflict.option }
                mistakes.append(
                    Diagnostic(
                        .error, "conflicting-options", "\(plugin): \(conflict.message)", at: entry?.keyPlace ?? place,
                        help: conflict.help))
            }
        }
        diagnostics += mistakes
        return mistakes.isEmpty ? options : nil
    }

    private func unknown(_ entry: ConfigEntry, known: [String]) -> Diagnostic {
        var help = Suggestion.help(for: entry.key, among: known)
        if help.isEmpty, let other = Suggestion.nearest(to: entry.key, among: otherNames()) {
            let has = owners(other).joined(separator: " and ")
            help = other == entry.key ? "\(has) has it" : "did you mean '\(other)'? (\(has) has it)"
        }
        if help.isEmpty {
            help = known.isEmpty ? "it has no options" : "it has: \(known.joined(separator: ", "))"
        }
        return Diagnostic(
            .error, "unknown-option", "\(plugin) has no option '\(entry.key)'", at: entry.keyPlace ?? place, help: help)
    }
}
