import GalleyTesting
import PluginKit
import Testing

@testable import HTMLReader

@Suite("Metadata that means harm")
struct HostileMetadataTests {
    @Test("JSON-LD of any depth", arguments: [200, 100_000, 1_000_000])
    func deep(depth: Int) throws {
        for (open, close) in [("[", "]"), (#"{"@graph":"#, "}"), (#"{"author":"#, "}")] {
            let json =
                String(repeating: open, count: depth) + #"{"@type": "Article", "headline": "A"}"#
                + String(repeating: close, count: depth)
            let document = try read(page("text", head: "<script type=application/ld+json>\(json)</script>"))
            #expect(document.paragraphs == ["text"])
            // Also where nothing closes.
            _ = try metadata(jsonLD: String(repeating: open, count: depth))
        }
    }

    @Test("References in a circle end")
    func circle() throws {
        let json = ##"""
            [{"@type": "Article", "headline": "A", "author": {"@id": "#a"}}, {"@id": "#a", "x": {"@id": "#b"}},
             {"@id": "#b", "x": 1, "author": {"@id": "#a"}}, {"@id": "#a", "sameAs": "y", "z": {"@id": "#a"}}]
            """##
        #expect(try metadata(jsonLD: json).headline == "A")
    }

    @Test("References without number to a node without end")
    func references() throws {
        let count = 100_000
        let references = String(repeating: ##"{"@id":"#a"},"##, count: count)
        let members = (0..<count).map { "\"x\($0)\":1," }.joined()
        let json = ##"[{"@type":"Article","author":[\##(references){}]},{\##(members)"@id":"#a","name":"Jane Doe"}]"##
        #expect(try metadata(jsonLD: json).names == ["Jane Doe"])
    }

    @Test("A hundred thousand of everything")
    func many() throws {
        let count = 100_000
        let nodes = String(repeating: #"{"@type":"Article","headline":"A"},"#, count: count)
        #expect(try metadata(jsonLD: "[" + nodes + "{}]").headline == "A")
        let authors = (0..<count).map { "\"Jane Doe\($0 % 7)\"" }.joined(separator: ",")
        #expect(try metadata(jsonLD: #"{"@type":"Article","author":[\#(authors)]}"#).author.count == 7)
        let metas = String(
            repeating: "<meta property=article:tag content=a><meta name=author content='Jane Doe'>", count: count)
        let found = try metadata(head: metas)
        #expect(found.keywords == ["a"])
        #expect(found.names == ["Jane Doe"])
        let quotes = String(repeating: "\"", count: count) + String(repeating: "\\", count: count)
        _ = try metadata(jsonLD: "{" + quotes)
        _ = try metadata(jsonLD: String(repeating: "<!-- /* ", count: count))
        #expect(
            try metadata(head: "<meta property=og:title content='\(String(repeating: "<a ", count: count))'>").headline
                != nil)
        #expect(
            try metadata(head: "<meta name=author content='\(String(repeating: "Jane Doe, ", count: count))'>").author
                .isEmpty)
    }

    @Test("Labels in labels, empty and deep")
    func labels() throws {
        let depth = 100_000
        let open = String(repeating: "<span class=author><i class=date itemprop=author itemscope>", count: depth)
        let found = try read(page("<h1>A headline of words</h1>" + open + "Jane Doe")).metadata
        #expect(found.headline == "A headline of words")
        _ = try read(page(String(repeating: "<p class='byline date'>By 31.12.2021 ", count: depth)))
        _ = try read(
            page(String(repeating: "<h1>A headline of words</h1>", count: depth), head: "<title>A headline</title>"))
    }

    @Test("Any bytes for a value")
    func bytes() throws {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u12", "@type", "Article", "headline", "author", "name", "<",
            ">", "&",
            "&amp;", "By ", " and ", "2021", "-12-31", "é", "\u{0}", "\u{FEFF}", " ", "\n", "null", "1e9", "//", "/*",
            "By Jane",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                text += pieces.randomElement(using: &generator) ?? ""
            }
            _ = try metadata(jsonLD: text)
            let quoted = text.replacing("'", with: "")
            _ = try metadata(
                head:
                    "<title>\(quoted)</title><meta name=author content='\(quoted)'>"
                    + "<meta property=og:title content='\(quoted)'>",
                body: "<h1>\(quoted)</h1><p class=byline>\(quoted)</p><time>\(quoted)</time>")
        }
    }
}
