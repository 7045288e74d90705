import PluginKit
import RecipeLanguage
import Runner
import Storage

/// From a recipe's path to a plan, with every mistake shown.
enum RecipeFile {
    /// The most bytes of a recipe.
    static let maximumSize = 8 << 20

    /// - Returns: the plan; `nil` when there was a mistake.
    static func load(
        _ path: String, settings: [(name: String, value: String)], in environment: CommandEnvironment
    ) -> Plan? {
        read(path, settings: settings, in: environment)?.plan
    }

    /// - Returns: the recipe, when its plan has no mistake either.
    static func recipe(
        _ path: String, settings: [(name: String, value: String)], in environment: CommandEnvironment
    ) -> Recipe? {
        read(path, settings: settings, in: environment)?.recipe
    }

    private static func read(
        _ path: String, settings: [(name: String, value: String)], in environment: CommandEnvironment
    ) -> (recipe: Recipe, plan: Plan)? {
        let bytes: [UInt8]
        do {
            let item = StoredItem(path: path, relativePath: path)
            bytes = try Input.open(item, limit: maximumSize).readAll()
        } catch {
            let error = ItemError(wrapping: error)
            let help = error.code == "is-a-folder" ? "name the recipe's file" : error.help
            environment.print(Diagnostic(.error, error.code, error.message, help: help))
            return nil
        }
        var printer = DiagnosticPrinter(isColored: environment.isErrorTerminal)
        printer.addSource(String(decoding: bytes, as: UTF8.self), file: path)
        let folder = path == "-" ? "." : PathName.folder(path)
        var (recipe, diagnostics) = RecipeLoader.load(bytes, file: path, folder: folder, settings: settings)
        var plan: Plan?
        if let recipe {
            let planned = Planner.plan(recipe, registry: environment.registry)
            diagnostics += planned.1
            plan = planned.0
        }
        diagnostics.sort { ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0) }
        for diagnostic in diagnostics { environment.writeError(printer.render(diagnostic)) }
        let errors = diagnostics.filter { $0.severity == .error }.count
        if errors > 0 { environment.writeError("\(errors) mistake\(errors == 1 ? "" : "s") in \(path)\n") }
        guard errors == 0, let recipe, let plan else { return nil }
        return (recipe, plan)
    }
}
