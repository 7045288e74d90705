import PluginKit
import YAML

/// Reads a recipe from YAML, and finds every mistake of its form; what plugins think of it is for later.
public struct RecipeLoader {
    let file: String
    var diagnostics: [Diagnostic] = []
    var variables = VariableTable()

    /// The version of the recipe language that this reader knows.
    public static let version = 1

    /// - Parameters:
    ///   - file: the recipe's path, for diagnostics.
    ///   - folder: where its relative paths are seen from.
    ///   - settings: values from the command line that take the place of the recipe's own.
    /// - Returns: the recipe as far as it could be read, `nil` when it is not even a mapping, and every mistake.
    public static func load(
        _ bytes: [UInt8], file: String, folder: String, settings: [(name: String, value: String)] = []
    ) -> (Recipe?, [Diagnostic]) {
        var loader = RecipeLoader(file: file)
        let parsed = parseYAML(bytes)
        let problems = parsed.problems
        loader.diagnostics = problems.map { problem in
            Diagnostic(
                .error, problem.code, problem.message, at: loader.place(problem.start, problem.count),
                help: problem.help
            )
        }
        guard let node = parsed.root else {
            if problems.isEmpty {
                loader.report(
                    "empty-recipe", "the recipe is empty", Place(file: file, line: 1, column: 1), loader.skeleton)
            }
            return (nil, loader.diagnostics)
        }
        guard case .mapping(let pairs) = node.value else {
            loader.report(
                "not-a-recipe", "a recipe is a mapping, not \(Self.kind(node))", loader.place(node), loader.skeleton)
            return (nil, loader.diagnostics)
        }
        var recipe = loader.recipe(pairs, node, folder, settings)
        // What YAML had to say of a value is not said again of the nothing that stands in its place.
        let broken = Set(problems.map { [$0.start.line, $0.start.column] })
        loader.diagnostics.removeAll {
            $0.code == "wrong-type" && broken.contains([$0.place?.line ?? 0, $0.place?.column ?? 0])
        }
        recipe.hasMistakes = loader.diagnostics.contains { $0.severity == .error }
        return (recipe, loader.diagnostics)
    }

    private var skeleton: String { "begin with 'galley: 1' and 'chain:'" }

    private mutating func recipe(
        _ pairs: [YAMLNode.Pair], _ node: YAMLNode, _ folder: String, _ settings: [(name: String, value: String)]
    ) -> Recipe {
        var recipe = Recipe(file: file, folder: folder, links: [])
        var chain: YAMLNode?
        var hasVersion = false
        // Variables first, wherever they stand: the chain may come before them.
        for pair in pairs where pair.name == "vars" { readVariables(pair.value) }
        applySettings(settings)
        for pair in pairs {
            switch pair.name {
            case "galley":
                hasVersion = true
                checkVersion(pair.value)
            case "about":
                if let about = text(pair.value, of: "about") { recipe.about = about.value }
            case "vars": break
            case "chain": chain = pair.value
            case "tests": recipe.tests = tests(pair.value)
            default:
                let help = Suggestion.help(for: pair.name, among: RecipeKey.top)
                report(
                    "unknown-key", "a recipe has no key '\(pair.name)'", place(pair.key),
                    help.isEmpty ? "it has: \(RecipeKey.top.joined(separator: ", "))" : help)
            }
        }
        if !hasVersion {
            report(
                "missing-version", "the recipe does not say its version", place(node.start, 1), "begin with 'galley: 1'"
            )
        }
        if let chain {
            recipe.links = links(chain)
        } else {
            report(
                "missing-chain", "the recipe has no chain", place(node.start, 1), "add 'chain:' with a list of links")
        }
        for unused in variables.unused {
            diagnostics.append(
                Diagnostic(.warning, "unused-variable", "the variable '\(unused.name)' is never used", at: unused.place)
            )
        }
        return recipe
    }

    private mutating func checkVersion(_ node: YAMLNode) {
        guard case .scalar(let scalar) = node.value, let version = Int(scalar.text) else {
            report("wrong-version", "the version is a whole number", place(node), "write 'galley: 1'")
            return
        }
        guard version != Self.version else { return }
        report(
            "wrong-version", "the recipe is of version \(version); this Galley knows version \(Self.version)",
            place(node),
            version > Self.version ? "use a newer Galley" : "write 'galley: 1'")
    }

    private mutating func links(_ chain: YAMLNode) -> [Recipe.Link] {
        guard case .sequence(let nodes) = chain.value else {
            report(
                "wrong-type", "the chain is a list of links, not \(Self.kind(chain))", place(chain),
                "begin each link with '- '")
            return []
        }
        if nodes.isEmpty {
            report("empty-chain", "the chain has no links", place(chain), "begin with '- read: raw-text'")
        }
        return nodes.compactMap { link($0) }
    }

    private mutating func link(_ node: YAMLNode) -> Recipe.Link? {
        guard case .mapping(let pairs) = node.value else {
            report(
                "wrong-type", "a link is a mapping, not \(Self.kind(node))", place(node),
                "for example: - read: raw-text")
            return nil
        }
        let verbs = pairs.compactMap { pair in PluginKind.allCases.first { $0.verb == pair.name }.map { ($0, pair) } }
        guard let (kind, named) = verbs.first else {
            let words = PluginKind.allCases.map(\.verb)
            let near = pairs.lazy.compactMap { pair in
                Suggestion.nearest(to: pair.name, among: words).map { (pair, $0) }
            }.first
            let place = near.map { self.place($0.0.key) } ?? self.place(node.start, 1)
            report(
                "missing-verb", "a link needs one of read, transform and write", place,
                near.map { "did you mean '\($0.1)'?" } ?? "")
            return nil
        }
        for (_, extra) in verbs.dropFirst() {
            report(
                "several-verbs", "a link is one of read, transform and write; this one is a \(kind.verb) already",
                self.place(extra.key), "begin a new link with '- '")
        }
        guard let name = text(named.value, of: kind.verb) else { return nil }
        var link = Recipe.Link(kind: kind, plugin: name)
        for pair in pairs where !PluginKind.allCases.contains(where: { $0.verb == pair.name }) {
            switch (pair.name, kind) {
            case ("from", .reader): link.from = texts(pair.value, of: "from")
            case ("except", .reader): link.except = texts(pair.value, of: "except")
            case ("hidden", .reader): link.hidden = text(pair.value, of: "hidden")
            case ("links", .reader): link.links = text(pair.value, of: "links")
            case ("to", .writer): link.to = text(pair.value, of: "to")
            case ("split", .writer): link.split = text(pair.value, of: "split")
            case ("from", _), ("to", _), ("split", _), ("except", _), ("hidden", _), ("links", _):
                let right = ["to", "split"].contains(pair.name) ? "write" : "read"
                report(
                    "misplaced-key", "'\(pair.name)' belongs to a \(right), not to a \(kind.verb)",
                    self.place(pair.key),
                    kind == .reader ? "a read takes 'from'" : kind == .writer ? "a write takes 'to'" : "")
            default:
                link.options.append(
                    ConfigEntry(key: pair.name, keyPlace: self.place(pair.key), value: config(pair.value)))
            }
        }
        return link
    }

    mutating func text(_ node: YAMLNode, of key: String) -> Located<String>? {
        guard case .scalar(let scalar) = node.value, !scalar.isNull else {
            report("wrong-type", "'\(key)' takes text, not \(Self.kind(node))", place(node))
            return nil
        }
        return Located(replaceVariables(scalar, node), at: place(ofText: scalar, node))
    }

    private mutating func texts(_ node: YAMLNode, of key: String) -> [Located<String>] {
        guard case .sequence(let nodes) = node.value else { return text(node, of: key).map { [$0] } ?? [] }
        return nodes.compactMap { text($0, of: key) }
    }

    /// The value for a plugin's option. Recursion is bounded by the parser's limit of depth.
    private mutating func config(_ node: YAMLNode) -> ConfigNode {
        switch node.value {
        case .scalar(let scalar):
            return ConfigNode(
                .scalar(replaceVariables(scalar, node), isPlain: scalar.style == .plain), at: place(node))
        case .sequence(let nodes):
            var items: [ConfigNode] = []
            for node in nodes { items.append(config(node)) }
            return ConfigNode(.sequence(items), at: place(node))
        case .mapping(let pairs):
            var entries: [ConfigEntry] = []
            for pair in pairs {
                entries.append(ConfigEntry(key: pair.name, keyPlace: place(pair.key), value: config(pair.value)))
            }
            return ConfigNode(.mapping(entries), at: place(node))
        }
    }

    func place(_ mark: YAMLMark, _ count: Int) -> Place {
        Place(file: file, line: mark.line, column: mark.column, count: max(count, 1))
    }

    func place(_ node: YAMLNode) -> Place {
        let isOneLine = node.start.line == node.end.line
        return place(node.start, isOneLine ? node.end.column - node.start.column : 1)
    }

    /// The place of a scalar's text, without the quotes where they are all that is in front of it.
    func place(ofText scalar: YAMLScalar, _ node: YAMLNode) -> Place {
        var place = place(node)
        guard scalar.style == .singleQuoted || scalar.style == .doubleQuoted,
            place.count == scalar.text.unicodeScalars.count + 2, place.count > 2
        else { return place }
        place.column += 1
        place.count -= 2
        return place
    }

    mutating func report(_ code: String, _ message: String, _ place: Place, _ help: String = "") {
        diagnostics.append(Diagnostic(.error, code, message, at: place, help: help))
    }

    static func kind(_ node: YAMLNode) -> String {
        switch node.value {
        case .scalar(let scalar): scalar.isNull ? "nothing" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// The keys of a recipe.
enum RecipeKey {
    static let top = ["galley", "about", "vars", "chain", "tests"]
    static let test = ["name", "set", "out", "expect"]
}
