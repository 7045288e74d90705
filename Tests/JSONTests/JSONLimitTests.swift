import JSON
import Testing

struct JSONLimitTests {
    private func nested(_ depth: Int, _ open: String = "[", _ inner: String = "", _ close: String = "]") -> String {
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }

    @Test func depthHasALimit() throws {
        _ = try read(nested(1024))
        let error = try #require(mistake(in: nested(1025)))
        #expect(error.code == .tooDeep && error.byteOffset == 1024)
        #expect(mistake(in: nested(1025, "{\"a\":", "1", "}"))?.code == .tooDeep)
        let flat = JSONReadingOptions(maximumDepth: 0)
        #expect(try read("1", flat).root.int == 1)
        #expect(mistake(in: "[]", flat)?.code == .tooDeep)
        #expect(mistake(in: "[]", JSONReadingOptions(maximumDepth: .min))?.code == .tooDeep)
    }

    @Test func depthNeverCostsStack() throws {
        let depth = 400_000
        #expect(mistake(in: String(repeating: "[", count: depth))?.code == .tooDeep)
        #expect(mistake(in: String(repeating: "{\"\":[", count: depth))?.code == .tooDeep)
        let deep = JSONReadingOptions(maximumDepth: .max)
        let document = try read(nested(depth), deep)
        #expect(mistake(in: String(repeating: "[", count: depth), deep)?.code == .unexpectedEnd)
        var writer = JSONWriter()
        writer.value(document.root)
        #expect(writer.finish() == document.source)
    }

    @Test func sizeHasALimit() throws {
        let tight = JSONReadingOptions(maximumBytes: 4)
        #expect(try read("1234", tight).root.int == 1234)
        let error = try #require(mistake(in: "12345", tight))
        #expect(error.code == .tooLarge)
        #expect(error.message.contains("5 bytes") && error.message.contains("limit of 4"))
        #expect(mistake(in: "", JSONReadingOptions(maximumBytes: -1))?.code == .empty)
    }

    @Test func loneSurrogatesAreReplacedOnRequest() throws {
        let lenient = JSONReadingOptions(loneSurrogates: .replace)
        let text = #"["\ud800", "a\udc00b", "\ud800\ud834\udd1e", "\ud800x", "\ud834\u0041", "\udc00\ud800"]"#
        let document = try read(text, lenient)
        #expect(
            document.root.elements.map { $0.string } == [
                "\u{FFFD}", "a\u{FFFD}b", "\u{FFFD}𝄞", "\u{FFFD}x", "\u{FFFD}A", "\u{FFFD}\u{FFFD}",
            ])
        #expect(document.replacedSurrogates == 7)
        #expect(mistake(in: #"["\ud800\u12"]"#, lenient)?.code == .invalidEscape)
    }
}
