import PluginKit
import Testing

@testable import HTMLReader

/// Every block knows the bytes of the item that it came from.
struct SpanTests {
    /// The bytes of each block at the top, as text.
    private func sources(_ bytes: [UInt8], charset: String = "") throws -> [String] {
        let document = try read(bytes, charset: charset)
        return document.blocks.map { block in
            let start = Int(block.source.start)
            return String(decoding: bytes[start..<start + Int(block.source.count)], as: UTF8.self)
        }
    }

    @Test
    func blocks() throws {
        let parts = [
            "<h1 class=x>a</h1>", "<p>b <i>c</i></p>", "<ul>\n<li>d</ul>", "<blockquote>e</blockquote>",
            "<pre>f</pre>", "<hr>", "<table><tr><th>g</table>", "<img src=h>", "<dl><dt>i</dl>",
            "<figure>j</figure>", "<details>k</details>",
        ]
        #expect(try sources(Array(parts.joined(separator: "\n").utf8)) == parts)
    }

    @Test
    func textByItself() throws {
        #expect(try sources(Array("<div> a <b>b</b>\n<div>c</div> d</div>".utf8)) == [" a <b>b</b>", "c", " d"])
    }

    @Test
    func everyBlockHasOne() throws {
        let html = """
            <table><caption>c</caption><tr><th>a<td>b</table><ol><li><p>x<li>y</ol><dl><dt>t<dd>d</dl>
            <figure><img src=i><figcaption>f</figcaption></figure>
            """
        let document = try read(html)
        for (index, node) in document.body.nodes.enumerated().dropFirst() where !node.isInline {
            #expect(!node.source.isNone, "\(document.body.nodes[index].blockKind as Any)")
            #expect(Int(node.source.start) + Int(node.source.count) <= html.utf8.count)
        }
        #expect(document.source == DocumentSource(name: "page.html", count: html.utf8.count))
    }

    @Test
    func placesCountInTheItemAsItIs() throws {
        // windows-1252, and a text that is longer as UTF-8.
        let latin: [UInt8] = Array("<p>".utf8) + [0xE4, 0xF6, 0xFC] + Array("</p><p>b</p>".utf8)
        #expect(
            try read(latin, charset: "windows-1252").blocks.map(\.source) == [
                SourceSpan(0..<10), SourceSpan(10..<18),
            ])
        #expect(try read(latin, charset: "windows-1252").paragraphs == ["äöü", "b"])
        // UTF-16 with its mark.
        let wide: [UInt8] = [0xFF, 0xFE] + "<p>ä</p><p>b</p>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(try read(wide).blocks.map(\.source) == [SourceSpan(2..<18), SourceSpan(18..<34)])
        // UTF-8 with a byte that is none.
        let broken: [UInt8] = Array("<meta charset=utf-8><p>".utf8) + [0xFF] + Array("</p><p>b</p>".utf8)
        #expect(try sources(broken).last == "<p>b</p>")
        // Shift_JIS: characters of two bytes, the second of which may be a letter of ASCII.
        let japanese: [UInt8] = Array("<p>".utf8) + [0x83, 0x5C, 0x83, 0x7B] + Array("</p><p>b</p>".utf8)
        #expect(
            try read(japanese, charset: "shift_jis").blocks.map(\.source) == [
                SourceSpan(0..<11), SourceSpan(11..<19),
            ])
    }

    @Test
    func placesThatCannotBeToldAreNotTold() throws {
        let bytes: [UInt8] = Array("<p>".utf8) + [0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42] + Array("</p>".utf8)
        let document = try read(bytes, charset: "iso-2022-jp")
        #expect(document.blocks.map(\.source) == [.none])
        #expect(document.remarks.map(\.code.rawValue) == ["places-unknown"])
    }
}
