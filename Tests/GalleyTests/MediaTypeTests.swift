import Galley
import PluginKit
import Runner
import Testing

/// What the transport says of an item counts more than its name, and less than a sure sign in its bytes.
@Suite struct MediaTypeTests {
    private func format(_ text: String, _ mediaType: String, _ name: String = "x.warc#https://a.example/page")
        -> String?
    {
        var diagnostics: [Diagnostic] = []
        let readers = BuiltinPlugins.registry.readers.compactMap {
            BuiltinPlugins.registry.makeReader(.init($0.info.name), into: &diagnostics)
        }
        let input = Input(name: name, source: BytesSource(Array(text.utf8)), mediaType: mediaType)
        return try? FormatDetector().rank(readers, for: input).first.map { type(of: $0.reader).info.name }
    }

    @Test(arguments: [
        ("A page without a tag", "text/html", "html"), ("A page without a tag", "Text/HTML; charset=utf-8", "html"),
        ("<?xml version='1.0'?><p>x</p>", "application/xhtml+xml", "html"), ("A page <b>with</b>", "", "raw-text"),
        ("a: b", "text/markdown", "markdown"), ("a\tb\nc\td", "text/tab-separated-values", "csv"),
        ("a,b\nc,d", "text/csv", "csv"), ("\"a string\"", "application/json", "json"),
        ("{\"a\": 1}", "application/vnd.api+json", "json"), ("{\"a\": 1}", "application/ld+json", "json"),
        ("a line", "text/plain", "raw-text"), ("<p>a</p> and what it is", "text/plain", "raw-text"),
    ])
    func `the media type tells the format`(_ text: String, _ mediaType: String, _ expected: String) {
        #expect(format(text, mediaType) == expected)
    }

    @Test func `the media type counts more than the name`() {
        #expect(format("text", "text/html", "a.md") == "html")
        #expect(format("text", "text/markdown", "a.html") == "markdown")
        // Servers give that to what they do not know.
        #expect(format("text", "text/plain", "a.md") == "markdown")
        #expect(format("a,b\n1,2", "text/plain", "a.csv") == "csv")
        #expect(format("{\"a\": 1}\n{\"a\": 2}", "text/plain", "a.ndjson") == "json")
    }

    @Test func `a sure sign in the bytes counts more than the media type`() {
        #expect(format("<!doctype html><p>Not found", "application/json") == "html")
        #expect(format("<html><p>x", "text/plain") == "html")
        #expect(format("{\"a\": 1}", "text/html") == "json")
        #expect(
            format("{\"pandoc-api-version\":[1,23],\"meta\":{},\"blocks\":[]}", "application/json") == "pandoc-json")
    }
}
