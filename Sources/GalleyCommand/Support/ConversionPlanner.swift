import PluginKit
import Runner
import Storage

/// Makes the plan of `galley convert`.
struct ConversionPlanner {
    let registry: PluginRegistry
    let inputs: [String]
    let from: String?
    let to: String
    let output: String?
    let readOptions: [OptionArgument]
    let writeOptions: [OptionArgument]
    var except: [String] = []
    var hidden = false
    var links = WalkOptions.Links.follow

    /// - Returns: the plan, or `nil` when there is an error among the diagnostics.
    func plan() -> (Plan?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let choice = reader(&diagnostics)
        let sources = sources(&diagnostics)
        let write = writer(sources, &diagnostics)
        guard let choice, let write, !diagnostics.contains(where: { $0.severity == .error }) else {
            return (nil, diagnostics)
        }
        var walk = WalkOptions()
        walk.includesHidden = hidden
        walk.links = links
        for pattern in except {
            do throws(GlobError) {
                walk.except.append(try Glob(pattern))
            } catch {
                let mistake = "--except: '\(pattern)' is not a pattern: \(error.message)"
                return (nil, diagnostics + [Diagnostic(.error, "bad-pattern", mistake)])
            }
        }
        let read = ReadStep(choice: choice, sources: sources, walk: walk)
        let plan = Plan(title: "galley convert", steps: [.read(read), .write(write)])
        guard plan.outputsReadAgain.isEmpty else {
            let mistake = Diagnostic(
                .error, "reads-own-output", "the pattern matches what is written, so the next run would read it",
                help: "choose another folder for -o, or a narrower pattern")
            return (nil, diagnostics + [mistake])
        }
        return (plan, diagnostics)
    }

    /// The reader alone, for `galley inspect`.
    func readerChoice() -> (ReadStep.Choice?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let choice = reader(&diagnostics)
        return (choice, diagnostics)
    }

    private func reader(_ diagnostics: inout [Diagnostic]) -> ReadStep.Choice? {
        if let from {
            return make(reader: from, &diagnostics).map(ReadStep.Choice.named)
        }
        guard !readOptions.isEmpty else {
            return .detected(registry.readers.compactMap { make(reader: $0.info.name, &diagnostics) })
        }
        // Options tell which readers can be meant: those that take them all.
        var made: [any Reader] = []
        var refused: [[Diagnostic]] = []
        for type in registry.readers {
            var mistakes: [Diagnostic] = []
            if let reader = make(reader: type.info.name, &mistakes) {
                made.append(reader)
            } else {
                refused.append(mistakes)
            }
        }
        guard made.isEmpty else { return .detected(made) }
        // The reader that comes nearest says what is wrong.
        diagnostics +=
            refused.min {
                $0.filter { $0.code == "unknown-option" }.count < $1.filter { $0.code == "unknown-option" }.count
            } ?? []
        return nil
    }

    private func make(reader name: String, _ diagnostics: inout [Diagnostic]) -> (any Reader)? {
        let known = registry.plugin(.reader, named: name)?.optionDescriptions ?? []
        let request = PluginRegistry.Request(name, options: OptionArgument.entries(readOptions, known: known))
        return registry.makeReader(request, into: &diagnostics)
    }

    private func sources(_ diagnostics: inout [Diagnostic]) -> [ReadStep.Source] {
        inputs.map { input in
            // A file of that very name is meant as it is, whatever is in its name.
            if input == "-" || !input.utf8.contains(where: { "*?[{".utf8.contains($0) })
                || FileKind.of(input) != .missing
            {
                let isList = input.utf8.first == UInt8(ascii: "@") && FileKind.of(input) == .missing
                return isList ? .list(String(input.dropFirst()), folder: "") : .paths([input])
            }
            do throws(GlobError) {
                return .pattern(try Glob(input), folder: ".")
            } catch {
                diagnostics.append(
                    Diagnostic(.error, "bad-pattern", "'\(input)' is neither a file nor a pattern: \(error.message)"))
                return .paths([])
            }
        }
    }

    private func writer(_ sources: [ReadStep.Source], _ diagnostics: inout [Diagnostic]) -> WriteStep? {
        guard let type = registry.plugin(.writer, named: to) else {
            _ = registry.makeWriter(PluginRegistry.Request(to), into: &diagnostics)
            return nil
        }
        let ending = type.info.fileExtensions.first ?? "txt"
        let isSingle = sources.count == 1 && { if case .paths = sources[0] { true } else { false } }()
        let target = target(isSingle: isSingle, endings: type.info.fileExtensions, ending, &diagnostics)
        let options = OptionArgument.entries(writeOptions, known: type.optionDescriptions)
        let outputExtension = output.map { PathName.fileExtension(OutputForm.uncompressed($0)) } ?? ""
        let each = PluginContext(outputShape: .fileEach, outputExtension: outputExtension)
        let isEach =
            switch target {
            case .fileEach, .archive: true
            default: false
            }
        if isEach {
            return registry.makeWriter(PluginRegistry.Request(to, options: options, context: each), into: &diagnostics)
                .map { WriteStep(name: to, writer: $0, target: target) }
        }
        let collected = PluginContext(outputShape: .collected, outputExtension: outputExtension)
        let request = PluginRegistry.Request(to, options: options, context: collected)
        guard let writer = registry.makeWriter(request, into: &diagnostics) else { return nil }
        var solo: (any Writer)?
        if isSingle {
            // What is wrong with it was said above.
            var ignored: [Diagnostic] = []
            solo = registry.makeWriter(PluginRegistry.Request(to, options: options, context: each), into: &ignored)
        }
        return WriteStep(name: to, writer: writer, soloWriter: solo, target: target)
    }

    /// The template that a path with fields is; `nil` for a path that is one as it stands.
    private func template(_ output: String, _ diagnostics: inout [Diagnostic]) -> NameTemplate? {
        guard output.utf8.contains(UInt8(ascii: "{")), FileKind.of(output) == .missing else { return nil }
        do throws(TemplateMistakes) {
            let template = try NameTemplate(output)
            return template.hasFields ? template : nil
        } catch {
            diagnostics += error.all.map { Diagnostic(.error, "bad-template", "-o: \($0.message)", help: $0.help) }
            return nil
        }
    }

    private func target(
        isSingle: Bool, endings: [String], _ ending: String, _ diagnostics: inout [Diagnostic]
    ) -> WriteStep.Target {
        guard let output, output != "-" else { return .standardOutput }
        if output.isEmpty {
            diagnostics.append(
                Diagnostic(.error, "no-output", "-o names nothing", help: "name a file or a folder, or leave it out"))
        }
        if let template = template(output, &diagnostics) {
            let (folder, rest) = template.split
            return .each(in: folder.isEmpty ? "." : folder, rest)
        }
        let isFolder = output.utf8.last == UInt8(ascii: "/") || FileKind.of(output) == .folder
        let isArchive = !isFolder && OutputForm.of(output).archive != nil
        let plain = OutputForm.uncompressed(output)
        if !isFolder, !isArchive, isSingle || endings.contains(PathName.fileExtension(plain)) {
            return .file(folder: PathName.folder(output), name: PathName.base(output))
        }
        // Without a mistake: the field is known and the ending is a word.
        let template = (try? NameTemplate("{path}." + ending)) ?? NameTemplate(literal: "output." + ending)
        return .each(in: output, template)
    }
}
