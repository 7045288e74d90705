import Testing

@testable import HTMLReader

/// What is not shown does not leak, and what is shown stays.
struct HiddenTests {
    @Test(
        arguments: [
            "<p hidden>x</p>", "<div hidden=until-found>x</div>", "<p style='display:none'>x</p>",
            "<p style='color:red;DISPLAY : None !important'>x</p>", "<span style='visibility:hidden'>x</span>",
            "<div style='visibility:hidden'><img src=i><p>x</p></div>", "<div style='visibility:collapse'>x</div>",
            "<script>x</script>", "<style>x</style>", "<template><p>x</p></template>", "<noscript>x</noscript>",
            "<dialog>x</dialog>", "<select><option selected>x</select>", "<svg><text>x</text></svg>",
            "<canvas>x</canvas>", "<span aria-hidden=true>★ →</span>", "<datalist><option>x</datalist>",
            "<ul hidden><li>x</ul>", "<table style='display:none'><tr><td>x</table>", "<noframes>x</noframes>",
            "<title>x</title>", "<object data='javascript:x'></object>", "<video><p>x</p></video>", "<!-- x -->",
            "<input type=hidden value=x>", "<img hidden src=i>", "<pre hidden>x</pre>",
            "<math style='display:none'></math>",
        ])
    func hidden(_ html: String) throws {
        #expect(try outline(page("<p>a</p>\(html)<p>b</p>")) == "<p>a</p><p>b</p>")
        #expect(try text(page("<p>a</p>\(html)<p>b</p>", head: "<title>x</title>")) == "a\n\nb\n")
    }

    @Test(
        arguments: [
            ("<p aria-hidden=true>shown</p>", "<p>shown</p>"), ("<p aria-hidden=false>★</p>", "<p>★</p>"),
            ("<span aria-hidden=true>5</span>", "<p>5</p>"), ("<i aria-hidden=true>語</i>", "<p><em>語</em></p>"),
            ("<span aria-hidden=true><img src=i></span>", "<image i/>"), ("<dialog open>x</dialog>", "<p>x</p>"),
            ("<div style='visibility:hidden'>x<p style='visibility:visible'>y</p>z</div>", "<p>y</p>"),
            ("<p style='display:block'>x</p>", "<p>x</p>"),
            (
                "<details><summary>s</summary>x</details>",
                "<section details><p>s</p><p>x</p></section>"
            ),
        ])
    func shown(_ html: String, _ expected: String) throws {
        #expect(try outline(page(html)) == expected)
    }

    @Test
    func hiddenElementsAreNoted() throws {
        let document = try read(page("<p hidden>x</p><p style='display:none'>y</p><p>z</p>"))
        #expect(document.remarks.map(\.code.rawValue) == ["hidden"])
        #expect(document.remarks[0].message == "2 hidden elements are left out")
        #expect(document.remarks[0].severity == .note)
        #expect(document.remarks[0].span.count > 0)
    }
}
