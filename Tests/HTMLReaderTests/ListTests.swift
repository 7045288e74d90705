import Testing

@testable import HTMLReader

/// Lists of all kinds, also as they should not be written.
struct ListTests {
    @Test(
        arguments: [
            ("<ul><li>a<li>b</ul>", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("<ul><li><p>a</p><li>b</ul>", "<ul loose><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("<ul><li><div><p>a</div></ul>", "<ul loose><li><p>a</p></li></ul>"),
            ("<ul><li><blockquote><p>a</blockquote></ul>", "<ul><li><quote><p>a</p></quote></li></ul>"),
            ("<ol><li>a</ol>", "<ol><li><p>a</p></li></ol>"),
            ("<ol start=7><li>a</ol>", "<ol 7><li><p>a</p></li></ol>"),
            ("<ol start=-3><li>a</ol>", "<ol 0><li><p>a</p></li></ol>"),
            ("<ol><li value=4>a<li>b</ol>", "<ol 4><li><p>a</p></li><li><p>b</p></li></ol>"),
            ("<ol reversed><li>a<li>b</ol>", "<ol 2><li><p>a</p></li><li><p>b</p></li></ol>"),
            ("<ul><li>a<ol><li>b</ol></ul>", "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>"),
            ("<ul><li>a<ul><li>b</ul>c</ul>", "<ul><li><p>a</p><ul><li><p>b</p></li></ul><p>c</p></li></ul>"),
            (
                "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>",
                "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>"
            ),
            ("<ul><ul><li>b</li></ul></ul>", "<ul><li><ul><li><p>b</p></li></ul></li></ul>"),
            ("<li>a<li>b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("<menu><li>a</menu><dir><li>b</dir>", "<ul><li><p>a</p></li></ul><ul><li><p>b</p></li></ul>"),
            ("<ul>a<li>b</ul>", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("<div role=list><div role=listitem>a</div></div>", "<ul><li><p>a</p></li></ul>"),
            ("<ul><li></ul>", "<ul><li/></ul>"), ("<ul></ul>", ""),
        ])
    func lists(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test
    func emptyItemsOfPagesAreLeftOut() throws {
        #expect(try outline(page("<ul><li><svg></svg><li>a</ul>")) == "<ul><li><p>a</p></li></ul>")
    }

    @Test(
        arguments: [
            ("<li><input type=checkbox> a", "<li open><p>a</p></li>"),
            ("<li><input type=checkbox checked> a", "<li checked><p>a</p></li>"),
            ("<li><label><input type=checkbox>a</label>", "<li open><p>a</p></li>"),
            ("<li><p><input type=CHECKBOX checked disabled> a", "<li checked><p>a</p></li>"),
            ("<li>a <input type=checkbox>", "<li><p>a</p></li>"), ("<li><input type=text> a", "<li><p>a</p></li>"),
        ])
    func tasks(_ item: String, _ expected: String) throws {
        let result = try outline("<ul>\(item)</ul>")
        #expect(result == "<ul>\(expected)</ul>" || result == "<ul loose>\(expected)</ul>")
    }

    @Test
    func whatListsCannotSayIsLost() throws {
        #expect(try remarks("<ol type=a><li>x</ol><ol type=I><li>x</ol>") == ["loss list-marker"])
        #expect(try remarks("<ol reversed><li>x</ol>") == ["loss list-order"])
        #expect(try remarks("<ol><li>x<li value=7>y</ol>") == ["loss list-number"])
    }

    @Test(
        arguments: [
            ("<dl><dt>t<dd>d</dl>", "<dl><dt>t</dt><dd><p>d</p></dd></dl>"),
            ("<dl><div><dt>t<dt>u<dd><p>d<p>e</div></dl>", "<dl><dt>t</dt><dt>u</dt><dd><p>d</p><p>e</p></dd></dl>"),
            ("<dl><dt><p>t</p><dd><ul><li>a</ul></dl>", "<dl><dt>t</dt><dd><ul><li><p>a</p></li></ul></dd></dl>"),
            ("<dt>t<dd>d", "<dl><dt>t</dt><dd><p>d</p></dd></dl>"), ("<dl></dl>", ""),
        ])
    func definitions(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }
}
