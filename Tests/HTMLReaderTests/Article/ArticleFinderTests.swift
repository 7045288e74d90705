import HTML5
import Testing

@testable import HTMLReader

/// The article of a page is found, and what stands around it is told apart.
struct ArticleFinderTests {
    private static func prose(_ count: Int, _ about: String) -> String {
        (0..<count).map {
            "<p>Sentence \($0) about \(about) goes on for a while, with a clause or two, and it says one thing more. "
                + "Another follows it, so that the paragraph is as long as paragraphs are in print.</p>"
        }.joined()
    }

    private static let page = """
        <!doctype html><title>Ferry returns to the harbour - The Daily</title>
        <header><nav><ul><li><a href=/>Home</a><li><a href=/city>City</a><li><a href=/sport>Sport</a></ul></nav></header>
        <main><article><h1>Ferry returns to the harbour</h1>
        <p class=byline>By <a href=/i>Ines Okafor</a></p><div class="share-bar"><a href=#>Share on everything</a></div>
        \(prose(6, "the ferry"))<img src=/ferry.jpg>\(prose(2, "the pier"))
        <table><tr><th>Day<th>Trips<tr><td>Monday<td>12<tr><td>Tuesday<td>9<tr><td>Sunday<td>4</table>
        \(prose(1, "the tickets"))
        <div class="newsletter-signup"><p>Subscribe to our newsletter and never miss a ferry again.</p></div></article>
        <section class="related-links"><h2>Related</h2><ul><li><a href=/1>Bridge closes for cleaning</a>
        <li><a href=/2>Library lends telescopes</a></ul></section>
        <section id="comments" class="comments"><h2>Comments</h2><div class=comment><p>First comment here, and it is
        a long one, with opinions on ferries, on harbours, and on everything else that floats or does not.</p></div>
        <div class=comment>\(prose(1, "my aunt"))</div></section></main>
        <footer><p>Copyright The Daily. All rights reserved. <a href=/terms>Terms</a></p></footer>
        """

    private func kept(_ page: String) throws -> String? {
        let tree = try HTMLParser().parse(utf8: Array(page.utf8))
        guard let article = ArticleFinder.find(in: tree) else { return nil }
        return article.decisions.filter { $0.reason == nil }.map { text($0, tree) }.joined(separator: "\n")
    }

    private func text(_ decision: ArticleContent.Decision, _ tree: HTMLTree) -> String {
        decision.texts.map { tree.string(tree.text(of: NodeID(index: $0))) }.joined()
    }

    @Test func theArticleIsKeptWhole() throws {
        let text = try #require(try kept(Self.page))
        for number in 0..<6 { #expect(text.contains("Sentence \(number) about the ferry")) }
        #expect(text.contains("Sentence 1 about the pier") && text.contains("about the tickets"))
        #expect(text.contains("Monday12") && text.contains("Sunday4"))
    }

    @Test(arguments: ["Home", "Share on", "newsletter", "Library lends", "First comment", "my aunt", "rights reserved"])
    func whatIsAroundItIsNot(_ words: String) throws {
        let text = try #require(try kept(Self.page))
        #expect(!text.contains(words))
    }

    @Test func everyDropHasItsReason() throws {
        let tree = try HTMLParser().parse(utf8: Array(Self.page.utf8))
        let article = try #require(ArticleFinder.find(in: tree))
        func reason(_ words: String) -> DropReason? {
            article.decisions.first { text($0, tree).contains(words) }?.reason
        }
        #expect(reason("Home") == .navigation)
        #expect(reason("Share on") == .sharing)
        #expect(reason("First comment") == .comments)
        #expect(reason("Library lends") == .related)
        #expect(reason("rights reserved") == .navigation)
    }

    @Test func nodesAreKeptWithWhatTheyStandIn() throws {
        let tree = try HTMLParser().parse(utf8: Array(Self.page.utf8))
        let verdicts = try #require(ArticleFinder.find(in: tree)).verdicts
        func isKept(_ id: NodeID) -> Bool {
            if case .kept = verdicts[Int(id.index)] { true } else { false }
        }
        for name in [TagName.table, .img] { #expect(isKept(try #require(tree.firstElement(name)))) }
        for name in [TagName.nav, .footer] { #expect(!isKept(try #require(tree.firstElement(name)))) }
        #expect(!isKept(try #require(tree.element(id: "comments"))))
        let article = try #require(tree.firstElement(.article))
        for paragraph in tree.elements(.p, in: article) where isKept(paragraph) {
            var at: NodeID? = paragraph
            while let id = at {
                #expect(isKept(id))
                at = tree.parent(of: id)
            }
        }
    }

    /// A page of nothing but comments is a discussion, and they are its text.
    @Test func aDiscussionIsItsComments() throws {
        let page =
            "<title>Ferries?</title><h1>Ferries?</h1><div class=comments>"
            + (0..<6).map { "<div class=comment>\(Self.prose(2, "opinion \($0)"))</div>" }.joined() + "</div>"
        let text = try #require(try kept(page))
        #expect(text.contains("opinion 0") && text.contains("opinion 5"))
    }

    @Test func whatIsThereTwiceIsKeptOnce() throws {
        let page = "<title>x</title><article>\(Self.prose(4, "the ferry"))\(Self.prose(4, "the ferry"))</article>"
        let text = try #require(try kept(page))
        #expect(text.ranges(of: "Sentence 3 about").count == 1)
    }

    @Test func whatIsHiddenAndVisibleIsKeptWhereItIsVisible() throws {
        let flat = Self.prose(6, "the ferry").replacing("</p><p>", with: " ")
        let text = try #require(
            try kept(
                "<title>Ferry returns</title><h1>Ferry returns</h1><div>\(Self.prose(6, "the ferry"))</div>"
                    + "<div style=display:none>\(flat)<p>2019-11-19T08:57:40</p></div>"))
        #expect(text.split(separator: "Sentence 3 about the ferry").count == 2)
        #expect(!text.contains("08:57"))
    }

    @Test func whatIsOnlyHiddenIsKept() throws {
        let text = try kept(
            "<title>Ferry returns</title><h1>Ferry returns</h1><div style=display:none>\(Self.prose(6, "the ferry"))</div>"
        )
        #expect(try #require(text).contains("Sentence 3 about the ferry"))
    }

    @Test(
        arguments: [
            "", "<p>", "Just a word", "<ul><li><a href=/>Home</a><li><a href=/a>About</a></ul>",
            "<!doctype html><title>x</title>", "<script>var article = 'a long text, but no text of the page';</script>",
        ])
    func aPageWithoutAnArticleHasNone(_ page: String) throws {
        #expect(try kept(page) == nil)
    }

    @Test func deepAndWidePagesComeToAnEnd() throws {
        let deep = String(repeating: "<div class=a>", count: 50_000) + Self.prose(5, "depth")
        #expect(try kept(deep)?.contains("Sentence 4 about depth") == true)
        let wide = "<article>" + Self.prose(20_000, "width") + "</article>"
        #expect(try kept(wide)?.contains("Sentence 19999 about width") == true)
        let cells = "<table>" + String(repeating: "<tr><td>1<td>2", count: 50_000) + "</table>"
        _ = try kept(cells)
    }
}
