import PluginKit
import Testing

@testable import HTMLReader

@Suite("Each kind of data that a page has of itself")
struct MetadataSourceTests {
    @Test("Open Graph, with what it has on articles")
    func openGraph() throws {
        let found = try metadata(
            head: """
                <meta property="og:type" content="article"><meta property="og:title" content="A &amp;amp; B">
                <meta property="og:description" content="About  it"><meta property="og:url"
                content="https://example.org/a">
                <meta property="og:site_name" content="The Site"><meta property="og:locale" content="en_us">
                <meta property="og:image" content="/1.png"><meta property="og:image"
                content="https://example.org/2.png">
                <meta property="article:author" content="https://example.org/people/jane">
                <meta property="article:author" content="Jane Doe">
                <meta property="article:published_time" content="2021-12-31T14:30:00+02:00">
                <meta property="article:modified_time" content="2022-01-02">
                <meta property="article:tag" content="one"><meta property="article:tag" content="two">
                <meta property="article:section" content="News">
                """, url: "https://example.org/page")
        #expect(found.type == "Article")
        #expect(found.headline == "A & B")
        #expect(found.description == "About it")
        #expect(found.url == "https://example.org/a")
        #expect(found.publisher == Agent(.organization, name: "The Site"))
        #expect(found.inLanguage == "en-US")
        #expect(found.image == ["https://example.org/1.png", "https://example.org/2.png"])
        #expect(found.names == ["Jane Doe"])
        #expect(found.datePublished?.description == "2021-12-31T14:30:00+02:00")
        #expect(found.dateModified?.description == "2022-01-02")
        #expect(found.keywords == ["one", "two"])
        #expect(found.articleSection == "News")
    }

    @Test(
        "Names of meta elements",
        arguments: [
            ("twitter:title", MetadataField.headline, "text"), ("dc.title", .headline, "text"),
            ("DCTERMS.Title", .headline, "text"), ("citation_title", .headline, "text"),
            ("parsely-title", .headline, "text"),
            ("sailthru.title", .headline, "text"), ("description", .description, "text"),
            ("twitter:description", .description, "text"), ("author", .author, "Jane Doe"),
            ("dc.creator", .author, "Jane Doe"),
            ("citation_author", .author, "Doe, Jane"), ("parsely-author", .author, "Jane Doe"),
            ("date", .datePublished, "2021-12-31"), ("dcterms.created", .datePublished, "2021-12-31"),
            ("citation_publication_date", .datePublished, "2021/12/31"),
            ("pubdate", .datePublished, "Fri, 31 Dec 2021"),
            ("last-modified", .dateModified, "2021-12-31"), ("dc.publisher", .publisher, "A Press"),
            ("dc.language", .inLanguage, "de"), ("keywords", .keywords, "one"), ("news_keywords", .keywords, "one"),
            ("parsely-section", .articleSection, "News"), ("twitter:image", .image, "https://example.org/1.png"),
            ("og:url", .url, "https://example.org/a"),
        ] as [(String, MetadataField, String)])
    func names(name: String, field: MetadataField, content: String) throws {
        let found = try metadata(head: "<meta name='\(name)' content='\(content)'>")
        let expected = content == "2021/12/31" || content == "Fri, 31 Dec 2021" ? "2021-12-31" : content
        #expect(found[field]?.plainText == expected)
        #expect(found.origins[field.rawValue] == Metadata.Origin(.derived, from: name.lowercased()))
    }

    @Test("Links and the root")
    func links() throws {
        let found = try metadata(
            head: "<base href='https://example.org/news/'><link rel='shortcut CANONICAL' href='a?b=1'>"
                + "<link rel=image_src href='/i.png'>"
                + "<meta http-equiv=Last-Modified content='Fri, 31 Dec 2021 14:30:00 GMT'>",
            lang: "pt_br")
        #expect(found.url == "https://example.org/news/a?b=1")
        #expect(found.image == ["https://example.org/i.png"])
        #expect(found.inLanguage == "pt-BR")
        #expect(found.dateModified?.description == "2021-12-31T14:30:00Z")
        #expect(found.origins["url"] == Metadata.Origin(.derived, from: "link canonical"))
        #expect(found.origins["inLanguage"] == Metadata.Origin(.derived, from: "html lang"))
    }

    @Test("Microdata, with items in items")
    func microdata() throws {
        let found = try metadata(
            body: """
                <div itemscope itemtype="https://schema.org/WebPage"><span itemprop="name">The page</span>
                <article itemscope itemtype="http://schema.org/BlogPosting"><h1 itemprop="headline">A headline</h1>
                <span itemprop="author" itemscope itemtype="https://schema.org/Person">by <a itemprop="url"
                href="https://example.org/j">
                <b itemprop="name">Jane Doe</b></a></span>
                <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name"
                content="The Site"></div>
                <time itemprop="datePublished" datetime="2021-12-31">last year</time>
                <meta itemprop="dateModified" content="2022-01-01"><meta itemprop="keywords" content="a, b">
                <img itemprop="image" src="https://example.org/1.png"></article></div>
                """)
        #expect(found.type == "BlogPosting")
        #expect(found.headline == "A headline")
        #expect(found.author == [Agent(.person, name: "Jane Doe", url: "https://example.org/j")])
        #expect(found.publisher?.name == "The Site")
        #expect(found.datePublished?.description == "2021-12-31")
        #expect(found.dateModified?.description == "2022-01-01")
        #expect(found.keywords == ["a", "b"])
        #expect(found.image == ["https://example.org/1.png"])
        #expect(found.origins["headline"]?.from == "itemprop headline")
    }

    @Test("RDFa Lite with schema.org's names")
    func rdfa() throws {
        let found = try metadata(
            body: """
                <div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">A headline</h1>
                <span property="schema:author">By Jane Doe</span><span property="datePublished"
                content="2021-12-31">old</span></div>
                """)
        #expect(found.headline == "A headline")
        #expect(found.names == ["Jane Doe"])
        #expect(found.datePublished?.description == "2021-12-31")
    }

    @Test("The address that a page is read with is the last that counts, and a date in it the last of dates")
    func address() throws {
        let found = try metadata(body: "text", url: "https://example.org/2021/12/31/a-page.html")
        #expect(found.url == "https://example.org/2021/12/31/a-page.html")
        #expect(found.datePublished?.description == "2021-12-31")
        #expect(found.origins["datePublished"] == Metadata.Origin(.guessed, from: "address"))
        #expect(try metadata(body: "text", url: "https://example.org/2021/13/31/").datePublished == nil)
        #expect(try metadata(body: "text", url: "https://example.org/1234567/12/31/").datePublished == nil)
    }

    @Test("Data that says nothing is not taken for a value")
    func nothing() throws {
        let found = try metadata(
            head: """
                <meta name=author content="https://facebook.com/jane"><meta name=author content="@jane">
                <meta name=author content="  ">
                <meta property="og:title" content=" &#160; "><meta property="og:url" content="javascript:x">
                <meta name=date content="soon"><meta name=date content="04/05/2021"><meta property="og:locale"
                content="English">
                <meta property="og:type" content="website"><meta property="og:image"
                content="data:image/png;base64,AAAA">
                <meta name=keywords content=" , ,"><meta content=x><meta name=author>
                """)
        #expect(found == Metadata())
    }

    @Test("A fragment has no metadata but what it states")
    func fragment() throws {
        #expect(try read("<p>By Jane Doe, 31 December 2021</p>").metadata == Metadata())
    }
}
