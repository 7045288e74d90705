import Testing

@testable import HTMLReader

/// Tables: whatever is in them, and however little of the markup is there.
struct TableTests {
    @Test(
        arguments: [
            (
                "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
                "<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td><td><p>d</p></td></tr></table>"
            ),
            (
                "<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>",
                "<table><caption><p>C</p></caption><tr header><th><p>h</p></th></tr><tr><td><p>a</p></td></tr></table>"
            ),
            ("<table><tr><th>h<td>a</table>", "<table><tr><th><p>h</p></th><td><p>a</p></td></tr></table>"),
            (
                "<table><tr><td>a<tr><td>b<td>c</table>",
                "<table><tr><td><p>a</p></td></tr><tr><td><p>b</p></td><td><p>c</p></td></tr></table>"
            ),
            ("<table><tr><td>&nbsp;<td></table>", "<table><tr><td/><td/></tr></table>"),
            ("<table></table>", ""), ("<table><tr></tr></table>", ""),
        ])
    func rows(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<td colspan=2>", "<td columns=2/>"), ("<td rowspan=3>", "<td rows=3/>"),
            ("<td colspan=0 rowspan=x>", "<td/>"), ("<td colspan=99999>", "<td columns=1000/>"),
            ("<td rowspan=0>", "<td rows=2/>"), ("<td colspan='  3px'>", "<td columns=3/>"),
            ("<td align=right>", "<td right/>"), ("<td align=CENTER>", "<td center/>"),
            ("<td style='text-align: Left !important'>", "<td left/>"), ("<td align=justify>", "<td/>"),
        ])
    func cells(_ cell: String, _ expected: String) throws {
        let html = "<table border=1><tr>\(cell)<tr><th>x</table>"
        #expect(try outline(html) == "<table><tr>\(expected)</tr><tr><th><p>x</p></th></tr></table>")
    }

    @Test
    func alignmentOfARowIsThatOfItsCells() throws {
        let html = "<table><tr align=right><th>a<td align=left>b</table>"
        #expect(try outline(html) == "<table><tr><th right><p>a</p></th><td left><p>b</p></td></tr></table>")
    }

    @Test
    func headAndFootStandWhereTheyAreShown() throws {
        let html = "<table><tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody><thead><tr><th>h</thead></table>"
        #expect(
            try outline(html)
                == "<table><tr header><th><p>h</p></th></tr><tr><td><p>b</p></td></tr><tr><td><p>f</p></td></tr></table>"
        )
    }

    @Test
    func tablesInCellsStay() throws {
        let html = "<table><tr><th>h<tr><td>a<table><tr><td>b</table>c</table>"
        #expect(
            try outline(html)
                == "<table><tr><th><p>h</p></th></tr><tr><td><p>a</p><table><tr><td><p>b</p></td></tr></table><p>c</p></td>"
                + "</tr></table>")
    }

    @Test
    func anythingMayBeInCells() throws {
        let html = """
            <table><tr><td><p>p</p><p>q</p><td><ul><li>i</ul><td><pre>c
             d</pre><td>a<br>b<td>x|y <code>|</code><td><blockquote>q</blockquote></table>
            """
        #expect(
            try outline(html)
                == "<table><tr><td><p>p</p><p>q</p></td><td><ul><li><p>i</p></li></ul></td><td><pre>c⏎ d⏎</pre></td>"
                + "<td><p>a<br/>b</p></td><td><p>x|y <code>|</code></p></td><td><quote><p>q</p></quote></td></tr></table>"
        )
    }

    @Test(
        arguments: [
            "<table role=presentation><tr><td>a<td>b</table>",
            "<table><tr><td>a<td><table><tr><td>b<td>b</table></table>",
            "<table><tr><td><h2>a</h2><td>b</table>", "<table><tr><td><div>a</div></table>",
        ])
    func tablesThatArrangeAreNone(_ html: String) throws {
        let document = try read(html)
        #expect(document.blocks.first { _ in true }?.kind != .table)
        #expect(document.remarks.map(\.code.rawValue) == ["layout-table"])
    }

    @Test
    func everyTableParsesBackAtItsSize() throws {
        let html = "<table><tr><td>a|b<td><p>c</p><p>d</p><tr><td><ul><li>x<li>y</ul></table>"
        #expect(try markdown(html) == "| | |\n| --- | --- |\n| a\\|b | c<br>d |\n| - x<br>- y | |\n")
    }
}
