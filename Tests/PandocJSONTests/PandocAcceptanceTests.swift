import GalleyTesting
import PandocJSONWriter
import PluginKit
import Testing

/// pandoc reads what is written, whatever the document is.
@Suite(.enabled(if: PandocProgram.path != nil, Comment(rawValue: PandocProgram.absence)))
struct PandocAcceptanceTests {
    private func html(_ documents: [Document]) throws -> String {
        let context = PluginContext(outputShape: .collected, outputExtension: "json")
        let writer = PandocJSONWriter(options: NoOptions(), context: context)
        var output: [UInt8] = []
        var remarks: [Remark] = []
        writer.begin(&output)
        for (index, document) in documents.enumerated() {
            if index > 0 { writer.separate(&output) }
            writer.write(document, to: &output, remarks: &remarks)
        }
        writer.end(&output)
        let folder = TemporaryFolder()
        let path = try folder.write(output, to: "in.json")
        let program = try #require(PandocProgram.path)
        let result = Program.run("'\(program)' -f json -t html '\(path)' 2>&1")
        #expect(result.status == 0, "\(result.output.prefix(500))")
        return result.output
    }

    @Test func whatWasReadFromPandoc() throws {
        let text = try html(Trees.all.flatMap { [try read($0.bytes), try read($0.bytes, exact: true)] })
        #expect(text.contains("The kettle boils at noon."))
        #expect(text.contains("class=\"document\""))
    }

    @Test func documentsOfAnyKind() throws {
        var shape = RandomDocument.Shape()
        shape.controlCharacters = true
        let documents = (0..<400).map { RandomDocument.make(seed: UInt64($0), shape: shape) }
        let text = try html(documents)
        #expect(text.contains("kettle"))
    }

    @Test func alone() throws {
        let writer = PandocJSONWriter(options: NoOptions(), context: PluginContext())
        let folder = TemporaryFolder()
        let program = try #require(PandocProgram.path)
        for seed in 0..<10 {
            var output: [UInt8] = []
            var remarks: [Remark] = []
            writer.write(RandomDocument.make(seed: UInt64(seed), shape: .init()), to: &output, remarks: &remarks)
            let path = try folder.write(output, to: "in.json")
            let result = Program.run("'\(program)' -s -f json -t native '\(path)' 2>&1")
            #expect(result.status == 0, "\(result.output.prefix(500))")
        }
    }
}
