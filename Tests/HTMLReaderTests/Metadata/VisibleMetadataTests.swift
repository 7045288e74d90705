import PluginKit
import Testing

@testable import HTMLReader

@Suite("What a page shows of itself")
struct VisibleMetadataTests {
    @Test(
        "Bylines in many languages",
        arguments: [
            ("By Jane Doe", ["Jane Doe"]), ("by Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
            ("Written by: Jane Doe", ["Jane Doe"]), ("Posted by Jane Doe on May 3, 2021", ["Jane Doe"]),
            ("By Jane Doe, John Roe, and Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
            ("BY JANE DOE | STAFF WRITER", ["JANE DOE"]), ("By Jane Doe, Staff Writer", ["Jane Doe"]),
            ("By Jane Doe • 5 min read", ["Jane Doe"]), ("By Jane Doe May 3, 2021", ["Jane Doe"]),
            ("Von Jürgen Müller", ["Jürgen Müller"]), ("Ein Gastbeitrag von Jürgen Müller", ["Jürgen Müller"]),
            ("Par Jeanne Dupont", ["Jeanne Dupont"]), ("Publié par Jeanne Dupont le 3 mai 2021", ["Jeanne Dupont"]),
            ("Por María de la Cruz", ["María de la Cruz"]), ("di Maria Rossi", ["Maria Rossi"]),
            ("a cura di Maria Rossi", ["Maria Rossi"]), ("door Jan van den Berg", ["Jan van den Berg"]),
            ("Av Kari Nordmann", ["Kari Nordmann"]), ("Автор: Иван Петров", ["Иван Петров"]),
            ("3 May 2021 by Jane Doe", ["Jane Doe"]), ("By Jane O’Neill-Smith Jr.", ["Jane O’Neill-Smith Jr."]),
        ])
    func bylines(line: String, names: [String]) throws {
        let found = try article("<h1>A headline of words</h1><p>\(line)</p>")
        #expect(found.names == names)
        #expect(found.origins["author"] == Metadata.Origin(.guessed, from: "byline"))
    }

    @Test(
        "Lines that only look like bylines",
        arguments: [
            "By the way, nothing", "Photo by Jane Doe", "Por favor", "Edited by Jane Doe", "By 2050",
            "Von 10 bis 12 Uhr",
            "By clicking Subscribe", "Illustration by Jane Doe",
        ])
    func noBylines(line: String) throws {
        #expect(try article("<h1>A headline of words</h1><p>\(line)</p>").names == [])
    }

    @Test(
        "Elements that say what they show",
        arguments: [
            (#"<a rel="author" href="/j">Jane Doe</a>"#, "author link"),
            (#"<a href="/authors/jane">Jane Doe</a>"#, "author link"),
            (#"<span class="post-author">Jane Doe</span>"#, "author label"),
            (#"<div class="articleByline">Jane Doe</div>"#, "byline"),
            (
                #"<p class="byline">By <span class="author-name">Jane Doe</span><span>Staff Writer</span></p>"#,
                "author label"
            ),
            (#"<div id="autor">Von Jane Doe</div>"#, "author label"),
            (#"<aside class="author"><h3>Jane Doe</h3></aside>"#, "author label"),
        ])
    func labels(html: String, name: String) throws {
        let found = try article("<h1>A headline of words</h1>\(html)")
        #expect(found.names == ["Jane Doe"])
        #expect(found.origins["author"] == Metadata.Origin(.guessed, from: name))
    }

    @Test("Several authors in a row, and none from comments, related stories and the frame")
    func rows() throws {
        let row = "<span class=author>Jane Doe</span>, <span class=author>John Roe</span>"
        #expect(try article("<h1>A headline of words</h1>\(row)").names == ["Jane Doe", "John Roe"])
        for place in ["comments", "related-posts", "sidebar-widget", "site-footer"] {
            let others = """
                <div class='\(place)'><h3>Elsewhere</h3><ul>
                <li><a href=/a>Another story</a> <span class=author>Ann Poe</span> <time datetime=2020-01-01>then</time>
                <li><a href=/b>One more story</a> <span class=author>Ann Poe</span> <time datetime=2020-01-01>then</time>
                </ul></div>
                """
            let found = try article("<h1>A headline of words</h1>", after: others)
            #expect(found.names == [], "\(place)")
            // A time right below the text may be the article's own, even in a footer.
            #expect(found.datePublished == nil || place == "site-footer", "\(place)")
        }
    }

    @Test(
        "Dates beside the headline",
        arguments: [
            ("<time datetime='2021-12-31T14:30Z'>yesterday</time>", "2021-12-31T14:30Z", "time"),
            ("<span class=date>December 31, 2021</span>", "2021-12-31", "date label"),
            ("<p>Posted on 31 December 2021</p>", "2021-12-31", "text near the headline"),
            ("<p>Veröffentlicht am 31. Dezember 2021</p>", "2021-12-31", "text near the headline"),
            ("<p>Publié le 31 décembre 2021 à 14h30</p>", "2021-12-31T14:30", "text near the headline"),
            ("<p>31 de diciembre de 2021</p>", "2021-12-31", "text near the headline"),
            ("<p>31 dicembre 2021</p>", "2021-12-31", "text near the headline"),
            ("<p>31 декабря 2021</p>", "2021-12-31", "text near the headline"),
            ("<p>2021年12月31日</p>", "2021-12-31", "text near the headline"),
            ("<p>31.12.2021</p>", "2021-12-31", "text near the headline"),
            ("<p>12/31/2021</p>", "2021-12-31", "text near the headline"),
        ])
    func dates(html: String, date: String, from: String) throws {
        let found = try article("<h1>A headline of words</h1>\(html)")
        #expect(found.datePublished?.description == date)
        #expect(found.origins["datePublished"] == Metadata.Origin(.guessed, from: from))
    }

    @Test("Published and modified are told apart by the words before them")
    func publishedAndModified() throws {
        let found = try article(
            "<h1>A headline of words</h1><p>Updated: January 2, 2022. Published: December 31, 2021</p>")
        #expect(found.datePublished?.description == "2021-12-31")
        #expect(found.dateModified?.description == "2022-01-02")
        let labelled = try article(
            "<h1>A headline of words</h1><span class=updated>January 2, 2022</span>"
                + "<span class=published>December 31, 2021</span>"
        )
        #expect(labelled.datePublished?.description == "2021-12-31")
    }

    @Test("Day and month that could be either are decided by the language's country, by another date, or not at all")
    func order() throws {
        let line = "<h1>A headline of words</h1><p>04/05/2021</p>"
        #expect(try article(line).datePublished == nil)
        #expect(try article(line, lang: "en").datePublished == nil)
        #expect(try article(line, lang: "en-US").datePublished?.description == "2021-04-05")
        #expect(try article(line, lang: "en-GB").datePublished?.description == "2021-05-04")
        #expect(try article(line, lang: "fr").datePublished?.description == "2021-05-04")
        let other = try article(line + "<p>Updated 04/25/2021</p>")
        #expect(other.datePublished?.description == "2021-04-05")
    }

    @Test(
        "Dates that are no page's, and dates relative to today, are not taken",
        arguments: [
            "<p>3 days ago</p>", "<p>Yesterday</p>", "<p>© 2021-12-31 The Site</p>",
            "<p>Member since 31 December 2021</p>",
        ])
    func noDates(html: String) throws {
        #expect(try article("<h1>A headline of words</h1>\(html)").datePublished == nil)
    }

    @Test(
        "The headline by title and heading",
        arguments: [
            ("A headline of words", "<h1>A headline of words</h1>", "A headline of words"),
            ("A headline of words | The Site", "<h1>The Site</h1><h2>A headline of words</h2>", "A headline of words"),
            ("A headline of words - The Site", "", "A headline of words"),
            ("The Site – A headline of words here", "", "A headline of words here"),
            ("Short title", "<h1>Another, longer headline</h1>", "Another, longer headline"),
            (
                "A headline of words, with more behind it - Site",
                "<h1><span>News</span> A headline of words, with more behind it</h1>",
                "A headline of words, with more behind it"
            ),
            (
                "A story of many words - and what else there is to say", "",
                "A story of many words - and what else there is to say"
            ),
            ("Well-known facts", "", "Well-known facts"),
        ])
    func headlines(title: String, top: String, headline: String) throws {
        #expect(try article(top, title: title).headline == headline)
    }

    @Test("The site's name is taken off the title where it is known")
    func siteName() throws {
        let head =
            "<title>One - Two - Three Four Five Six</title><meta property=og:site_name content='Three four five six'>"
        #expect(try metadata(head: head, body: "text").headline == "One - Two")
    }
}
