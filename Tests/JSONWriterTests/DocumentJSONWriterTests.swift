import DocumentJSON
import JSONWriter
import PluginKit
import Testing

@Suite struct DocumentJSONWriterTests {
    private func written(
        _ documents: [Document], _ context: PluginContext, pretty: Bool = false
    ) throws -> String {
        var options = JSONWriterOptions()
        options.isPretty = pretty
        let writer = DocumentJSONWriter(options: options, context: context)
        var output: [UInt8] = []
        var remarks: [Remark] = []
        writer.begin(&output)
        for (index, document) in documents.enumerated() {
            if index > 0 { writer.separate(&output) }
            // As the runner does: each rendered by itself, then put together.
            var rendered: [UInt8] = []
            writer.write(document, to: &rendered, remarks: &remarks)
            output += rendered
        }
        writer.end(&output)
        #expect(remarks.isEmpty)
        return String(decoding: output, as: UTF8.self)
    }

    private var documents: [Document] {
        ["a", "b"].map { name in
            var document = Document()
            document.metadata.headline = name
            return document
        }
    }

    private let first = #"{"galley":1,"metadata":{"headline":"a"}}"#
    private let second = #"{"galley":1,"metadata":{"headline":"b"}}"#

    @Test func aFileEachIsOneObject() throws {
        let context = PluginContext(outputShape: .fileEach, outputExtension: "json")
        #expect(try written([documents[0]], context) == first + "\n")
        #expect(
            try written([documents[0]], context, pretty: true)
                == "{\n  \"galley\": 1,\n  \"metadata\": {\n    \"headline\": \"a\"\n  }\n}\n")
    }

    @Test func collectedIsAnArray() throws {
        let context = PluginContext(outputShape: .collected, outputExtension: "json")
        #expect(try written(documents, context) == "[\n\(first),\n\(second)\n]\n")
        #expect(try written([], context) == "[\n]\n")
    }

    @Test(arguments: ["ndjson", "jsonl"])
    func linesByTheEnding(_ ending: String) throws {
        let context = PluginContext(outputShape: .collected, outputExtension: ending)
        #expect(try written(documents, context) == "\(first)\n\(second)\n")
        #expect(try written([], context) == "")
    }

    @Test func prettyLinesAreAConflict() {
        var options = JSONWriterOptions()
        let lines = PluginContext(outputShape: .collected, outputExtension: "jsonl")
        #expect(options.conflicts(in: lines).isEmpty)
        options.isPretty = true
        #expect(options.conflicts(in: lines).map(\.option) == ["pretty"])
        #expect(options.conflicts(in: PluginContext(outputShape: .collected, outputExtension: "json")).isEmpty)
    }

    @Test func numbersThatAreNoneAreNoted() {
        var document = Document()
        document.metadata.other["n"] = .number(".inf")
        var output: [UInt8] = []
        var remarks: [Remark] = []
        DocumentJSONWriter(options: JSONWriterOptions(), context: PluginContext())
            .write(document, to: &output, remarks: &remarks)
        #expect(remarks.map(\.code) == ["number-as-text"])
    }
}
