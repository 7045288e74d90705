import Testing

@testable import HTML5

/// Pages that are written to make a parser slow, deep or wrong: they come to an end, and the tree is one.
struct HostilePageTests {
    private static let count = 20_000

    /// What is repeated, and what stands before it.
    static let pages: [(start: String, repeated: String)] = [
        ("", "<div>"), ("", "<span>"), ("", "<p>"), ("", "<b>"), ("", "<a>"), ("", "<a>x"), ("", "<b><p>"),
        ("", "<a><div>"), ("", "<nobr>"), ("", "<b><i></b></i>"), ("", "<x-y>"), ("", "</p>"), ("", "</br>"),
        ("", "<table>"), ("", "<table><td>"), ("<table>", "x<tr>"), ("<table><td>", "</td>x<td>"),
        ("<table>", "<tr><td>a</td></tr>b"), ("", "<table><b>"), ("", "<table><caption>"),
        ("<table>", "<colgroup><col>x"), ("", "<svg><g><div>"), ("", "<math><mi><p>"), ("", "<svg><a><desc>"),
        ("", "<template>"), ("", "<template><td>"), ("", "<ul><li>"), ("", "<dd><address>"), ("", "<ruby><rt><div>"),
        ("", "<object><b>"), ("", "<button><div>"), ("", "<select><div>"), ("<select>", "<option>x"),
        ("<select><button><selectedcontent></button>", "<option selected>x"),
        ("<select><button><selectedcontent></button><option selected>", "<div><option selected>"),
        ("", "<form><div></form>"), ("", "<h1><div>"), ("", "<frameset>"), ("", "&amp;"), ("", "&"), ("", "\0"),
        ("", "\r"), ("", "a\r\n"), ("", "<"), ("", "</"), ("", "<!"), ("", "<!--"), ("<!--", ">"), ("<!--", "-"),
        ("<script>", "</scrip"), ("<script>", "<!--<script>-->"), ("<svg><![CDATA[", "]>"), ("", "x<i>"),
        ("<p", " a"), ("<p ", "/"), ("<p a=", "&"), ("<p a='", "&#"), ("", "<pre>\n"), ("", "<textarea>\n</textarea>"),
    ]

    @Test(arguments: pages.indices)
    func comesToAnEnd(_ number: Int) throws {
        let (start, repeated) = Self.pages[number]
        let page = Array((start + String(repeating: repeated, count: Self.count)).utf8)
        for end in ["", "</b></i></a></div></table></select></x>"] {
            let bytes = page + Array(String(repeating: end, count: 100).utf8)
            let tree = try HTMLParser().parse(utf8: bytes)
            #expect(TreeCheck.problem(in: tree) == nil)
            #expect(TreeCheck.depth(of: tree) <= HTMLParser.Limits().depth)
        }
    }

    @Test func manyAttributes() throws {
        let names = (0..<50_000).map { "a\($0)" }
        let tree = try parse("<p \((names + names).map { "\($0)=1" }.joined(separator: " "))>")
        let p = try #require(tree.firstElement(.p))
        #expect(tree.attributes(of: p).map { tree.string($0.name) } == names)
    }

    @Test func manyBodyTags() throws {
        let tree = try parse((0..<20_000).map { "<body a\($0 % 15_000)=\($0)>" }.joined())
        let body = try #require(tree.firstElement(.body))
        let attributes = tree.attributes(of: body)
        #expect(attributes.map { tree.string($0.name) } == (0..<15_000).map { "a\($0)" })
        #expect(attributes.map { tree.string($0.value) } == (0..<15_000).map { "\($0)" })
        #expect(TreeCheck.problem(in: tree) == nil)
    }

    @Test func formattingElementsThatStayOpen() throws {
        let page = (0..<2000).map { "<font color=\($0)>" }.joined() + String(repeating: "<p>x", count: 2000)
        let tree = try parse(page)
        #expect(TreeCheck.problem(in: tree) == nil)
        #expect(tree.nodeCount < 2 * page.utf8.count + HTMLParser.Limits().copies)
        #expect(tree.elements(.p).count == 2000)
    }
}
