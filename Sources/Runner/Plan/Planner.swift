import PluginKit
import RecipeLanguage
import Storage

/// Makes a plan of a recipe, and finds every mistake that can be found without reading a document.
public struct Planner {
    private let registry: PluginRegistry
    private var diagnostics: [Diagnostic] = []
    /// Metadata that transforms so far define.
    private var defined: [String] = []
    /// Where each collected output goes, to find two that are one.
    private var targets: [String: Place?] = [:]

    public init(registry: PluginRegistry) {
        self.registry = registry
    }

    /// - Returns: the plan, or `nil` when there is an error among the diagnostics, which are in the order of the
    ///   recipe.
    public static func plan(_ recipe: Recipe, registry: PluginRegistry) -> (Plan?, [Diagnostic]) {
        var planner = Planner(registry: registry)
        let steps = recipe.links.map { planner.step($0, recipe) }
        planner.checkOrder(recipe)
        let made = steps.compactMap { $0 }
        // Of paths that are not as they were meant nothing can be said.
        if made.count == steps.count, !recipe.hasMistakes {
            planner.checkOutputs(Plan(title: recipe.file, steps: made), recipe)
        }
        let isWhole = made.count == steps.count && !planner.diagnostics.contains { $0.severity == .error }
        return (isWhole ? Plan(title: recipe.file, steps: made) : nil, planner.diagnostics)
    }

    private mutating func step(_ link: Recipe.Link, _ recipe: Recipe) -> Plan.Step? {
        switch link.kind {
        case .reader: return read(link, recipe)
        case .transform:
            let request = PluginRegistry.Request(link.plugin.value, at: link.plugin.place, options: link.options)
            guard let transform = registry.makeTransform(request, into: &diagnostics) else { return nil }
            defined += transform.definedMetadata
            return .transform(
                TransformStep(
                    name: link.plugin.value, transform: transform,
                    identity: type(of: transform).info.identity(link.options)))
        case .writer: return write(link, recipe)
        }
    }

    private mutating func read(_ link: Recipe.Link, _ recipe: Recipe) -> Plan.Step? {
        let request = PluginRegistry.Request(link.plugin.value, at: link.plugin.place, options: link.options)
        let reader = registry.makeReader(request, into: &diagnostics)
        var sources: [ReadStep.Source] = []
        for from in link.from {
            if from.value == "-" {
                sources.append(.paths(["-"]))
                continue
            }
            if from.value.utf8.first == UInt8(ascii: "@") {
                let path = String(from.value.dropFirst())
                sources.append(
                    .list(path == "-" ? path : PathName.join(recipe.folder, path), folder: recipe.folder))
                continue
            }
            do throws(GlobError) {
                sources.append(.pattern(try Glob(from.value), folder: recipe.folder))
            } catch {
                report("bad-pattern", "'\(from.value)' is not a pattern: \(error.message)", from.place, error.offset)
            }
        }
        if link.from.isEmpty {
            report(
                "missing-option", "read needs 'from': which files to read", link.plugin.place,
                help: "for example: from: inbox/**/*.txt")
        }
        let walk = walk(link)
        guard let reader, sources.count == link.from.count, !sources.isEmpty else { return nil }
        return .read(
            ReadStep(
                choice: .named(reader), sources: sources, walk: walk,
                identity: type(of: reader).info.identity(link.options)))
    }

    private mutating func walk(_ link: Recipe.Link) -> WalkOptions {
        var walk = WalkOptions()
        for except in link.except {
            do throws(GlobError) {
                walk.except.append(try Glob(except.value))
            } catch {
                report(
                    "bad-pattern", "'\(except.value)' is not a pattern: \(error.message)", except.place, error.offset)
            }
        }
        if let hidden = link.hidden {
            switch hidden.value {
            case "true": walk.includesHidden = true
            case "false": break
            default: report("wrong-type", "'hidden' is true or false, not '\(hidden.value)'", hidden.place)
            }
        }
        if let links = link.links {
            if let known = WalkOptions.Links(rawValue: links.value) {
                walk.links = known
            } else {
                report("wrong-value", "'links' is follow or skip, not '\(links.value)'", links.place)
            }
        }
        return walk
    }

    private mutating func write(_ link: Recipe.Link, _ recipe: Recipe) -> Plan.Step? {
        guard let to = link.to else {
            report(
                "missing-option", "write needs 'to': where the output goes", link.plugin.place,
                help: "for example: to: build/{slug}.\(fileExtension(link))")
            _ = makeWriter(link, PluginContext())
            return nil
        }
        var target: WriteStep.Target?
        var shape = PluginContext.OutputShape.collected
        do throws(TemplateMistakes) {
            let template = try NameTemplate(to.value, known: defined)
            if template.hasFields {
                let (folder, rest) = template.split
                target = .each(in: PathName.join(recipe.folder, folder), rest)
                shape = .fileEach
            } else {
                target = collected(template.literal, to, recipe)
            }
        } catch {
            for mistake in error.all {
                report("bad-template", mistake.message, to.place, mistake.offset, mistake.count, help: mistake.help)
            }
        }
        let split = split(link, isCollected: shape == .collected)
        let ending = PathName.fileExtension(OutputForm.uncompressed(to.value))
        let context = PluginContext(outputShape: shape, outputExtension: ending)
        guard let writer = makeWriter(link, context), let target else { return nil }
        return .write(
            WriteStep(
                name: link.plugin.value, writer: writer, target: target, split: split,
                identity: type(of: writer).info.identity(link.options)))
    }

    private mutating func split(_ link: Recipe.Link, isCollected: Bool) -> OutputSplit? {
        guard let text = link.split else { return nil }
        guard isCollected, link.to?.value != "-" else {
            report(
                "misplaced-key", "only an output that holds all documents in a file can be split", text.place,
                help: "leave 'split' out, or the field in 'to'")
            return nil
        }
        guard let split = OutputSplit(text.value) else {
            report(
                "wrong-value", "'\(text.value)' is neither a number of documents nor of bytes", text.place,
                help: "for example: split: 10000, or split: 100MB")
            return nil
        }
        return split
    }

    private mutating func makeWriter(_ link: Recipe.Link, _ context: PluginContext) -> (any Writer)? {
        registry.makeWriter(
            PluginRegistry.Request(
                link.plugin.value, at: link.plugin.place, options: link.options, context: context), into: &diagnostics)
    }

    private mutating func collected(
        _ path: String, _ to: Located<String>, _ recipe: Recipe
    ) -> WriteStep.Target? {
        if path == "-" { return .standardOutput }
        if path.isEmpty || path.utf8.last == UInt8(ascii: "/") {
            report(
                "bad-template", "'\(path)' names no file", to.place,
                help: "name a file, or add a field such as {slug} for one file a document")
            return nil
        }
        let whole = PathName.normalized(PathName.join(recipe.folder, path))
        if let first = targets.updateValue(to.place, forKey: whole) {
            report(
                "same-output", "another write goes to '\(path)' already", to.place,
                help: first.map { "it is on line \($0.line)" } ?? "")
            return nil
        }
        if OutputForm.of(whole).archive != nil {
            report(
                "bad-template", "'\(path)' is an archive, and nothing names the files in it", to.place,
                help: "name them with a field, such as \(path)/{slug}.md")
            return nil
        }
        return .file(folder: PathName.folder(whole), name: PathName.base(whole))
    }

    private mutating func checkOrder(_ recipe: Recipe) {
        let kinds = recipe.links.map(\.kind)
        guard let first = recipe.links.first else { return }
        if first.kind != .reader {
            report(
                "no-input", "the chain begins with a \(first.kind.verb), but nothing has been read yet",
                first.plugin.place, help: "begin with 'read'")
        }
        if !kinds.contains(.writer) {
            report(
                "no-output", "nothing is written", recipe.links.last?.plugin.place, help: "add a 'write' at the end")
        } else if let last = recipe.links.last, last.kind != .writer {
            report("no-output", "what comes out of this \(last.kind.verb) is not written", last.plugin.place)
        }
    }

    private mutating func checkOutputs(_ plan: Plan, _ recipe: Recipe) {
        for (read, write) in plan.outputsReadAgain {
            let from = recipe.links[read].from.first
            let line = from?.place.map { " on line \($0.line)" } ?? ""
            report(
                "reads-own-output", "the pattern\(line) matches what is written here, so the next run would read it",
                recipe.links[write].to?.place, help: "write to a folder or with an ending that it does not match")
        }
    }

    private func fileExtension(_ link: Recipe.Link) -> String {
        registry.plugin(.writer, named: link.plugin.value)?.info.fileExtensions.first ?? "txt"
    }

    private mutating func report(
        _ code: String, _ message: String, _ place: Place?, _ offset: Int = 0, _ count: Int? = nil, help: String = ""
    ) {
        var place = place
        if let start = place {
            // Offsets count inside the value; the place covers it, with its quotes.
            let inside = min(offset, max(start.count - 1, 0))
            place = Place(
                file: start.file, line: start.line, column: start.column + inside, count: count ?? start.count - inside)
        }
        diagnostics.append(Diagnostic(.error, code, message, at: place, help: help))
    }
}
