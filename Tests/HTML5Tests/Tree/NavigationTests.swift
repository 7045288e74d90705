import HTML5
import Testing

struct NavigationTests {
    @Test func linksLeadEverywhere() throws {
        let tree = try parse("<!doctype html><body><p>a<b>c</b></p><!--d--><ul></ul>")
        let html = try #require(tree.firstElement(.html))
        let body = try #require(tree.firstElement(.body))
        let p = try #require(tree.firstChild(of: body))
        #expect(tree.kind(of: tree.root) == .document && tree.parent(of: tree.root) == nil)
        #expect(tree.parent(of: html) == tree.root && tree.previousSibling(of: html).map(tree.kind) == .doctype)
        #expect(tree.isHTML(p, .p) && tree.parent(of: p) == body)
        let comment = try #require(tree.nextSibling(of: p))
        #expect(tree.kind(of: comment) == .comment && tree.string(tree.text(of: comment)) == "d")
        #expect(tree.lastChild(of: body).map(tree.name) == .ul)
        #expect(tree.previousSibling(of: comment) == p && tree.nextSibling(of: html) == nil)
        #expect(tree.name(of: comment) == .noElement && tree.text(of: p).isEmpty)
    }

    @Test func walksStayInside() throws {
        let tree = try parse("<div><p>a<b>c</b></p><i></i></div><u></u>")
        let div = try #require(tree.firstElement(.div))
        var names: [String] = []
        var at = div
        while let next = tree.nextInOrder(after: at, within: div) {
            names.append(tree.kind(of: next) == .text ? "#" : tree.string(tree.name(of: next)))
            at = next
        }
        #expect(names == ["p", "#", "b", "#", "i"])
        let p = try #require(tree.firstElement(.p))
        #expect(tree.nextSkippingChildren(after: p, within: div).map(tree.name) == .i)
        #expect(tree.nextSkippingChildren(after: p, within: p) == nil)
        #expect(tree.nextInOrder(after: try #require(tree.firstElement(.i)), within: div) == nil)
    }

    @Test func templatesHoldAFragment() throws {
        let tree = try parse("<template><p>a</template>")
        let template = try #require(tree.firstElement(.template))
        let contents = try #require(tree.templateContents(of: template))
        #expect(tree.firstChild(of: template) == nil && tree.kind(of: contents) == .fragment)
        #expect(tree.firstChild(of: contents).map(tree.name) == .p)
        #expect(tree.parent(of: contents) == nil && tree.templateHost(of: contents) == template)
        #expect(tree.templateContents(of: tree.root) == nil && tree.templateHost(of: tree.root) == nil)
        #expect(tree.firstElement(.p) == nil, "what is in a template is not in the document")
    }

    @Test func fragmentsHangFromTheRoot() throws {
        let tree = try HTMLParser().parseFragment(utf8: Array("<td>a<td>b".utf8), context: .tr)
        #expect(tree.kind(of: tree.root) == .fragment)
        let first = try #require(tree.firstChild(of: tree.root))
        #expect(tree.isHTML(first, .td) && tree.parent(of: first) == tree.root)
        #expect(tree.elements(.td).count == 2 && tree.firstElement(.html) == nil)
        let svg = try HTMLParser().parseFragment(
            utf8: Array("<path/><div>".utf8), context: ContextElement("svg", namespace: .svg))
        #expect(svg.firstChild(of: svg.root).map(svg.namespace) == .svg)
        #expect(svg.lastChild(of: svg.root).map(svg.namespace) == .html)
    }

    @Test func anEmptyPageHasItsThreeElements() throws {
        let tree = try parse("")
        #expect(tree.nodeCount == 4 && tree.quirksMode == .quirks && tree.source.isEmpty)
        #expect(try HTMLParser().parseFragment(utf8: [], context: .div).firstChild(of: .root) == nil)
    }

    @Test func nodesAreStoredTogether() throws {
        let tree = try parse("<p>a")
        #expect(MemoryLayout<HTMLNode>.stride == 40)
        tree.withNodes { nodes in
            #expect(nodes.count == tree.nodeCount)
            #expect(nodes[0].kind == .document && nodes[0].parent == HTMLNode.none)
            #expect(nodes.filter { $0.isHTML(.p) }.count == 1)
            #expect(nodes.filter(\.isImplied).map(\.name) == [.html, .head, .body])
        }
    }

    @Test(arguments: [
        ("<!doctype html>", QuirksMode.noQuirks), ("", .quirks),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x'>", .limitedQuirks),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", .quirks),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", .limitedQuirks),
        ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>", .noQuirks), ("<!DOCTYPE x>", .quirks),
    ])
    func quirks(_ page: String, _ mode: QuirksMode) throws {
        #expect(try parse(page).quirksMode == mode)
    }
}
