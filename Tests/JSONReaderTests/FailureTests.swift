import PluginKit
import Testing

@Suite struct FailureTests {
    @Test func aBadLineDoesNotStopTheOthers() {
        let lines = [
            line("a"), #"{"galley":1,"body":[{"type":"hedaing"}]}"#, "nonsense",
            #"{"galley":1,"metadata":{"headline":"cut"#,
            #"{"galley":1,"#, line("b"), #"{"galley":1}}"#, "[\(line("no"))]", line("c"),
        ]
        for blockSize in [1, 5, Int.max] {
            let reading = Reading(lines.joined(separator: "\n"), name: "x.jsonl", blockSize: blockSize)
            #expect(reading.headlines == ["a", "b", "no", "c"])
            #expect(reading.error?.code == "invalid-document")
            #expect(
                reading.error?.message
                    == "5 of 9 documents cannot be read; the first, at line 2: "
                    + "$.body[0].type: there is no type of block 'hedaing'")
            #expect(reading.error?.help == "did you mean 'heading'?")
            #expect((reading.error?.line, reading.error?.column) == (2, 29))
            #expect(reading.error?.offset == line("a").utf8.count + 1 + 28)
        }
    }

    /// With no name that says so, a line that was cut off is told from a value that goes on.
    @Test func aCutLineInALineLikeRun() {
        let lines = [
            line("a"), #"{"galley":1,"metadata":{"headline":"cut"#, line("b"), #"{"galley":1,"metadata":{}"#, line("c"),
            #"{"galley":"#, #""x"}"#,
        ]
        for blockSize in [1, 5, Int.max] {
            let reading = Reading(lines.joined(separator: "\n") + "\n", blockSize: blockSize)
            #expect(reading.headlines == ["a", "b", "c"])
            #expect(reading.error?.message.hasPrefix("3 of 6 documents cannot be read; the first, at line 2: ") == true)
            #expect(reading.error?.line == 2)
        }
    }

    @Test func oneBadDocumentIsToldAsItIs() {
        let reading = Reading("\n  {\"galley\":1, \"body\": 7, \"remarks\": 8}")
        #expect(reading.error?.message == "$.body: expected an array, found 7 (and 1 other mistakes)")
        #expect((reading.error?.line, reading.error?.column, reading.error?.offset) == (2, 24, 24))
    }

    @Test func aBadElementDoesNotStopTheOthers() {
        let reading = Reading("[\(line("a")), {\"galley\":1,}, \(line("b"))]", name: "x.json")
        #expect(reading.headlines == ["a", "b"])
        #expect(reading.error?.code == "invalid-json")
        #expect(reading.error?.message.hasPrefix("1 of 3 documents cannot be read; the first, at line 1: ") == true)
        #expect(reading.error?.offset == 1 + line("a").utf8.count + 2 + 12)
    }

    @Test(arguments: [
        ("[\(line("a"))", "the array of documents is not closed; expected ']'"),
        ("[\(line("a")) \(line("b"))]", "expected ',' or ']' after a document in an array"),
        ("[\(line("a")),]", "expected a document after ','"),
        ("[\(line("a")),{\"x\": \"y\n\"}]", "a string in this document does not end on its line"),
    ])
    func brokenArrays(_ text: String, _ message: String) {
        let reading = Reading(text)
        #expect(reading.headlines == ["a"])
        #expect(reading.error?.code == "invalid-json")
        #expect(reading.error?.message.contains(message) == true, "\(reading.error?.message ?? "")")
    }

    @Test(arguments: [
        ("[[1]]", "a record is an object or a text, and this is 1"),
        ("7", "a record is an object or a text, and this is 7"),
        ("[null]", "a record is an object or a text, and this is null"),
    ])
    func noRecords(_ text: String, _ message: String) {
        let reading = Reading(text)
        #expect(reading.error?.code == "not-a-record")
        #expect(reading.error?.message == message)
        #expect(reading.documents.isEmpty)
    }

    @Test func nothingAtAll() {
        #expect(Reading("").error?.code == "no-document")
        #expect(Reading(" \n").error?.code == "no-document")
        #expect(Reading("", name: "a.ndjson").error == nil)
        #expect(Reading("", mediaType: "application/x-ndjson; charset=utf-8").error == nil)
    }

    @Test func anyBytesAreOnlyInput() {
        let alphabet = Array("{}[]\",:\\\n 1a\u{FEFF}".utf8) + Array(line("x").utf8)
        var state: UInt64 = 1
        for _ in 0..<3000 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            #expect(Reading(bytes, blockSize: 3).error != nil || bytes.starts(with: [0x5B]))
        }
    }
}
