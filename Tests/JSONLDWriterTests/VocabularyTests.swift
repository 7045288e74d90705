import GalleyTesting
import JSONLDWriter
import PluginKit
import Testing

/// Everything that is written is in schema.org's vocabulary, and in the form that Google's Article page asks for.
@Suite(
    .enabled(
        if: Program.hasPython("pyld", "rdflib"), "python3 with PyLD and rdflib is not installed: nothing was checked"))
struct VocabularyTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func files(in folder: String, endings: [String]) -> [String] {
        endings.flatMap { ending in GoldenFile.names(in: folder, ending: ending).map { folder + "/" + $0 } }
    }

    @Test func goldenOutputs() {
        let golden = Self.files(in: Self.root + "/Tests/JSONLDWriterTests/Golden", endings: [".jsonld", ".ndjson"])
        let recipes = GoldenFile.names(in: Self.root + "/Recipes", ending: "").flatMap {
            Self.files(in: Self.root + "/Recipes/\($0)/expected", endings: [".jsonld"])
        }
        #expect(golden.count >= 4 && !recipes.isEmpty)
        let paths = (golden + recipes).map { "'\($0)'" }.joined(separator: " ")
        let check = Program.run(
            "python3 '\(Self.root)/Tests/JSONLDWriterTests/check_vocabulary.py' \(paths) 2>&1")
        #expect(check.status == 0, "\(check.output)")
    }

    /// Documents of any metadata, those of other names included.
    @Test func randomDocuments() {
        var shape = RandomDocument.Shape()
        shape.blockKinds = [.paragraph]
        let documents = (0..<200).map { seed in
            var document = RandomDocument.make(seed: UInt64(seed), shape: shape)
            // What is no address cannot be made one.
            document.metadata.image = document.metadata.image.filter { $0.hasPrefix("https://") }
            for index in document.metadata.author.indices { document.metadata.author[index].name += "x" }
            if seed % 3 == 0 { document.metadata.other["genre"] = "essay" }
            if seed % 5 == 0 { document.metadata.other["isAccessibleForFree"] = true }
            if seed % 7 == 0 { document.metadata.other["dateline"] = .string("Oslo, 4 March") }
            return document
        }
        for context in [collected, collectedLines] {
            let failure = PythonScript.failure(of: "check_vocabulary.py", [write(documents, context).bytes])
            #expect(failure == nil)
        }
    }

    /// The check can fail.
    @Test func checkFindsMistakes() {
        for mistake in [
            #"{"@context":{"@vocab":"https://schema.org/"},"@type":"Article","printPage":"1"}"#,
            #"{"@context":{"@vocab":"https://schema.org/"},"@type":"Articel"}"#,
            #"{"@context":{"@vocab":"https://schema.org/"},"@type":"Article","dateModified":"last May"}"#,
            #"{"@context":{"@vocab":"https://schema.org/"},"@type":"Article","image":["/a.png"]}"#,
            #"{"@context":{"name":"https://schema.org/name"},"@type":"https://schema.org/Article","headline":"lost"}"#,
        ] {
            #expect(PythonScript.failure(of: "check_vocabulary.py", [Array(mistake.utf8)]) != nil, "\(mistake)")
        }
    }
}
