import GalleyTesting
import Testing

/// Command lines and all that they print, as plain files: `$ galley …`, then standard output, then standard error
/// behind `! `, then the exit status. `{recipe}` stands for the folder of the recipe that comes with Galley.
@Suite struct TranscriptTests {
    static let names = GoldenFile.names(in: testFile("Transcripts"), ending: ".txt")
    private static let folder = testFile("../../Recipes/news-archive")

    @Test(arguments: names)
    func `what the command prints is as recorded`(_ name: String) throws {
        let path = testFile("Transcripts/" + name)
        let recorded = try #require(GoldenFile.read(path))
        var text = ""
        for line in recorded.split(separator: "\n") where line.hasPrefix("$ galley") {
            let arguments = line.split(separator: " ").dropFirst(2).map { word in
                String(word).replacing("{recipe}", with: Self.folder)
            }
            let result = CommandHarness.run(Array(arguments))
            text += (text.isEmpty ? "" : "\n") + line + "\n" + result.output
            for line in result.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                // How long it took is nobody's business here.
                text += "! " + (line.contains(" MB/s") ? String(line.prefix { $0 != ";" }) : String(line)) + "\n"
            }
            text += "[\(result.status)]\n"
        }
        let problem = GoldenFile.problem(text.replacing(Self.folder, with: "{recipe}"), path)
        #expect(problem == nil)
    }

    @Test func `there are transcripts`() {
        #expect(Self.names.count >= 5)
    }
}
