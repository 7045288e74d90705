import GalleyTesting
import JSONReader
import PluginKit
import Testing

/// The options `records`, `fields` and `body-format`.
@Suite struct MappingTests {
    private static let record = """
        {"name": {"first": "Anna", "last": "Blum"}, "t": "  A title ", "when": "2024-03-12T10:00:00+02:00",
        "alt": null, "parts": ["one", "two"], "a/b": "slash", "m~n": "tilde", "": "nothing", "lead": "Lead.",
        "text": "Body.\\n\\nMore.", "n": 12345678901234567890.5, "rest": {"x": [1, {"y": "z"}]}, "title": "guessed"}
        """

    private func read(_ fields: KeyValuePairs<String, ConfigNode>, _ text: String = record) -> Reading {
        Reading(Array(text.utf8), options: options(("fields", .mapping(fields))))
    }

    @Test func pointersTemplatesAndAlternatives() throws {
        let reading = read([
            "headline": "/t", "author": "{/name/first} {/name/last}", "datePublished": ["/missing", "/alt", "/when"],
            "body": "{/lead}\n\n{/text}", "keywords": "/parts", "other.slashed": "/a~1b", "waved": "/m~0n",
            "url": "https://a.example/{/parts/1}?{{x}}",
        ])
        let document = try #require(reading.documents.first)
        let metadata = document.metadata
        #expect(metadata.headline == "A title")
        #expect(metadata.author == [Agent(.person, name: "Anna Blum")])
        #expect(metadata.datePublished?.description == "2024-03-12T10:00:00+02:00")
        #expect(metadata.keywords == ["one", "two"])
        #expect(metadata.url == "https://a.example/two?{x}")
        #expect(metadata.other["slashed"] == .string("slash"))
        #expect(metadata.other["waved"] == .string("tilde"))
        #expect(document.body.plainText(of: 0) == "Lead.\nBody.\nMore.")
        // What is not mapped is kept, and what is mapped is not kept twice.
        #expect(metadata.other.keys == ["slashed", "waved", "alt", "", "n", "rest", "title"])
        #expect(metadata.other["n"] == .number("12345678901234567890.5"))
        #expect(
            metadata.other["rest"]
                == .object(
                    MetadataObject([
                        .init(
                            key: "x",
                            value: .array([.number("1"), .object(MetadataObject([.init(key: "y", value: "z")]))]))
                    ])))
        #expect(document.losses.isEmpty)
    }

    @Test func fieldsThatAreNotToldAreFound() throws {
        let document = try #require(read(["alternativeHeadline": "/t"]).documents.first)
        #expect(document.metadata.headline == "guessed")
        #expect(document.metadata.alternativeHeadline == "A title")
        #expect(document.metadata.description == "Lead.")
        #expect(document.metadata.origins.keys.sorted() == ["description", "headline"])
        #expect(document.body.plainText(of: 0) == "Body.\nMore.")
    }

    @Test func whatIsMissingIsNoted() throws {
        let document = try #require(
            read(["headline": "/nowhere", "author": "{/name/first} {/nowhere}", "datePublished": "/lead"])
                .documents.first)
        #expect(document.metadata.headline == nil)
        #expect(document.metadata.author.isEmpty)
        let notes = document.remarks.filter { $0.code == "field-not-set" }.map(\.message)
        #expect(
            notes == [
                "'headline' is not set: the record has nothing that fits it there",
                "'author' is not set: the record has nothing that fits it there",
                "'datePublished' is not set: the record has nothing that fits it there",
            ])
        #expect(document.metadata.other["title"] == .string("guessed"))
    }

    @Test(
        arguments: [
            (.mapping(["headline": "title"]), "a JSON Pointer begins with '/' (RFC 6901)", "write '/title'"),
            (
                .mapping(["headlin": "/t"]), "there is no field 'headlin'",
                "did you mean 'headline'? other metadata of that name is other.headlin"
            ),
            (.mapping(["body": "{text}"]), "'{text}' is no place in a record", "write '{/text}', or '{{' for a brace"),
            (.mapping(["body": "{/text"]), "a '{' without its '}'", "write '{{' for a brace"),
            (
                .mapping(["body": "/a~2"]), "'~' in a JSON Pointer is followed by 0 or 1 (RFC 6901)",
                "write '~0' for '~' and '~1' for '/'"
            ),
            (.mapping(["": "/a"]), "a field needs a name", ""),
            ("/t", "expected a mapping from metadata fields, or body, to JSON Pointers, found '/t'", ""),
            (.mapping(["body": []]), "expected JSON Pointers to try in order, found a list", ""),
        ] as [(ConfigNode, String, String)])
    func mistakes(_ fields: ConfigNode, _ message: String, _ help: String) {
        let (_, mistakes) = decode([("fields", fields)])
        #expect(mistakes.map(\.message) == ["json: fields: " + message])
        #expect(mistakes.map(\.help) == [help])
    }

    @Test func mistakesHaveTheirPlace() {
        let place = Place(file: "r.yaml", line: 4, column: 9, count: 10)
        let node = ConfigNode(
            .scalar("{/a}{b}/c", isPlain: true), at: Place(file: "r.yaml", line: 4, column: 9, count: 9))
        let (_, mistakes) = decode([
            ("fields", ConfigNode(.mapping([ConfigEntry(key: "body", keyPlace: place, value: node)])))
        ])
        #expect(mistakes.first?.place == Place(file: "r.yaml", line: 4, column: 13, count: 3))
    }

    @Test(arguments: ["/data/items", "/data/items/", "x", "/a~"])
    func recordsMustBeAPointer(_ pointer: String) {
        let (options, mistakes) = decode([("records", .plain(pointer))])
        #expect((options != nil) == pointer.hasPrefix("/data"))
        #expect(mistakes.allSatisfy { $0.code == "bad-pointer" })
    }

    @Test func recordsInAnEnvelope() throws {
        let text =
            #"{"next": 7, "data": {"count": 2, "items": [{"title": "a"}, {"title": "b"}], "more": [1]}, "x": null}"#
        for blockSize in [1, 9, Int.max] {
            let reading = Reading(Array(text.utf8), blockSize: blockSize, options: options(("records", "/data/items")))
            #expect(reading.headlines == ["a", "b"])
            #expect(reading.error == nil)
            let around = reading.documents.flatMap(\.remarks).filter { $0.code == "envelope-not-carried" }
            #expect(around.map(\.severity) == [.note])
            #expect(
                around.first?.message
                    == "what stands around the records is not carried over: /next, /data/count, /data/more")
        }
    }

    @Test func recordsOfEachLine() {
        let text =
            #"{"items": [{"title": "a"}]}"# + "\n" + #"{"items": []}"# + "\n" + #"{"other": 1}"# + "\n"
            + #"{"items": {"title": "b"}}"# + "\n"
        for name in ["x.jsonl", "-"] {
            let reading = Reading(Array(text.utf8), name: name, options: options(("records", "/items")))
            #expect(reading.headlines == ["a", "b"])
            #expect(reading.error?.code == "no-records")
            #expect(reading.error?.line == 3)
        }
    }

    @Test(arguments: [
        (#"{"a": {"b": 1}}"#, "/a/b", "there are no records at '/a/b': it is neither an array nor an object"),
        (#"{"a": {"c": [], "d": 2}}"#, "/a/b", "there are no records at '/a/b': '/a' has 'c', 'd'"),
        (#"[[], []]"#, "/5", "there are no records at '/5': the JSON has no such element"),
        (#"7"#, "/a", "there are no records at '/a': the value is neither an object nor an array"),
    ])
    func recordsThatAreNotThere(_ text: String, _ pointer: String, _ message: String) {
        let reading = Reading(Array(text.utf8), options: options(("records", .plain(pointer))))
        #expect(reading.error?.code == "no-records")
        #expect(reading.error?.message == message)
        #expect((reading.error?.line, reading.error?.column) == (1, 1))
    }

    @Test(
        arguments: [
            (#"{"a": [{"title": "x"}], "b": tru"#, ["x"]), (#"{"a": [{"title": "x"}"#, ["x"]),
            (#"{"b" 1, "a": []}"#, []),
            (#"{"b": 1 "a": []}"#, []), (#"{"b": "x"#, []), (#"{"a": [{"title": "x"}] ]"#, ["x"]), (#"{"#, []),
        ] as [(String, [String])])
    func brokenEnvelopes(_ text: String, _ headlines: [String]) {
        for blockSize in [1, 4, Int.max] {
            let reading = Reading(Array(text.utf8), blockSize: blockSize, options: options(("records", "/a")))
            #expect(reading.headlines == headlines)
            #expect(reading.error != nil, "\(text)")
        }
    }

    @Test func bodiesAreHandedToTheirReaders() throws {
        let registry = try PluginRegistry().with(TagReader.self)
        let text =
            #"{"title": "t", "url": "https://a.example/b", "text": "<p>One \"two\" é</p>\n<p>\u00e9\ud83d\ude00 Three</p>"}"#
        let asked = Reading(
            Array(text.utf8), options: options(("body-format", "html"), registry: registry), registry: registry)
        let document = try #require(asked.documents.first)
        #expect(document.body.plainText(of: 0) == "One \"two\" é\né😀 Three")
        #expect(document.remarks.contains { $0.message == "read as text/html for 'https://a.example/b'" })
        // Spans are those of the source, escapes and all.
        let spans = document.body.nodes.filter { $0.blockKind == .paragraph }.map { node in
            String(
                decoding: Array(text.utf8)[Int(node.source.start)..<Int(node.source.start + node.source.count)],
                as: UTF8.self)
        }
        #expect(spans == [#"One \"two\" é"#, #"\u00e9\ud83d\ude00 Three"#])
        let literal = Reading(
            Array(text.utf8), options: options(("body-format", "text"), registry: registry), registry: registry)
        #expect(literal.documents.first?.body.plainText(of: 0).hasPrefix("<p>One") == true)
    }

    @Test func aReaderThatIsNotThereIsAnError() {
        let (options, mistakes) = decode([("body-format", "markdown")])
        #expect(options == nil)
        #expect(mistakes.map(\.message) == ["json: there is no reader 'markdown' to hand bodies to"])
        var asked = JSONReaderOptions()
        asked.bodyFormat = .html
        #expect(throws: Diagnostic.self) { try JSONReader(options: asked, context: PluginContext()) }
    }

    @Test func htmlWithoutAReaderIsKeptRaw() throws {
        let text = #"{"id": 1, "title": "t", "content_html": "<p>a</p>"}"#
        let reading = Reading(text)
        let document = try #require(reading.documents.first)
        #expect(document.body.nodes.compactMap(\.blockKind) == [.root, .raw])
        #expect(reading.remarks.map(\.code) == ["shape-known"])
        #expect(document.remarks.map(\.code) == ["body-kept-raw"])
    }
}
