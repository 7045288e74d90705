import JSON
import PandocJSONReader
import PluginKit
import Testing

/// What becomes of each construct.
@Suite struct ReadingTests {
    private func kinds(_ document: Document) -> [BlockKind] { document.body.nodes.compactMap(\.blockKind) }

    @Test func wordsSpacesAndBreaks() throws {
        let document = try read(
            pandoc(
                #"{"t":"Para","c":[{"t":"Str","c":"a"},{"t":"Space"},{"t":"Str","c":"b"},{"t":"SoftBreak"},"#
                    + #"{"t":"Str","c":"c"},{"t":"LineBreak"},{"t":"Str","c":"d"}]}"#))
        #expect(document.body.nodes.count == 5)
        #expect(document.body.plainText(of: 1) == "a b\nc\nd")
        #expect(document.losses.isEmpty)
    }

    @Test func spansAreThoseOfTheJSON() throws {
        let bytes = pandoc(#"{"t":"Para","c":[{"t":"Str","c":"word"}]}"#)
        let document = try read(bytes)
        let paragraph = document.body.nodes[1].source
        let text = bytes[Int(paragraph.start)..<Int(paragraph.start + paragraph.count)]
        #expect(String(decoding: text, as: UTF8.self) == #"{"t":"Para","c":[{"t":"Str","c":"word"}]}"#)
    }

    @Test func notesInNotes() throws {
        func note(_ blocks: String) -> String { #"{"t":"Note","c":[\#(blocks)]}"# }
        func para(_ inlines: String) -> String { #"{"t":"Para","c":[\#(inlines)]}"# }
        let word = #"{"t":"Str","c":"w"}"#
        let bytes = pandoc(para(word + "," + note(para(word + "," + note(para(word)))) + "," + note(para(word))))
        let document = try read(bytes)
        #expect(kinds(document).filter { $0 == .footnote }.count == 3)
        let passing = try Passing(bytes)
        #expect(
            PandocTree(try JSONDocument(parsing: passing.output).root["blocks"]!)
                == PandocTree(try JSONDocument(parsing: bytes).root["blocks"]!))
    }

    @Test(arguments: [
        ("[1,21]", "of version 1.21"), ("[2,0]", "of version 2.0"), ("[]", "of version ?"), ("\"x\"", "of version ?"),
    ])
    func otherVersions(_ version: String, _ message: String) throws {
        let bytes = Array(#"{"pandoc-api-version":\#(version),"meta":{},"blocks":[]}"#.utf8)
        let error = try #require(throws: ItemError.self) { _ = try read(bytes) }
        #expect(error.code == "invalid-pandoc-json")
        #expect(error.message.contains(message))
        #expect((error.line, error.column) == (1, 23))
    }

    @Test(arguments: [
        (#"{"t":"Paragraph","c":[]}"#, "there is no block 'Paragraph'"),
        (#"{"t":"Para","c":[{"t":"Word","c":"x"}]}"#, "there is no inline 'Word'"),
        (#"{"t":"Para","c":{}}"#, "expected a list"), (#"{"c":[]}"#, "expected a node, an object with 't'"),
        (#"{"t":"Header","c":[1,["",[],[]]]}"#, "expected a list of 3"),
        (#"{"t":"Header","c":["1",["",[],[]],[]]}"#, "expected a whole number"),
        (#"{"t":"Para","c":[{"t":"Str","c":5}]}"#, "'Str' holds text"),
        (#"{"t":"Table","c":[]}"#, "expected a list of 6"), ("7", "expected a node, an object with 't'"),
    ])
    func malformed(_ block: String, _ message: String) throws {
        let bytes = pandoc(#"{"t":"HorizontalRule"},"# + block)
        let error = try #require(throws: ItemError.self) { _ = try read(bytes) }
        #expect(error.code == "invalid-pandoc-json")
        #expect(error.message == message)
        #expect(error.line == 1)
        #expect(try #require(error.offset) >= 70)
    }

    @Test func notJSONAtAll() throws {
        let error = try #require(throws: ItemError.self) { _ = try read(Array("{\n\"pandoc-api-version\": [1,".utf8)) }
        #expect((error.code, error.line) == ("invalid-json", 2))
    }

    @Test func deepNesting() throws {
        let depth = 900
        let bytes = pandoc(
            String(repeating: #"{"t":"BlockQuote","c":["#, count: depth) + #"{"t":"Para","c":[{"t":"Str","c":"deep"}]}"#
                + String(repeating: "]}", count: depth))
        let document = try read(bytes)
        #expect(document.losses.map(\.code) == ["nesting-flattened"])
        #expect(document.body.plainText(of: 0).hasSuffix("deep"))
    }

    @Test func tooDeepNesting() throws {
        let depth = 100_000
        let bytes = pandoc(
            String(repeating: #"{"t":"BlockQuote","c":["#, count: depth) + String(repeating: "]}", count: depth))
        let error = try #require(throws: ItemError.self) { _ = try read(bytes) }
        #expect(error.code == "invalid-json")
        #expect(error.message.contains("nested more than"))
    }

    @Test(arguments: [
        (#"{"pandoc-api-version":[1,23,1],"meta":{},"blocks":[]}"#, true),
        (#" { "blocks": [], "pandoc-api-version" : [1, 23] }"#, true), (#"{"pandoc-api-version":"#, false),
        (#"{"a":"pandoc-api-version"}"#, false), (#"[{"pandoc-api-version":[1]}]"#, false), ("", false),
        (#"{"galley":1}"#, false),
    ])
    func recognizes(_ text: String, _ isPandoc: Bool) {
        let sample = Sample(name: "x.json", bytes: Array(text.utf8), isWhole: false)
        #expect((PandocJSONReader.recognize(sample)?.confidence == .certain) == isPandoc)
    }

    /// Any byte changed anywhere is an error with a place, or a document.
    @Test func damagedTreesAreOnlyInput() throws {
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces = [#""t""#, #""c""#, "[]", "{}", "null", "1", #""""#, ",", "[", "}", #"{"t":"Space"}"#]
        for round in 0..<3000 {
            var bytes = Trees.all[round % Trees.all.count].bytes
            for _ in 0...next(3) {
                let place = next(bytes.count)
                let end = min(bytes.count, place + next(6))
                bytes.replaceSubrange(place..<end, with: Array(pieces[next(pieces.count)].utf8))
            }
            do {
                _ = try Passing(bytes, exact: round % 2 == 0)
            } catch let error as ItemError {
                #expect(error.line != nil)
            }
        }
    }
}
