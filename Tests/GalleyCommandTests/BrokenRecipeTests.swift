import Galley
import GalleyTesting
import Testing

@Suite struct BrokenRecipeTests {
    static let names = GoldenFile.names(in: testFile("Broken"), ending: ".marked.yaml")

    @Test func `there are enough broken recipes`() {
        #expect(Self.names.count >= 20)
    }

    /// Every mistake in the recipe, and nothing else, each at its line and column.
    @Test(arguments: names)
    func `every mistake is found in its place`(_ name: String) throws {
        let marked = MarkedText(try #require(GoldenFile.read(testFile("Broken/" + name))))
        var (recipe, diagnostics) = RecipeLoader.load(Array(marked.text.utf8), file: name, folder: ".")
        if let recipe { diagnostics += Planner.plan(recipe, registry: BuiltinPlugins.registry).1 }
        #expect(MarkedText.marks(of: diagnostics) == marked.marks)
        #expect(diagnostics.contains { $0.severity == .error })
    }

    /// What the user sees of each.
    @Test func `the messages are as recorded`() {
        var text = ""
        for name in Self.names {
            let marked = MarkedText(GoldenFile.read(testFile("Broken/" + name)) ?? "")
            let file = name.replacing(".marked.yaml", with: ".yaml")
            var (recipe, diagnostics) = RecipeLoader.load(Array(marked.text.utf8), file: file, folder: ".")
            if let recipe { diagnostics += Planner.plan(recipe, registry: BuiltinPlugins.registry).1 }
            var printer = DiagnosticPrinter()
            printer.addSource(marked.text, file: file)
            text += diagnostics.map(printer.render).joined() + "\n"
        }
        let problem = GoldenFile.problem(text, testFile("Broken/messages.txt"))
        #expect(problem == nil)
    }
}
