import GalleyTesting
import PluginKit
import Testing

@testable import HTMLReader

/// Pages that want to crash, hang or swell what reads them.
struct HostileTests {
    @Test(arguments: [
        "div", "p", "b", "ul", "blockquote", "table", "span", "font", "a", "section", "dl", "li", "code", "q",
    ])
    func deepNestingKeepsAllText(_ name: String) throws {
        let depth = 50_000
        var html = ""
        for index in 0..<depth { html += "<\(name)>w\(index) " }
        let document = try read(html)
        let text = document.body.plainText(of: 0)
        #expect(text.contains("w0"))
        #expect(text.contains("w\(depth - 1)"))
        let words = text.split { !$0.isLetter && !$0.isNumber }.count { $0.hasPrefix("w") }
        #expect(words == depth)
    }

    @Test
    func mixedNestingKeepsAllText() throws {
        let names = ["ul", "li", "table", "tr", "td", "blockquote", "dl", "dd", "figure", "details", "b", "a", "h1"]
        var html = ""
        for index in 0..<20_000 { html += "<\(names[index % names.count]) href=x>w\(index) " }
        let words = try read(html).body.plainText(of: 0).split { !$0.isLetter && !$0.isNumber }
        #expect(words.count { $0.hasPrefix("w") } == 20_000)
    }

    /// Twice the input takes about twice as many nodes and bytes, never its square.
    @Test(
        arguments: [
            "<b><i><u>x<p>", "<a href=y>x<p>", "<table><tr><td>x", "<ul><li>x", "<sup><a href=#x id=x>1</a></sup>",
            "<noscript><img src=x></noscript>", "<pre>x", "<svg><a>", "<math><mi>x", "&nbsp;", "<br>", "<wbr>x ",
            "<h1>x<ul>", "<li value=999999999>", "<td colspan=1000 rowspan=65534>x", "<details>", "<q>x", "<code>x",
            "<a href='javascript:'>", "<img>", "<input>", "<select><option>x", "<dialog>", "<ruby>x<rt>y",
        ])
    func repetitionStaysLinear(_ piece: String) throws {
        let small = try read(String(repeating: piece, count: 2_000)).body
        let large = try read(String(repeating: piece, count: 4_000)).body
        #expect(large.nodes.count <= 3 * small.nodes.count + 1_000)
        #expect(large.text.count <= 3 * small.text.count + 10_000)
    }

    /// What is said once and meant for much is not repeated at will: addresses, titles, bases, marks.
    @Test(
        arguments: [
            ("<a href='#'>", "<div>x</div>"), ("<a href=y title='#'>", "<div>x</div>"),
            ("<base href='http://h/#/'>", "<a href=x>y</a> "),
            ("<p><b class='#'>", "<p>x"), ("<p id='#'>", "<a href=#y>x</a>"),
        ])
    func longValuesAreNotRepeated(_ start: String, _ piece: String) throws {
        let long = start.replacing("#", with: String(repeating: "x", count: 100_000))
        let html = page(long + String(repeating: piece, count: 10_000))
        let document = try read(html)
        #expect(document.body.text.count < 8 * html.utf8.count)
        #expect(try markdown(html).utf8.count < 8 * html.utf8.count)
    }

    @Test(arguments: ["<ins>", "<q>", "<sup><sub><mark><kbd>", "<cite><dfn><var>"])
    func inlinesAroundManyBlocksEnd(_ opening: String) throws {
        let html = page(String(repeating: opening, count: 16) + String(repeating: "<p>x", count: 10_000))
        let document = try read(html)
        #expect(document.body.nodes.count < 10 * html.utf8.count / 4 + 10_000)
        #expect(document.body.plainText(of: 0).count { $0 == "x" } == 10_000)
        #expect(document.remarks.contains { $0.code == "inline-pieces" })
    }

    /// Spans of cells make neither reading nor writing a table more than its cells are worth.
    @Test(
        arguments: [
            "<tr><td rowspan=0>x", "<tr><td rowspan=65534 colspan=1000>x", "<tr><td colspan=1000><td>x",
            "<td rowspan=9>x<tr>",
        ])
    func spansStayLinear(_ row: String) throws {
        let html = "<table><tr>" + String(repeating: "<td>x", count: 500) + String(repeating: row, count: 5_000)
        let written = try markdown(html)
        #expect(written.utf8.count < 10 * html.utf8.count)
        #expect(written.count { $0 == "x" } == 5_500)
    }

    @Test
    func labelsOfNotesStayShort() throws {
        var html = ""
        for index in 0..<2_000 {
            html += "<sup><a href='#f\(index)' id=r\(index)>x</a></sup>"
            html += "<ol><li>y<li id=f\(index)>z<a href='#r\(index)'>^</a></ol>"
        }
        let document = try read(html)
        #expect(document.body.text.count < 2 * html.utf8.count)
        let labels = document.body.nodes.filter { $0.blockKind == .footnote }.map {
            document.body.string(document.body.stringRange($0))
        }
        #expect(labels.count == 4_000 && Set(labels).count == 4_000)
    }

    @Test
    func notesInNotesAndReferencesTogether() throws {
        let ids = 0..<300
        let nested =
            ids.map { "<sup><a href='#f\($0)' id=r\($0)>x</a></sup>" }.joined() + ids.map { "<div id=f\($0)>" }.joined()
            + String(repeating: "<b>w</b> ", count: 20_000) + ids.map { "<a href='#r\($0)'>^</a>" }.joined()
        #expect(try read(nested).body.plainText(of: 0).count { $0 == "w" } == 20_000)
        let together =
            "<sup>" + String(repeating: "[<!---->", count: 20_000)
            + String(repeating: "<a href='#f' id=r>w</a>", count: 20_000)
            + "</sup><ol><li id=f>z<a href='#r'>^</a></ol>"
        #expect(try read(together).body.nodes.count > 1)
    }

    @Test
    func anyBytesAreAPage() throws {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "<", ">", "</", "<p", "<a href=", "\"", "'", "=", " ", "\n", "<table>", "<tr>", "<td>", "<li>", "<ul>",
            "</ul>",
            "<b>", "</b>", "<pre>", "</pre>", "<sup><a href=#n id=r>1</a></sup>", "<p id=n>", "<a href=#r>", "&nbsp;",
            "&#0;",
            "<math>", "</math>", "<svg>", "<script>", "<!--", "-->", "<img src=", "srcset=", "style=\"display:", "none",
            "<details>", "<summary>", "<figure>", "<figcaption>", "<dl>", "<dt>", "<dd>", "<h1>", "</h1>", "<br>",
            "<hr>",
            "<code>", "</code>", "<template>", "<select>", "<input type=checkbox>", "\u{0}", "é", "<ruby>", "<rt>",
            "<q>",
            "<base href=", "http://a/b", "../", "<noscript>", "<bar>", "</bar>", "<object>", "<caption>", "<thead>",
            "x",
        ]
        for _ in 0..<2_000 {
            var html = ""
            for _ in 0..<generator.int(in: 1...60) { html += generator.pick(pieces) }
            let document = try read(html)
            #expect(document.body.nodes[0].end == document.body.nodes.count)
            _ = try markdown(html)
        }
    }

    @Test
    func anyBytesOfAPageMayChange() throws {
        var generator = SeededGenerator(seed: 11)
        let html = Array(
            page(
                """
                <h1>T</h1><p>a <b>b</b> <a href='/u?x=1'>c</a></p><ul><li>d<li>e</ul><table><caption>f</caption><tr><th>g
                <td rowspan=2>h</table><pre><code class=language-c>i\n</code></pre><img srcset='j 1x, k 2x'><sup><a
                href=#n id=r>1</a></sup><ol><li id=n>note<a href=#r>^</a></ol><p style='white-space:pre'> l \n m</p>
                """, head: "<base href='http://h/'>"
            ).utf8)
        for _ in 0..<3_000 {
            var bytes = html
            for _ in 0..<generator.int(in: 1...8) { bytes[generator.below(bytes.count)] = UInt8(generator.below(256)) }
            let document = try read(bytes)
            for node in document.body.nodes {
                #expect(Int(node.source.start) + Int(node.source.count) <= bytes.count)
            }
        }
    }
}
