import GalleyTesting
import PluginKit
import Testing

@testable import RawTextReader

/// Inputs in `Golden/`, each with a dump of what is read from it.
struct GoldenTests {
    @Test(
        arguments: [
            "dump", "dump-quirks", "front-matter", "front-matter-several", "fields", "plain", "plain-lines",
        ])
    func literal(_ name: String) throws {
        let bytes = try #require(GoldenFile.bytes(named: name + ".txt"))
        let (documents, error) = try readAll(bytes)
        #expect(
            GoldenFile.problem(Array(DocumentDump.dump(documents, error: error).utf8), named: name + ".dump") == nil)
    }

    @Test(arguments: ["structure", "structure-dump"])
    func structured(_ name: String) throws {
        let bytes = try #require(GoldenFile.bytes(named: name + ".txt"))
        let (documents, error) = try readAll(bytes) { $0.structure = .detect }
        #expect(
            GoldenFile.problem(Array(DocumentDump.dump(documents, error: error).utf8), named: name + ".dump") == nil)
    }
}
