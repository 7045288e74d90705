import HTML5
import Testing

/// Every node says where in the source it is.
struct SourceRangeTests {
    private func texts(_ page: String, _ name: TagName) throws -> [String] {
        let tree = try parse(page)
        return tree.elements(name).map(tree.sourceText)
    }

    @Test func elementsGoFromTagToTag() throws {
        let page = "<!doctype html><body><div id=a><p>x</p ><p>y<br></div>z"
        #expect(try texts(page, .p) == ["<p>x</p >", "<p>y<br>"])
        #expect(try texts(page, .div) == ["<div id=a><p>x</p ><p>y<br></div>"])
        #expect(try texts(page, .br) == ["<br>"])
        #expect(try texts(page, .body) == ["<body><div id=a><p>x</p ><p>y<br></div>z"])
    }

    @Test func implicitEnds() throws {
        #expect(try texts("<ul><li>a<li>b</ul>", .li) == ["<li>a", "<li>b"])
        #expect(try texts("<p>a<div>b</div>", .p) == ["<p>a"])
        #expect(try texts("<table><tr><td>a<td>b</table>c", .td) == ["<td>a", "<td>b"])
        #expect(try texts("<table><tr><td>a<td>b</table>c", .table) == ["<table><tr><td>a<td>b</table>"])
        #expect(try texts("<p>a", .p) == ["<p>a"])
        #expect(try texts("<title>a</title><script>b</script>", .title) == ["<title>a</title>"])
        #expect(try texts("<svg><g/><g></g></svg>", .body).isEmpty == false)
    }

    @Test func whatNoTagMakesIsEmptyAtItsPlace() throws {
        let tree = try parse("<table><td>a</table>")
        for name in [TagName.html, .head, .body, .tbody, .tr] {
            let element = try #require(tree.firstElement(name))
            #expect(tree.sourceRange(of: element).isEmpty && tree.node(element).isImplied)
        }
        #expect(tree.sourceRange(of: try #require(tree.firstElement(.tr))).lowerBound == 7)
        #expect(try texts("<body></p>", .p) == [""])
    }

    @Test func theRootAndTheBodyEndAtTheirTags() throws {
        let page = "<html><body>a</body></html>\n<!--c-->"
        #expect(try texts(page, .body) == ["<body>a</body>"])
        #expect(try texts(page, .html) == ["<html><body>a</body></html>"])
        #expect(try texts("<html><body>a</body><p>b", .body) == ["<html><body>a</body><p>b".dropFirst(6).description])
    }

    @Test func formattingElements() throws {
        let page = "<p><b>x<p>y</b>z"
        let tree = try parse(page)
        #expect(tree.elements(.b).map(tree.sourceText) == ["<b>x", ""])
        #expect(try texts("<b>x<p>y</b>z", .b) == ["<b>x<p>y", ""])
        #expect(try texts("<b>x</b>", .b) == ["<b>x</b>"])
    }

    @Test func textsAndComments() throws {
        let tree = try parse("<p>a&amp;b</p><!-- c -->")
        let p = try #require(tree.firstElement(.p))
        let text = try #require(tree.firstChild(of: p))
        #expect(tree.sourceText(of: text) == "a&amp;b" && tree.string(tree.text(of: text)) == "a&b")
        #expect(tree.nextSibling(of: p).map(tree.sourceText) == "<!-- c -->")
    }

    @Test func aMarkIsPartOfTheSource() throws {
        let tree = try parse("\u{FEFF}<p>a")
        #expect(tree.sourceRange(of: try #require(tree.firstElement(.p))) == 3..<7)
        #expect(try outline("\u{FEFF}<p>a") == outline("<p>a"))
    }
}
