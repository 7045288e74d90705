import Galley
import GalleyTesting
import Testing

/// The recipe that comes with Galley, from the inbox beside it to three kinds of output.
@Suite struct NewsArchiveTests {
    private static let recipe = testFile("../../Recipes/news-archive/news-archive.yaml")
    private let folder = TemporaryFolder()

    private func run(_ more: String...) -> CommandHarness.Result { run(more) }

    private func run(_ more: [String]) -> CommandHarness.Result {
        CommandHarness.run(
            ["run", Self.recipe, "--set", "out=" + folder.path + "/out", "--state", folder.path + "/state"] + more)
    }

    @Test func `the bytes are the same for any number of jobs, and for two runs`() throws {
        var trees: [[String: String]] = []
        for more in [["1", "--restart"], ["2", "--restart"], ["8", "--restart"], ["8"]] {
            let result = run(["--report", folder.path + "/out/report.json", "--jobs"] + more)
            #expect(result.status == 0)
            var tree = try folder.tree("out")
            tree["report.json"] = tree["report.json"]?.replacing(/"milliseconds":\d+/, with: "")
            trees.append(tree)
        }
        #expect(trees[0].count > 8)
        for tree in trees { #expect(tree == trees[0]) }
    }

    @Test func `the moderation line is dropped, noted, and kept without the transform`() throws {
        let line = "Comments are moderated and generally will be posted if they are on-topic and not abusive."
        let result = run("--verbose", "--report", folder.path + "/report.json")
        #expect(result.status == 0)
        #expect(result.error.contains("boilerplate-dropped"))
        #expect(folder.read("report.json")?.contains("boilerplate-dropped") == true)
        #expect(try folder.tree("out").values.allSatisfy { !$0.contains(line) })
        let text = try #require(GoldenFile.read(Self.recipe)).replacing("  - transform: drop-boilerplate\n", with: "")
        let without = try folder.write(text, to: "without.yaml")
        let inbox = testFile("../../Recipes/news-archive/inbox")
        let kept = CommandHarness.run([
            "run", without, "--state", folder.path + "/state", "--set", "inbox=" + inbox, "--set",
            "out=" + folder.path + "/kept",
        ])
        #expect(kept.status == 0, "\(kept.error)")
        #expect(try folder.tree("kept").values.filter { $0.contains(line) }.count == 2)
    }

    @Test(
        .enabled(
            if: Program.hasPython("pyld", "rdflib", "duckdb", "yaml"),
            "SKIPPED: needs Python with PyLD, rdflib, duckdb, pyyaml"))
    func `other programs read what is written`() throws {
        #expect(run().status == 0)
        let check = Program.run("python3 '\(testFile("consumers.py"))' '\(folder.path)/out' 2>&1")
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("7 articles agree"))
    }

    @Test func `the checking programs are present where they are required`() {
        guard Program.run("test \"$GALLEY_CONSUMERS\" = required").status == 0 else { return }
        for name in ["cmark-gfm", "mlr", "sqlite3"] { #expect(Program.isPresent(name), "\(name)") }
        #expect(Program.hasPython("pyld", "rdflib", "duckdb", "yaml", "ruamel.yaml", "jsonschema", "markdown_it"))
        #expect(Program.hasPython("warcio", "fastwarc"))
    }

    @Test(.enabled(if: Program.hasPython("jsonschema", "yaml"), "SKIPPED: needs Python with jsonschema and pyyaml"))
    func `every recipe is valid by the schema`() throws {
        let schema = try folder.write(CommandHarness.run(["schema"]).output, to: "schema.json")
        let recipes = testFile("../../Recipes")
        let check = Program.run(
            "python3 '\(testFile("schema.py"))' '\(schema)' '\(recipes)' '\(testFile("Broken"))' 2>&1")
        #expect(check.status == 0, "\(check.output)")
    }
}
