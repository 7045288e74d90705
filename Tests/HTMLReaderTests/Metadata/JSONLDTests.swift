import PluginKit
import Testing

@testable import HTMLReader

@Suite("JSON-LD in pages")
struct JSONLDTests {
    @Test(
        "Authors in every form",
        arguments: [
            (#""Jane Doe""#, ["Jane Doe"]), (#"["Jane Doe", "John Roe"]"#, ["Jane Doe", "John Roe"]),
            (#"{"@type": "Person", "name": "Jane Doe"}"#, ["Jane Doe"]),
            (
                #"[{"name": "Jane Doe"}, {"name": ["John Roe"]}, [{"name": "Ann Poe"}]]"#,
                ["Jane Doe", "John Roe", "Ann Poe"]
            ),
            (#"{"name": {"@value": "Jane Doe"}}"#, ["Jane Doe"]), (#"{"@list": [{"name": "Jane Doe"}]}"#, ["Jane Doe"]),
            (#"{"givenName": "Jane", "familyName": "Doe"}"#, ["Jane Doe"]), (##"{"@id": "#jane"}"##, ["Jane Roe"]),
            (#""By Jane Doe and John Roe""#, ["Jane Doe", "John Roe"]),
            (#""Jane Doe, PhD, John Roe""#, ["Jane Doe", "John Roe"]),
            (#""Doe, Jane""#, ["Doe, Jane"]), (#""https://example.org/jane""#, []),
            (#"{"url": "https://example.org/jane"}"#, []),
            (#"null"#, []), (#"[]"#, []), (#"{}"#, []), (#"7"#, []), (#"{"name": null}"#, []),
            (#"["Jane Doe", "jane doe"]"#, ["Jane Doe"]),
            (#""J&uuml;rgen &lt;b&gt;M&lt;/b&gt;""#, ["Jürgen M"]),
        ])
    func authors(author: String, names: [String]) throws {
        let json =
            ##"[{"@type": "NewsArticle", "author": \##(author)},"##
            + ##"{"@id": "#jane", "@type": "Person", "name": "Jane Roe"}]"##
        #expect(try metadata(jsonLD: json).names == names)
    }

    @Test("A graph with references, and the article before the page")
    func graph() throws {
        let found = try metadata(
            jsonLD: ##"""
                {"@context": "https://schema.org", "@graph": [
                 {"@type": "WebPage", "@id": "#page", "name": "A headline - The Site", "datePublished": "2020-01-01",
                 "inLanguage": "en-GB"},
                 {"@type": "Article", "headline": "A headline", "alternativeHeadline": "Another",
                 "author": {"@id": "#jane"},
                  "publisher": {"@id": "#site"}, "datePublished": "2021-12-31T10:00:00Z", "dateModified": "2022-01-01",
                  "image": [{"@type": "ImageObject", "url": "https://example.org/1.png"}, "https://example.org/2.png"],
                  "keywords": ["one", {"@type": "DefinedTerm", "name": "two"}], "articleSection": ["News", "World"],
                  "mainEntityOfPage": {"@id": "https://example.org/a"}, "description": "About <em>it</em>"},
                 {"@type": ["Organization", "NewsMediaOrganization"], "@id": "#site", "name": "The Site",
                 "url": "https://example.org/"},
                 {"@type": "Person", "@id": "#jane", "name": "Jane Doe", "url": "https://example.org/jane"}]}
                """##)
        #expect(found.type == "Article")
        #expect(found.headline == "A headline")
        #expect(found.alternativeHeadline == "Another")
        #expect(found.author == [Agent(.person, name: "Jane Doe", url: "https://example.org/jane")])
        #expect(found.publisher == Agent(.organization, name: "The Site", url: "https://example.org/"))
        #expect(found.datePublished?.description == "2021-12-31T10:00:00Z")
        #expect(found.dateModified?.description == "2022-01-01")
        #expect(found.image == ["https://example.org/1.png", "https://example.org/2.png"])
        #expect(found.keywords == ["one", "two"])
        #expect(found.articleSection == "News")
        #expect(found.url == "https://example.org/a")
        #expect(found.description == "About it")
        #expect(found.inLanguage == "en-GB")
        #expect(found.origins["headline"] == Metadata.Origin(.derived, from: "json-ld"))
        #expect(found.origins["inLanguage"]?.from == "json-ld WebPage")
    }

    @Test("Of several articles it is the one that the title names")
    func several() throws {
        let json = """
            [{"@type": "Article", "headline": "Another story", "author": "John Roe"},
             {"@type": "Article", "headline": "The story here", "author": "Jane Doe"}]
            """
        #expect(try metadata(jsonLD: json).headline == "Another story")
        #expect(try metadata(jsonLD: json, head: "<title>The story here | Site</title>").names == ["Jane Doe"])
    }

    @Test("The headline is believed before the name, whichever comes first")
    func headlineBeforeName() throws {
        #expect(try metadata(jsonLD: #"{"@type": "Article", "name": "N", "headline": "H"}"#).headline == "H")
        #expect(
            try metadata(jsonLD: #"{"@type": "http://schema.org/Article", "schema:headline": "H"}"#).headline == "H")
    }

    @Test(
        "Mistakes that templates make are mended, and noted",
        arguments: [
            #"{"@type": "Article", "headline": "A", "author": "Jane Doe",}"#,
            #"<!-- {"@type": "Article", "headline": "A", "author": "Jane Doe"} -->"#,
            "//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"A\", \"author\": \"Jane Doe\"}\n//]]>",
            "{\"@type\": \"Article\", \"headline\": \"A\", \"author\": \"Jane\n Doe\"}",
            #"{"@type": "Article", "headline": "A" "author": "Jane Doe"}"#,
            #"{"@type": "Article", "headline": "A", "author": "Jane Doe""#,
            #"{"@type": "Article", "headline": "A", "author": "Jane Doe"}}"#,
            #"{"@type": "Other"}{"@type": "Article", "headline": "A", "author": "Jane Doe"}"#,
            #"{"@type": "Article", "headline": "A", "author": "Jane \Doe"}"#,
            #"{@type: "Article", headline: "A", author: "Jane Doe"}"#,
            #"{"@type": "Article", "headline": "A", "wordCount": , "author": "Jane Doe"}"#,
            #"{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;A&quot;,&quot;author&quot;: &quot;Jane Doe&quot;}"#,
        ])
    func mended(json: String) throws {
        let document = try read(page("text", head: "<script type=application/ld+json>\(json)</script>"))
        #expect(document.metadata.headline == "A")
        #expect(document.metadata.names == ["Jane Doe"])
        #expect(document.remarks.contains { $0.code == "json-ld-repaired" && !$0.span.isNone })
    }

    @Test("Quotes that nobody escaped stay in their text")
    func quotes() throws {
        let json = #"{"@type": "Article", "headline": "The "great" one", "author": "Jane Doe"}"#
        #expect(try metadata(jsonLD: json).headline == #"The "great" one"#)
    }

    @Test(
        "What cannot be mended is noted, and the rest of the page is read",
        arguments: ["%%%", "<b>", "\u{0}", "{", "]"])
    func broken(json: String) throws {
        let document = try read(
            page(
                "text",
                head: "<script type=application/ld+json>\(json)</script>"
                    + #"<script type=application/ld+json>{"@type": "Article", "headline": "A"}</script>"#))
        #expect(document.metadata.headline == "A")
        #expect(document.remarks.contains { $0.code.rawValue.hasPrefix("json-ld-") })
    }

    @Test("An empty block is nothing to note")
    func empty() throws {
        #expect(try remarks(page("text", head: "<script type=application/ld+json> \n </script>")) == [])
    }
}
