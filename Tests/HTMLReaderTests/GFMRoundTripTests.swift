import Testing

@testable import HTMLReader

/// HTML as GitHub Flavored Markdown makes it becomes Markdown that becomes the same HTML.
@Suite(.enabled(if: Cmark.isInstalled, Comment(rawValue: Cmark.absence)))
struct GFMRoundTripTests {
    /// Each as cmark-gfm writes it.
    private static let cases: [String] = [
        // Tables.
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>",
        """
        <table><thead><tr><th>a</th><th align="center">b</th><th align="right">c</th><th align="left">d</th></tr></thead>
        <tbody><tr><td>1</td><td align="center">2</td><td align="right">3</td><td align="left">4</td></tr>
        <tr><td></td><td align="center"></td><td align="right">x</td><td align="left"></td></tr></tbody></table>
        """,
        """
        <table><thead><tr><th>pipe | in <code>a | b</code></th><th>\\</th></tr></thead>
        <tbody><tr><td><strong>b</strong> <em>i</em> <del>d</del></td><td><a href="/u" title="t|u">l</a></td></tr>
        <tr><td>a_b_c *x* ~y~ `z`</td><td><img src="i.png" alt="a|b" /></td></tr></tbody></table>
        """,
        "<p>before</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><p>after</p>",
        """
        <table><thead><tr><th></th><th></th></tr></thead><tbody><tr><td>no</td><td>header</td></tr></tbody></table>
        """,
        "<blockquote><table><thead><tr><th>q</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></blockquote>",
        """
        <ul><li><p>item</p><table><thead><tr><th>t</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></li></ul>
        """,
        "<table><thead><tr><th>1 &lt; 2 &amp; 3</th></tr></thead><tbody><tr><td>a<br>b</td></tr></tbody></table>",
        // Strikethrough.
        "<p><del>gone</del></p>", "<p>a <del>b <em>c</em></del> d</p>", "<p><del>a</del>b<del>c</del></p>",
        "<p><em><del>both</del></em> <strong><del>both</del></strong></p>", "<p>~ not ~ struck ~~</p>",
        "<p>a~b~c ~~~ d</p>", "<p><del>a ~ b</del></p>",
        // Task lists.
        """
        <ul><li><input type="checkbox" disabled="" /> open</li>
        <li><input type="checkbox" checked="" disabled="" /> done</li></ul>
        """,
        """
        <ul><li><input type="checkbox" disabled="" /> one<ul>
        <li><input type="checkbox" checked="" disabled="" /> two</li></ul></li><li>no box</li></ul>
        """,
        """
        <ol><li><input type="checkbox" disabled="" /> <strong>bold</strong> and <code>code</code></li></ol>
        """,
        """
        <ul><li><input type="checkbox" disabled="" /> <p>loose</p></li>
        <li><input type="checkbox" checked="" disabled="" /> <p>also</p></li></ul>
        """,
        "<ul><li>[ ]nothing</li><li>[x]</li></ul>", "<ul><li>[ ] text that is no box</li></ul>",
        // Bare addresses and marks that GFM adds to CommonMark.
        "<p>www.example.org and a@b.example and http://example.org/a_b_c</p>",
        "<p>| a | b | in a paragraph<br />| - | - |</p>", "<p>[^1] is no note</p>",
    ]

    @Test
    func cases() throws {
        let texts = try Self.cases.map { try markdown($0) }
        let results = try Cmark.html(texts, "-e table -e strikethrough -e tasklist")
        try #require(results.count == Self.cases.count)
        for (index, html) in Self.cases.enumerated() {
            #expect(NormalizedHTML.of(results[index]) == NormalizedHTML.of(html), "by way of \(texts[index])")
        }
    }

    /// What HTML has and Markdown has not becomes the nearest thing, and nothing is lost.
    private static let changed: [(html: String, result: String)] = [
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            "<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr>"
                + "</tbody></table>"
        ),
        (
            "<table><tr><th>h<td>x<tr><td><p>one<p>two<td><ul><li>i<li>j</ul></table>",
            "<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><td>h</td><td>x</td></tr>"
                + "<tr><td>one<br>two</td><td>- i<br>- j</td></tr></tbody></table>"
        ),
        (
            "<table><tr><th>a<th>b<th>c<tr><td colspan=2>w<td rowspan=2>h<tr><td>x<td>y</table>",
            "<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><td>w</td><td></td><td>h</td></tr>"
                + "<tr><td>x</td><td>y</td><td></td></tr></tbody></table>"
        ),
        ("<p>x<s>a</s><strike>b</strike></p>", "<p>x<del>a</del><del>b</del></p>"),
        ("<p><b>a</b><i>b</i></p>", "<p><strong>a</strong><em>b</em></p>"),
        (
            "<label><input type=checkbox> beside a list</label><ul><li><label><input type=checkbox checked>in</label></ul>",
            "<p>beside a list</p><ul><li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> in</li></ul>"
        ),
    ]

    @Test
    func nearest() throws {
        let texts = try Self.changed.map { try markdown($0.html) }
        let results = try Cmark.html(texts, "-e table -e strikethrough -e tasklist")
        try #require(results.count == Self.changed.count)
        for (index, change) in Self.changed.enumerated() {
            #expect(NormalizedHTML.of(results[index]) == NormalizedHTML.of(change.result), "by way of \(texts[index])")
        }
    }
}
