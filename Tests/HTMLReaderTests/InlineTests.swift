import Testing

@testable import HTMLReader

/// Marks inside lines, and elements that reach over the ends of blocks.
struct InlineTests {
    @Test(
        arguments: [
            (
                "<p><em>a</em><i>b</i><cite>c</cite><dfn>d</dfn><var>e</var></p>",
                "<p><em>a</em><em>b</em><em>c</em><em>d</em><em>e</em></p>"
            ),
            ("<p><strong>a</strong><b>b</b></p>", "<p><strong>a</strong><strong>b</strong></p>"),
            ("<p><del>a</del><s>b</s><strike>c</strike></p>", "<p><del>a</del><del>b</del><del>c</del></p>"),
            ("<p>H<sub>2</sub>O<sup>2</sup></p>", "<p>H<sub>2</sub>O<sup>2</sup></p>"),
            ("<p><code>a</code><tt>b</tt><samp>c</samp></p>", "<p><code>a</code><code>b</code><code>c</code></p>"),
            ("<p><q>a <q>b</q></q></p>", "<p>“a ‘b’”</p>"), ("<p><q></q>a</p>", "<p>a</p>"),
            (
                "<p><ins>a</ins> <mark>b</mark> <kbd>c</kbd></p>",
                "<p><raw html><ins></raw>a<raw html></ins></raw> <raw html><mark></raw>b<raw html></mark></raw> "
                    + "<raw html><kbd></raw>c<raw html></kbd></raw></p>"
            ),
            ("<p><small>a</small><u>b</u><font color=red>c</font><span>d</span><bdi>e</bdi></p>", "<p>abcde</p>"),
            ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby></p>", "<p>漢(kan)字(ji)</p>"),
            ("<p><em></em><b> </b>a</p>", "<p>a</p>"),
            (
                "<p><em><strong>a</strong></em></p>",
                "<p><em><strong>a</strong></em></p>"
            ),
            ("<p><b><b>a</b></b></p>", "<p><strong><strong>a</strong></strong></p>"),
            ("<p><time datetime=2020-01-01>today</time></p>", "<p>today</p>"),
        ])
    func marks(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<a href=u><div>a</div><div>b</div></a>", "<p><a u>a</a></p><p><a u>b</a></p>"),
            ("<a href=u><h2>a</h2><p>b <i>c</i></p></a>", "<h2><a u>a</a></h2><p><a u>b <em>c</em></a></p>"),
            (
                "<a href=u>a<ul><li>b<li>c</ul>d</a>",
                "<p><a u>a</a></p><ul><li><p><a u>b</a></p></li><li><p><a u>c</a></p></li></ul><p><a u>d</a></p>"
            ),
            ("<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
            (
                "<p>a<b>b<div>c</div>d</b>e",
                "<p>a<strong>b</strong></p><p><strong>c</strong></p><p><strong>d</strong>e</p>"
            ),
            ("<q><p>a</p><p>b</p></q>", "<p>“a”</p><p>“b”</p>"),
            ("<h1>a<div>b</div>c</h1>", "<h1>a b c</h1>"),
            ("<h1>a<ul><li>b</ul>c</h1>", "<h1>a</h1><ul><li><p>b</p></li></ul><p>c</p>"),
        ])
    func acrossBlocks(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<a href=u>a</a>", "<p><a u>a</a></p>"), ("<a href=u title=t>a</a>", "<p><a u 't'>a</a></p>"),
            ("<a name=x>a</a>", "<p>a</p>"), ("<a href=' u '>a</a>", "<p><a u>a</a></p>"),
            ("<a href=\"u\n v\">a</a>", "<p><a u v>a</a></p>"), ("<a href>a</a>", "<p><a >a</a></p>"),
            ("<a href='javascript:x()'>a</a>", "<p>a</p>"), ("<a href=' JavaScript:x()'>a</a>", "<p>a</p>"),
            ("<a href=u><img src=i alt=x></a>", "<p><a u><img i \"x\"/></a></p>"),
            ("<a href=u aria-label=Home><svg></svg></a>", "<p><a u>Home</a></p>"),
            ("<a href=u><svg><title>Home</title></svg></a>", "<p><a u>Home</a></p>"),
        ])
    func links(_ html: String, _ expected: String) throws {
        #expect(try outline(page(html)) == expected)
    }

    @Test
    func emptyLinksAreKeptInFragmentsAlone() throws {
        #expect(try outline("<p><a href=u></a></p>") == "<p><a u/></p>")
        #expect(try outline(page("<p><a href=u></a>a</p>")) == "<p>a</p>")
        #expect(try remarks(page("<p><a href=u></a>a</p>")) == ["note empty-link"])
    }

    @Test
    func permalinksOfHeadingsAreLeftOut() throws {
        #expect(try outline("<h2>Title<a href=#title>¶</a></h2>") == "<h2>Title</h2>")
        #expect(try outline("<h2><a href=#title>#</a> Title</h2>") == "<h2>Title</h2>")
        #expect(try outline("<h2><a href=#x>Title</a></h2>") == "<h2><a #x>Title</a></h2>")
    }

    @Test
    func aLinkAroundVeryManyBlocksDoesNotMultiply() throws {
        let address = String(repeating: "x", count: 1000)
        let html = "<a href=\(address)>" + String(repeating: "<p>y", count: 5000)
        let document = try read(page(html))
        #expect(document.body.text.count < 200_000)
        #expect(document.paragraphs.count == 5000)
        #expect(document.losses.map(\.code.rawValue) == ["link-pieces"])
    }
}
