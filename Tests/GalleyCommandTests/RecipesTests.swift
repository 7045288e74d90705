import GalleyTesting
import Testing

/// The recipes that come with Galley.
@Suite struct RecipesTests {
    private static let names = ["news-archive", "warc-to-markdown", "web-folder-to-csv", "json-export-to-site"]

    @Test(arguments: names)
    func `a recipe makes what is beside it`(_ name: String) throws {
        let recipe = testFile("../../Recipes/\(name)/\(name).yaml")
        let result = CommandHarness.run(["test", recipe])
        #expect(result.status == 0, "\(result.output)\(result.error)")
        #expect((result.output + result.error).contains("1 passed"))
    }

    @Test func `every recipe is run here`() throws {
        let folder = TemporaryFolder()
        let list = testFile("../../Recipes/*/*.yaml")
        let found = CommandHarness.run(["convert", list, "--to", "text", "--from", "raw-text", "-o", folder.path])
        #expect(found.status == 0)
        let stems = try folder.tree().keys.map { $0.split(separator: "/").last.map(String.init) ?? "" }
        #expect(stems.sorted() == Self.names.map { $0 + ".txt" }.sorted())
    }
}
