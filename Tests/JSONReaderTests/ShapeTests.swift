import DocumentJSON
import JSONReader
import PluginKit
import Testing

/// One object, arrays, lines and concatenated objects, in blocks of any size.
@Suite struct ShapeTests {
    private static let pretty = "{\n\"galley\": 1,\n\"metadata\":\n{\n\"headline\": \"a]}\\\"{\"\n}\n}"
    static let shapes: [(text: String, headlines: [String])] = [
        (line("a"), ["a"]),
        ("\u{FEFF} " + line("a") + "\n", ["a"]),
        (line("a") + "\n\n" + line("b") + "\r\n" + line("c"), ["a", "b", "c"]),
        (line("a") + line("b") + " " + line("c"), ["a", "b", "c"]),
        (pretty, ["a]}\"{"]),
        (pretty + "\n" + pretty + pretty, ["a]}\"{", "a]}\"{", "a]}\"{"]),
        (line("a") + "\n" + pretty, ["a", "a]}\"{"]),
        ("[]", []),
        ("[ ]\n[\(line("a"))]", ["a"]),
        ("[\n\(line("a")),\n\(pretty),\(line("c"))\n]\n", ["a", "a]}\"{", "c"]),
        ("[\n{\n\"galley\":1,\n\"body\":\n[\n{\n\"type\":\"quote\"\n},\n{\n\"type\":\"quote\"\n}\n]\n}\n]", [""]),
    ]

    @Test(arguments: shapes.indices, [1, 2, 3, 7, 64, Int.max])
    func read(_ index: Int, _ blockSize: Int) {
        let (text, headlines) = Self.shapes[index]
        let reading = Reading(text, blockSize: blockSize)
        #expect(reading.error == nil)
        #expect(reading.headlines == headlines)
    }

    @Test func whatTheWriterWritesReadsBack() throws {
        let documents = (0..<200).map { randomDocument($0) }
        let bytes = documents.map { DocumentJSON.encode($0) }
        let pretty = documents.map { DocumentJSON.encode($0, isPretty: true) }
        let shapes: [(String, [UInt8])] = [
            ("a.jsonl", Array(bytes.joined(separator: [0x0A]))), ("-", Array(bytes.joined())),
            ("a.json", [0x5B] + Array(pretty.joined(separator: [0x2C])) + [0x5D]), ("-", Array(pretty.joined())),
        ]
        for (name, bytes) in shapes {
            let reading = Reading(bytes, name: name, blockSize: 1000)
            #expect(reading.error == nil)
            #expect(reading.documents.count == documents.count)
            for (read, document) in zip(reading.documents, documents) where document.source != DocumentSource() {
                #expect(read == document)
            }
        }
    }

    @Test func aDocumentWithoutSourceGetsItsPlace() {
        let reading = Reading(" " + line("a") + "\n" + line("b"), name: "in.jsonl")
        #expect(
            reading.documents.map(\.source) == [
                DocumentSource(name: "in.jsonl", ordinal: 0, offset: 1, count: line("a").utf8.count),
                DocumentSource(
                    name: "in.jsonl", ordinal: 1, offset: 2 + line("a").utf8.count, count: line("b").utf8.count),
            ])
    }

    @Test func whatEmitThrowsIsLetThrough() throws {
        struct Stop: Error {}
        let input = Input(name: "-", bytes: Array((line("a") + line("b")).utf8))
        let reader = try JSONReader(options: JSONReaderOptions(), context: PluginContext())
        var count = 0
        #expect(throws: Stop.self) {
            try reader.read(input) { _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
    }

    @Test(arguments: [
        (#"{"galley": 1}"#, true), ("\u{FEFF}\n[ {\"galley\":1", true), (#"{"a": {"galley": 1}, "galley": 2, "#, true),
        (#"{"a":"x","b":[1,"]"],"galley":1}"#, true), (#"{"a": {"galley": 1}}"#, false), ("[]", false), ("", false),
        (#"{"galley": "x"}"#, false), (#"{"gall"#, false), ("<p>", false), (#"{"galley""#, false),
    ])
    func recognizesItsMark(_ text: String, _ isOurs: Bool) {
        let sample = Sample(name: "a.json", bytes: Array(text.utf8), isWhole: false)
        #expect((JSONReader.recognize(sample)?.confidence == .certain) == isOurs)
    }
}
