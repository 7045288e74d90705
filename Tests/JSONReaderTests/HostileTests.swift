import JSONReader
import PluginKit
import Testing

/// Input that is large, broken or made to hurt.
@Suite struct HostileTests {
    @Test(arguments: [
        (#"{"title": "a\ud800b", "text": "x"}"#, "lone-surrogate"), (#"{"title": "a", "title": "b"}"#, "duplicate-key"),
        (#"{"title": "a", "x": {"k": 1, "k": 2}}"#, "duplicate-key"),
    ])
    func documentedAcceptances(_ text: String, _ code: RemarkCode) {
        let reading = Reading(text)
        #expect(reading.error == nil)
        #expect(reading.documents.first?.losses.map(\.code) == [code])
    }

    @Test(arguments: [
        (#"{"title": NaN}"#, 1, 11), ("{\n\"title\": Infinity}", 2, 10), ("{\"title\": \"a\tb\"}", 1, 13),
        (#"{"title": "abc"#, 1, 11), (#"{"title": 01}"#, 1, 11), (#"{"a": 1,}"#, 1, 9), (#"{'a': 1}"#, 1, 2),
        ("{\"title\": \"é\u{0}\"}", 1, 13), (#"{"title": "\x"}"#, 1, 12), (#"{"a": [1, 2}"#, 1, 12),
    ])
    func errorsHaveTheirPlace(_ text: String, _ line: Int, _ column: Int) {
        let reading = Reading(text)
        #expect(reading.documents.isEmpty)
        #expect(reading.error?.code == "invalid-json")
        #expect((reading.error?.line, reading.error?.column) == (line, column), "\(reading.error?.message ?? "")")
        #expect(reading.error?.offset != nil)
    }

    @Test(arguments: ["[", "{\"a\":"])
    func depth(_ opening: String) {
        let text = String(repeating: opening, count: 100_000)
        for name in ["-", "x.jsonl"] {
            let reading = Reading(text, name: name)
            #expect(reading.documents.isEmpty)
            #expect(reading.error != nil)
        }
        var deep = JSONReaderOptions()
        deep.maximumDepth = 8
        let nested = Reading(Array(#"{"a":[[[[[[[[1]]]]]]]]}"#.utf8), options: deep)
        #expect(nested.error?.message.contains("nested more than 8 deep") == true)
    }

    @Test func numbersOfAnySize() throws {
        let digits = String(repeating: "9", count: 400) + ".5e999999"
        let document = try #require(
            Reading(#"{"title": "t", "n": \#(digits), "i": -0, "m": 9007199254740993}"#).documents.first)
        #expect(document.metadata.other["n"] == .number(digits))
        #expect(document.metadata.other["i"] == .number("-0"))
        #expect(document.metadata.other["m"] == .number("9007199254740993"))
    }

    @Test func aRecordThatIsTooLargeFailsAlone() {
        let long = #"{"title": ""# + String(repeating: "x", count: 5000) + #""}"#
        var small = JSONReaderOptions()
        small.maximumRecordSize = 1000
        for (text, name) in [
            (#"{"title": "a"}"# + "\n\(long)\n" + #"{"title": "b"}"# + "\n", "x.ndjson"),
            (#"[{"title": "a"},\#(long), {"title": "b"}]"#, "x.json"),
            (#"{"title": "a"} \#(long) {"title": "b"}"#, "-"),
        ] {
            let reading = Reading(Array(text.utf8), name: name, blockSize: 100, options: small)
            #expect(reading.headlines == ["a", "b"], "\(name)")
            #expect(reading.error?.code == "record-too-large")
            #expect(reading.error?.message.hasPrefix("1 of 3 documents cannot be read") == true)
        }
    }

    /// A source of a run of records that never held them all, and what was read of it when the first came.
    private final class Endless: ByteSource {
        private var left: Int
        private let head: [UInt8]
        private let piece: [UInt8]
        private let tail: [UInt8]
        private var pending: ArraySlice<UInt8>
        private(set) var given = 0

        init(_ head: String, _ piece: String, count: Int, _ tail: String) {
            left = count
            self.head = Array(head.utf8)
            self.piece = Array(piece.utf8)
            self.tail = Array(tail.utf8)
            pending = self.head[...]
        }

        var remaining: Int? { nil }

        func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            if pending.isEmpty {
                if left > 0 {
                    pending = piece[...]
                    left -= 1
                } else if left == 0 {
                    pending = tail[...]
                    left = -1
                }
            }
            let count = min(buffer.count, pending.count)
            buffer.copyBytes(from: pending.prefix(count))
            pending = pending.dropFirst(count)
            given += count
            return count
        }
    }

    /// Some 40 MB, of which only a block or the beginning is ever held.
    @Test(arguments: [
        ("[{\"title\":\"first\"}", ",{\"title\":\"X\",\"text\":\"T\"}", "]", "x.json", 4 << 20),
        ("", "{\"title\":\"X\",\"text\":\"T\"}\n", "", "x.ndjson", 4 << 20),
        ("", "{\"title\":\"X\",\"text\":\"T\"}\n", "", "-", 4 << 20),
        (
            "{\"status\":\"ok\",\"data\":{\"items\":[{\"title\":\"first\"}", ",{\"title\":\"X\",\"text\":\"T\"}",
            "],\"n\":7}}", "x.json", 24 << 20
        ),
    ])
    func boundedMemory(_ head: String, _ piece: String, _ tail: String, _ name: String, _ most: Int) throws {
        let text = piece.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let long = text[0] + String(repeating: "word ", count: 1 << 12) + text[1]
        let source = Endless(head, String(long), count: 2_000, tail)
        let reader = try JSONReader(options: JSONReaderOptions(), context: PluginContext())
        var count = 0
        var readAtFirst = 0
        var last: Document?
        try reader.read(Input(name: name, source: source)) { document in
            count += 1
            if count == 1 { readAtFirst = source.given }
            last = document
        }
        #expect(count == 2_000 + (head.isEmpty ? 0 : 1))
        #expect(source.given > 40_000_000)
        #expect(readAtFirst <= most, "\(readAtFirst)")
        if name == "x.json", head.hasPrefix("{") {
            #expect(
                last?.losses.map(\.message) == ["what stands around the records is not carried over: /status, /data/n"])
        }
    }

    /// Any text is read or refused, and time does not run away.
    @Test func mutatedExports() throws {
        var state: UInt64 = 3
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "\n", "1e9", "\u{0}", "\\ud800",
            "{\"a\":[{\"title\":1}]}",
        ]
        let texts = ExportTests.names.compactMap { ExportTests.bytes($0) }
        for round in 0..<2000 {
            var bytes = texts[round % texts.count]
            for _ in 0...next(4) {
                let place = next(bytes.count)
                let end = min(bytes.count, place + next(20))
                bytes.replaceSubrange(place..<end, with: Array(pieces[next(pieces.count)].utf8))
            }
            let reading = Reading(bytes, name: round % 3 == 0 ? "x.jsonl" : "-", blockSize: 1 + next(300))
            let whole = Reading(bytes, name: round % 3 == 0 ? "x.jsonl" : "-")
            let isSame =
                reading.documents == whole.documents && reading.error == whole.error
                && reading.remarks == whole.remarks
            #expect(isSame, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
