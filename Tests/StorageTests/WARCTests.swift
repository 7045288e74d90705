import GalleyTesting
import PluginKit
import Testing

@testable import Storage

/// WARC files, record by record.
@Suite struct WARCTests {
    /// What a file holds, as text: addresses with bodies, failures by their codes and offsets, and what is left out.
    private struct Reading {
        var items: [(url: String, body: [UInt8], mediaType: String, charset: String, path: String)] = []
        var failures: [String] = []
        var leftOut: [String] = []
        var error: ItemError?

        init(
            _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(), selection: WARCSelection = WARCSelection()
        ) {
            self.init(BytesSource(bytes), limits, selection)
        }

        init(
            _ source: any ByteSource, _ limits: ArchiveLimits = ArchiveLimits(),
            _ selection: WARCSelection = WARCSelection()
        ) {
            let file = WARCFile(StoredItem(path: "x.warc", relativePath: "x.warc"), source, limits, selection)
            do {
                while let event = try file.next() {
                    switch event {
                    case .item(let item):
                        let body = try Input(name: "", source: item.source).readAll()
                        items.append((item.url, body, item.mediaType, item.charset, item.item.relativePath))
                    case .failure(let name, let error): failures.append("\(name) \(error.code)")
                    case .skipped(let remark): leftOut.append(remark.message)
                    }
                }
            } catch {
                self.error = ItemError(wrapping: error)
            }
        }

        var texts: [String] { items.map { "\($0.url) \(String(decoding: $0.body, as: UTF8.self))" } }
    }

    @Test func `types, statuses and revisits are chosen`() {
        let text =
            record("response", "u:ok", "HTTP/1.1 200 OK\r\n\r\nok")
            + record("response", "u:gone", "HTTP/1.1 404 Not Found\r\n\r\ngone")
            + record("revisit", "u:again", "HTTP/1.1 200 OK\r\n\r\n")
            + record("metadata", "u:meta", "a: b", contentType: "application/warc-fields")
            + record("conversion", "u:text", "text", contentType: "text/plain")
        var selection = WARCSelection()
        selection.statuses = WARCSelection.anyStatus
        selection.types = ["response", "metadata", "revisit"]
        selection.revisits = .failures
        let reading = Reading(Array(text.utf8), selection: selection)
        #expect(reading.texts == ["u:ok ok", "u:gone gone"])
        #expect(reading.failures.count == 1)
        #expect(reading.failures.first?.hasSuffix(" revisit") == true)
        #expect(reading.leftOut == ["1 record is left out: 'conversion'", "1 record is left out: 'metadata'"])
        let byDefault = Reading(Array(text.utf8))
        #expect(byDefault.texts == ["u:ok ok", "u:text text"])
        #expect(byDefault.leftOut.contains("1 record is left out: 'revisit'"))
        #expect(byDefault.failures.isEmpty)
    }

    @Test func `what is no document is left out`() {
        let text =
            answer("u:page", "<p>x", "Content-Type: text/html")
            + answer("u:image", "x", "Content-Type: image/png") + answer("u:image", "x", "Content-Type: Image/PNG")
            + answer("u:style", "a {}", "Content-Type: text/css; charset=utf-8")
            + answer("u:script", "x()", "Content-Type: application/javascript")
            + answer("u:paper", "%PDF-1.7", "Content-Type: application/pdf")
            + answer("u:data", "{}", "Content-Type: application/activity+json")
            + answer("u:unknown-text", "text", "Content-Type: application/octet-stream")
            + answer("u:unknown-bytes", "GIF\0", "Content-Type: application/octet-stream")
            + answer("u:untyped-text", "text", "X: y") + answer("u:untyped-bytes", "%PDF-1.7", "X: y")
            + record("resource", "u:film", "x", contentType: "video/mp4")
        let reading = Reading(Array(text.utf8))
        #expect(reading.items.map(\.url) == ["u:page", "u:data", "u:unknown-text", "u:untyped-text"])
        #expect(
            reading.leftOut == [
                "1 record is left out: 'application/javascript'", "1 record is left out: 'application/pdf'",
                "2 records are left out: 'image/png'", "1 record is left out: 'text/css'",
                "1 record is left out: 'video/mp4'", "2 records are left out: bytes of no known type that are no text",
            ])
        var selection = WARCSelection()
        selection.documentTypes = ["application/pdf"]
        #expect(Reading(Array(text.utf8), selection: selection).items.contains { $0.url == "u:paper" })
        selection.onlyDocuments = false
        #expect(Reading(Array(text.utf8), selection: selection).items.count == 12)
    }

    @Test(arguments: [
        ("2024-02-29T23:59:60Z", "2024-02-29T23:59:60Z"),
        ("2016-01-11T23:24:25.412030Z", "2016-01-11T23:24:25.412030Z"),
        ("2016-01-11T23:24:25+01:00", "2016-01-11T23:24:25+01:00"), ("20160111232425", "2016-01-11T23:24:25Z"),
        ("2016-01-11", ""), ("2016-13-11T23:24:25Z", ""), ("2016-01-11T23:24:25", ""), ("2016-01-11T23:24:25.Z", ""),
        ("20161311232425", ""), ("", ""), ("yesterday, in the afternoon", ""),
    ])
    func `dates of records are those of RFC 3339`(_ text: String, _ expected: String) {
        #expect(WARCDate.normalized(text) == expected)
    }

    private func record(
        _ type: String, _ url: String, _ block: String, contentType: String = "application/http; msgtype=response"
    ) -> String {
        "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nContent-Type: \(contentType)\r\n"
            + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }

    private func answer(_ url: String, _ body: String, _ header: String = "Content-Type: text/html") -> String {
        record("response", url, "HTTP/1.1 200 OK\r\n\(header)\r\n\r\n\(body)")
    }

    @Test func `answers are items with what the server said of them`() {
        let text =
            record("warcinfo", "", "software: x", contentType: "application/warc-fields")
            + answer("https://a.example/b/c.html", "one", "content-type: Text/HTML; Charset=\"ISO-8859-1\"")
            + record("request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n", contentType: "application/http")
            + record("response", "https://a.example/gone", "HTTP/1.1 404 Not Found\r\n\r\nnothing")
            + record("resource", "<https://a.example>", "two", contentType: "text/plain")
            + record("response", "dns:a.example", "1.2.3.4", contentType: "text/dns")
        let reading = Reading(Array(text.utf8))
        #expect(reading.texts == ["https://a.example/b/c.html one", "https://a.example two"])
        #expect(reading.items.map(\.mediaType) == ["text/html", "text/plain"])
        #expect(reading.items.map(\.charset) == ["ISO-8859-1", ""])
        #expect(reading.items.map(\.path) == ["a.example/b/c.html", "a.example/index"])
        #expect(reading.failures.isEmpty)
        #expect(
            reading.leftOut == [
                "1 record is left out: 'request'", "1 record is left out: 'warcinfo'",
                "1 record is left out: answers over another protocol than HTTP",
                "1 record is left out: answers with the status 404",
            ])
    }

    /// Line feeds alone, headers that go on, no reason and HTTP/2: writers in the wild have all of them.
    @Test func `headers are read leniently`() {
        let text =
            "WARC/0.18\nwarc-type: response\nWARC-Target-URI:\n  https://a.example/x\nCONTENT-LENGTH: 37\n\n"
            + "HTTP/2 200\ncontent-type: text/html\n\nx" + "\n\n" + answer("https://a.example/?q=1", "y")
        let reading = Reading(Array(text.utf8))
        #expect(reading.texts == ["https://a.example/x x", "https://a.example/?q=1 y"])
        #expect(reading.items.map(\.path) == ["a.example/x", "a.example/index-q=1"])
    }

    @Test(arguments: [
        ("5\r\nhello\r\n6;a=b\r\n world\r\n0\r\n\r\n", "hello world"),
        ("B \r\nhello world\r\n0\r\n\r\n", "hello world"),
        ("5\r\nhello\r\n6\r\n wo", "hello wo"), ("hello, in no chunks", "hello, in no chunks"), ("0\r\n\r\n", ""),
        ("ffffffffffffffffff\r\nx", "ffffffffffffffffff\r\nx"), ("7fffffffffffff\r\nx", "x"),
    ])
    func `chunks are put together, where there are any`(_ body: String, _ expected: String) {
        let reading = Reading(Array(answer("u:x", body, "Transfer-Encoding: chunked").utf8))
        #expect(reading.texts == ["u:x \(expected)"])
    }

    @Test func `codings are undone, where there are any`() throws {
        let gzip = try #require(DecompressionTests.compressed.first { $0.ending == "gz" }).bytes
        // What gzip has between its header and its trailer is what deflate is.
        let deflate = Array(gzip[10..<gzip.count - 8])
        let zlib = [0x78, 0x9C] + deflate + [0, 0, 0, 0]
        for (coding, body) in [("gzip", gzip), ("x-gzip", gzip), ("deflate", deflate), ("deflate", zlib)] {
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n"
            let block = Array(head.utf8) + body
            let record = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(block.count)\r\n\r\n".utf8)
            let reading = Reading(record + block)
            #expect(reading.items.map { String(decoding: $0.body, as: UTF8.self) } == [DecompressionTests.text])
        }
        let plain = Reading(Array(answer("u:x", "not packed at all", "Content-Encoding: gzip").utf8))
        #expect(plain.texts == ["u:x not packed at all"])
        let other = Reading(
            Array((answer("u:x", "?", "Content-Encoding: compress") + answer("u:y", "good")).utf8))
        #expect(other.failures == ["x.warc#0 content-coding"])
        #expect(other.texts == ["u:y good"])
    }

    @Test func `a damaged record fails alone`() {
        let good = answer("u:good", "good")
        for bad in [
            "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\r\n", "rubbish\r\n",
            "WARC/1.1\r\nWARC-Type: response\r\n\r\n", record("response", "u:bad", "no answer"),
        ] {
            let reading = Reading(Array((good + bad + good).utf8))
            #expect(reading.texts == ["u:good good", "u:good good"], "\(bad)")
            #expect(reading.failures.count == 1, "\(bad)")
            #expect(reading.failures.first?.hasPrefix("x.warc#\(good.utf8.count) ") == true)
        }
        var limits = ArchiveLimits()
        limits.recordBytes = 100
        let large = Reading(
            Array((good + answer("u:large", String(repeating: "x", count: 200)) + good).utf8), limits: limits)
        #expect(large.texts.count == 2)
        #expect(large.failures == ["x.warc#\(good.utf8.count) record-too-large"])
    }

    @Test func `a file that is cut off gives what is whole`() {
        let text = Array((answer("u:a", "one") + answer("u:b", "two")).utf8)
        let first = answer("u:a", "one").utf8.count
        for count in (first + 1)..<text.count - 4 {
            let reading = Reading(Array(text[..<count]))
            #expect(reading.texts == ["u:a one"] || count <= first + 4)
            #expect(reading.failures.count <= 1)
        }
        #expect(Reading([]).items.isEmpty)
        #expect(Reading([]).failures.isEmpty)
    }

    /// Whatever the bytes are, and however they come, reading ends, and says the same.
    @Test func `changed bytes do no harm`() {
        var generator = SeededGenerator(seed: 5)
        let text = (0..<6).map { answer("u:\($0)", String(repeating: "body \($0) ", count: $0 * 3)) }.joined()
        let whole = Array(text.utf8)
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
            let reading = Reading(bytes)
            #expect(reading.items.count + reading.failures.count <= 40)
            let slow = Reading(Dripping(bytes), ArchiveLimits())
            #expect(slow.texts == reading.texts)
            #expect(slow.failures == reading.failures)
        }
    }

    /// warcio writes, and warcio and FastWARC read, the same as is read here.
    @Test(
        .enabled(
            if: Program.hasPython("warcio", "fastwarc"), "warcio or FastWARC is not installed: nothing was checked"))
    func `other programs read the same`() throws {
        let folder = TemporaryFolder()
        let failure = PythonScript.failure(of: "make_warc.py", [], arguments: "'\(folder.path)'")
        try #require(failure == nil)
        let expected = try #require(folder.read("expected.tsv")).split(separator: "\n").map(String.init)
        #expect(expected.count > 50)
        for name in ["pages.warc", "pages.warc.gz"] {
            let item = StoredItem(path: folder.path + "/" + name, relativePath: name)
            guard case .container(let file) = try OpenedItem.open(item, limit: 1 << 30) else {
                Issue.record("\(name) holds no items")
                continue
            }
            var lines: [String] = []
            while let event = try file.next() {
                guard case .item(let item) = event else { continue }
                let body = try Input(name: "", source: item.source).readAll()
                let digits = body.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                let offset = item.item.path.split(separator: "#").last ?? ""
                lines.append("\(name)\t\(offset)\t\(item.url)\t\(item.retrieved)\t\(digits)")
                #expect(item.mediaType == "text/html")
            }
            #expect(lines == expected.filter { $0.hasPrefix(name + "\t") })
        }
    }
}

/// Gives its bytes a few at a time.
private final class Dripping: ByteSource {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count, 7)
        buffer.copyBytes(from: bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return count
    }
}
