import HTML5
import Testing

/// Pages of any encoding become the same tree.
struct EncodedPageTests {
    private struct Found: Equatable {
        var text: String?
        var encoding: Encoding

        init(_ text: String?, _ encoding: Encoding) {
            self.text = text
            self.encoding = encoding
        }
    }

    private func text(_ bytes: [UInt8], transport: String? = nil) throws -> Found {
        let tree = try HTMLParser().parse(bytes, transportEncoding: transport)
        return Found(tree.firstElement(.p).flatMap { tree.firstText(in: $0) }, tree.encoding)
    }

    @Test func encodings() throws {
        #expect(try text(Array("<p>é".utf8)) == Found("é", .utf8))
        #expect(try text(Array("<p>".utf8) + [0xE9]) == Found("é", .windows1252))
        #expect(try text(Array("<p>e".utf8)) == Found("e", .windows1252))
        #expect(try text(Array("<p>".utf8) + [0xE9], transport: "iso-8859-2") == Found("é", .iso8859Part2))
        #expect(try text(Array("<meta charset=koi8-r><p>".utf8) + [0xC1]) == Found("а", .koi8R))
        #expect(
            try text([0xFF, 0xFE] + "<p>é".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == Found("é", .utf16LE)
        )
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("<p>é".utf8), transport: "koi8-r") == Found("é", .utf8))
    }

    @Test func aMetaElementThatComesLateCounts() throws {
        let filler = Array(("<!--" + String(repeating: "x", count: 2000) + "-->").utf8)
        let meta = Array("<meta http-equiv=content-type content='text/html; charset=koi8-r'><p>".utf8)
        #expect(try text(filler + meta + [0xC1]) == Found("а", .koi8R))
        #expect(try text(filler + meta + [0xC1], transport: "windows-1251") == Found("Б", .windows1251))
        #expect(try text(filler + Array("<meta charset=utf-16><p>é".utf8)) == Found("é", .utf8))
    }

    @Test func oneMarkIsTakenAway() throws {
        let bytes = "\u{FEFF}\u{FEFF}x".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let tree = try HTMLParser().parse(bytes)
        let body = try #require(tree.firstElement(.body))
        #expect(tree.firstText(in: body) == "\u{FEFF}x")
    }

    @Test func sourcesAreWhatWasDecoded() throws {
        let tree = try HTMLParser().parse(Array("<p>".utf8) + [0xE9, 0x3C, 0x62, 0x3E])
        #expect(tree.source == Array("<p>é<b>".utf8))
        #expect(tree.firstElement(.b).map(tree.sourceText) == "<b>")
    }
}
