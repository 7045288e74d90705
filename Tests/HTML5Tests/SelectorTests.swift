import HTML5
import Testing

/// Selectors find what CSS says they do (Selectors Level 4).
struct SelectorTests {
    static let page = """
        <article id=a class="story lead"><p id=b>One <a id=c href="https://x.example/1">x</a></p>
        <div id=d class=note><p id=e lang=en-GB>Two <a id=f href="/2" title="An example">y</a></p></div></article>
        <svg id=g viewBox="0 0 1 1"><foreignObject id=h><p id=i></p></foreignObject></svg>
        """

    private func ids(_ selector: String) throws -> String {
        let tree = try HTMLParser().parse(utf8: Array(Self.page.utf8))
        return try tree.select(Selector(selector)).map { tree.attribute(.id, of: $0).map(tree.string) ?? "-" }
            .joined()
    }

    @Test(
        arguments: [
            ("p", "bei"), ("P", "bei"), ("article p", "be"), ("article > p", "b"), ("article a", "cf"),
            ("article > p > a", "c"), (".note a", "f"), ("div.note > p a", "f"), ("#d, #c", "cd"), (".lead.story", "a"),
            (".lea", ""), ("a[href]", "cf"), ("[href^='https:']", "c"), ("[href$=\"/2\"]", "f"), ("[title*=exam]", "f"),
            ("[title~=example]", "f"), ("[title~=exam]", ""), ("[lang|=en]", "e"), ("[lang=EN-gb i]", "e"),
            ("[lang=EN-gb]", ""), ("foreignObject > p", "i"), ("svg", "g"), ("[viewBox]", "g"), ("* > p", "bei"),
            ("body div p", "e"), ("article div > a", ""), ("#\\61", "a"), ("article > div a", "f"),
        ])
    func selects(_ selector: String, _ expected: String) throws {
        #expect(try ids(selector) == expected)
    }

    /// The nearest ancestor that fits need not be the one that leads on.
    @Test func ancestorsAreTriedAgain() throws {
        let tree = try HTMLParser().parse(
            utf8: Array("<main><div class=x><section><div class=x><p>".utf8))
        #expect(try tree.select(Selector("main > .x p")).count == 1)
        #expect(try tree.select(Selector("section > .x p")).count == 1)
        #expect(try tree.select(Selector("main > section p")).isEmpty)
    }

    @Test(arguments: ["", "p >", "> p", "a,", "[x", "[x=']", "p:hover", "a + b", "a ~ b", "[x!=y]", "..a", "a]", "#"])
    func mistakesAreNamed(_ selector: String) {
        #expect(throws: SelectorError.self) { try Selector(selector) }
    }

    @Test func queriesWithoutSelectors() throws {
        let tree = try HTMLParser().parse(utf8: Array(Self.page.utf8))
        #expect(tree.elements(.p).count == 3)
        #expect(tree.elements(class: "lead").count == 1)
        let note = try #require(tree.element(id: "d"))
        #expect(tree.elements(.a, in: note).count == 1)
        #expect(tree.firstElement(.article).flatMap { tree.attribute(.id, of: $0) }.map(tree.string) == "a")
        #expect(tree.hasClass(note, "note") && !tree.hasClass(note, "not"))
        #expect(tree.firstElement(.table) == nil)
    }
}
