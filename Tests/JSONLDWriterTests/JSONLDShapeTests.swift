import GalleyTesting
import JSONLDWriter
import PluginKit
import Testing

/// How documents stand in an output.
struct JSONLDShapeTests {
    private func articles() throws -> [Document] {
        try (1...2).map { number in
            try build { builder in
                builder.metadata.type = "BlogPosting"
                builder.metadata.headline = "Tea \(number)"
                builder.metadata.url = "https://example.org/\(number)"
                builder.text("Cup \(number).")
            }
        }
    }

    @Test func collectsInAGraph() throws {
        #expect(GoldenFile.problem(try write(articles(), collected).bytes, named: "graph.jsonld") == nil)
        #expect(
            GoldenFile.problem(
                try write(articles(), collected) { $0.isPretty = true }.bytes, named: "graph-pretty.jsonld") == nil)
        #expect(write([], collected).text == "{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@graph\":[\n]}\n")
    }

    @Test func collectsInLinesWhereTheNameSaysSo() throws {
        let written = try write(articles(), collectedLines)
        #expect(GoldenFile.problem(written.bytes, named: "lines.ndjson") == nil)
        #expect(try write(articles(), collected) { $0.shape = .lines }.bytes == written.bytes)
    }

    @Test func appendsToWhatIsThere() throws {
        var output = Array("before\n".utf8)
        var remarks: [Remark] = []
        let writer = JSONLDWriter(options: JSONLDOptions(), context: fileEach)
        writer.write(try articles()[0], to: &output, remarks: &remarks)
        #expect(try output == Array("before\n".utf8) + write([articles()[0]]).bytes)
    }

    @Test func takesTheContextByAddress() throws {
        let text = try write(articles(), collected) { $0.context = .url }.text
        #expect(text.hasPrefix("{\"@context\":\"https://schema.org\",\"@graph\":[\n{\"@type\""))
    }

    @Test func findsShapesThatCannotBe() {
        func conflicts(_ context: PluginContext, _ change: (inout JSONLDOptions) -> Void) -> [String] {
            var options = JSONLDOptions()
            change(&options)
            return options.conflicts(in: context).map(\.option)
        }
        #expect(conflicts(collected) { $0.shape = .single } == ["shape"])
        #expect(conflicts(fileEach) { $0.shape = .single }.isEmpty)
        #expect(conflicts(collectedLines) { $0.shape = .graph } == ["shape"])
        #expect(conflicts(collectedLines) { $0.isPretty = true } == ["pretty"])
        #expect(conflicts(collected) { $0.isPretty = true }.isEmpty)
        #expect(
            conflicts(fileEach) {
                $0.shape = .lines
                $0.isPretty = true
            } == ["pretty"])
    }
}
