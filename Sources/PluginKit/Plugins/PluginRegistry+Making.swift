extension PluginRegistry {
    /// What names a plugin and its options, in a recipe or on a command line.
    public struct Request: Sendable {
        public var name: String
        /// Where the name stands.
        public var place: Place?
        public var options: [ConfigEntry]
        public var context: PluginContext

        public init(
            _ name: String, at place: Place? = nil, options: [ConfigEntry] = [],
            context: PluginContext = PluginContext()
        ) {
            self.name = name
            self.place = place
            self.options = options
            self.context = context
        }
    }

    /// Makes a reader; `nil` when that is not possible, with the reasons among the diagnostics.
    public func makeReader(_ request: Request, into diagnostics: inout [Diagnostic]) -> (any Reader)? {
        guard let type = readers.first(where: { $0.info.name == request.name }) else {
            diagnostics.append(unknown(.reader, request))
            return nil
        }
        return make(type, request, into: &diagnostics)
    }

    /// Makes a transform; `nil` when that is not possible, with the reasons among the diagnostics.
    public func makeTransform(_ request: Request, into diagnostics: inout [Diagnostic]) -> (any Transform)? {
        guard let type = transforms.first(where: { $0.info.name == request.name }) else {
            diagnostics.append(unknown(.transform, request))
            return nil
        }
        return make(type, request, into: &diagnostics)
    }

    /// Makes a writer; `nil` when that is not possible, with the reasons among the diagnostics.
    public func makeWriter(_ request: Request, into diagnostics: inout [Diagnostic]) -> (any Writer)? {
        guard let type = writers.first(where: { $0.info.name == request.name }) else {
            diagnostics.append(unknown(.writer, request))
            return nil
        }
        return make(type, request, into: &diagnostics)
    }

    private func make<P: Plugin>(_ type: P.Type, _ request: Request, into diagnostics: inout [Diagnostic]) -> P? {
        var context = request.context
        context.registry = self
        let decoder = OptionDecoder(
            plugin: request.name, place: request.place, owners: { owners(ofOption: $0) }, otherNames: { optionNames })
        guard
            let options = decoder.decode(
                P.Options.self, from: request.options, context: context, into: &diagnostics)
        else { return nil }
        do {
            return try P(options: options, context: context)
        } catch let error as Diagnostics {
            diagnostics += error.all
        } catch let error as Diagnostic {
            diagnostics.append(error)
        } catch {
            diagnostics.append(Diagnostic(.error, "plugin", "\(request.name): \(error)", at: request.place))
        }
        return nil
    }

    private var all: [any Plugin.Type] {
        PluginKind.allCases.flatMap(plugins)
    }

    private var optionNames: [String] {
        all.flatMap { $0.optionDescriptions.map(\.name) }
    }

    private func owners(ofOption name: String) -> [String] {
        var names: [String] = []
        for plugin in all where plugin.optionDescriptions.contains(where: { $0.name == name }) {
            if !names.contains(plugin.info.name) { names.append(plugin.info.name) }
        }
        return names
    }

    private func unknown(_ kind: PluginKind, _ request: Request) -> Diagnostic {
        let names = plugins(kind).map { $0.info.name }
        var help = Suggestion.help(for: request.name, among: names)
        if help.isEmpty, let other = PluginKind.allCases.first(where: { plugin($0, named: request.name) != nil }) {
            help = "it is a \(other.rawValue): use '\(other.verb): \(request.name)'"
        }
        if help.isEmpty { help = "the \(kind.rawValue)s are: \(names.joined(separator: ", "))" }
        return Diagnostic(
            .error, "unknown-plugin", "there is no \(kind.rawValue) '\(request.name)'", at: request.place, help: help)
    }
}

extension Plugin {
    /// The plugin's options in the order of their declaration.
    public static var optionDescriptions: [OptionDescription] { Options.descriptions }
}
