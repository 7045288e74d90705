import Testing

@testable import HTMLReader

/// Footnotes as Markdown processors, GitHub, MediaWiki, WordPress and Word write them.
struct FootnoteTests {
    private static let simple = "<p>a<ref 1/> b</p><note 1><p>note</p></note>"

    @Test(
        arguments: [
            // cmark-gfm
            """
            <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup> b</p>
            <section class="footnotes" data-footnotes><ol><li id="fn-1"><p>note <a href="#fnref-1"
            class="footnote-backref" data-footnote-backref>↩</a></p></li></ol></section>
            """,
            // GitHub
            """
            <p>a<sup><a href="#user-content-fn-1-ab" id="user-content-fnref-1-ab" data-footnote-ref="">1</a></sup> b</p>
            <section data-footnotes="" class="footnotes"><ol><li id="user-content-fn-1-ab">
            <p>note <a href="#user-content-fnref-1-ab" data-footnote-backref="">↩</a></p></li></ol></section>
            """,
            // pandoc
            """
            <p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> b</p>
            <section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>note<a
            href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
            """,
            // kramdown, Python-Markdown
            """
            <p>a<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup> b</p>
            <div class="footnotes"><ol><li id="fn:1"><p>note&#160;<a href="#fnref:1" class="reversefootnote">↩</a></p>
            </li></ol></div>
            """,
            // MediaWiki
            """
            <p>a<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> b</p>
            <div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a
            href="#cite_ref-1">^</a></b></span> <span class="reference-text">note</span></li></ol></div>
            """,
            // WordPress
            """
            <p>a<sup data-fn="d-1" class="fn"><a href="#d-1" id="d-1-link">1</a></sup> b</p>
            <ol class="wp-block-footnotes"><li id="d-1">note <a href="#d-1-link">↩︎</a></li></ol>
            """,
            // Word
            """
            <p>a<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> b</p>
            <div><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"
            title="">[1]</a> note</p></div></div>
            """,
        ])
    func conventions(_ html: String) throws {
        let result = try outline(html)
        let isRuled = result == Self.simple.replacing("<note", with: "<hr/><note")
        #expect(result == Self.simple || isRuled)
    }

    @Test
    func severalReferencesAndNotes() throws {
        let html = """
            <p>a<sup id=r1><a href=#n1>1</a></sup><sup><a id=r2 href=#n2>2</a>, <a id=r3 href=#n1>1</a></sup></p>
            <ol><li id=n1>one <a href=#r1>↑</a> <a href=#r3>↑</a><li id=n2>two <a href=#r2>↑</a><li>three</ol>
            """
        #expect(
            try outline(html)
                == "<p>a<ref 1/><ref 2/>, <ref 1/></p><note 1><p>one</p></note><note 2><p>two</p></note>"
                + "<note 3><p>three</p></note>")
        #expect(try markdown(html).hasPrefix("a[^1][^2], [^1]\n\n[^1]: one\n\n[^2]: two\n"))
    }

    @Test(
        arguments: [
            ("<p>10<sup>2</sup></p>", "<p>10<sup>2</sup></p>"),
            ("<p><sup><a href=#top>top</a></sup></p><h1 id=top>x</h1>", "<p><sup><a #top>top</a></sup></p><h1>x</h1>"),
            ("<p id=p>a<sup><a href=#p>up</a></sup></p>", "<p>a<sup><a #p>up</a></sup></p>"),
            ("<p><sup><a href=#q>x</a></sup></p><p id=q>no note</p>", "<p><sup><a #q>x</a></sup></p><p>no note</p>"),
        ])
    func noFootnotes(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }
}
