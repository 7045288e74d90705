import PluginKit
import Testing

@testable import HTMLReader

@Suite("The order of trust")
struct TrustOrderTests {
    /// The sources of headline, from the most believed on, as they would be written in a page.
    private static let headlines = [
        "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"1\"}</script>",
        "<meta name=citation_title content=2>", "<meta property=og:title content=3>",
        "<meta name=parsely-title content=4>",
        "<meta name=sailthru.title content=5>", "<meta name=dc.title content=6>", "<meta name=twitter:title content=7>",
        "<meta name=title content=8>", "<title>9</title>",
    ]

    @Test("A headline is the most believable one, wherever it stands", arguments: headlines.indices)
    func headline(first: Int) throws {
        let head = Self.headlines[first...].reversed().joined()
        #expect(try metadata(head: head).headline == "\(first + 1)")
    }

    @Test("Every source of a field has a place, and no source two")
    func places() {
        for field in MetadataField.allCases {
            let sources = TrustOrder.sources(field)
            #expect(Set(sources).count == sources.count)
            for (rank, source) in sources.enumerated() { #expect(TrustOrder.rank(field, source) == rank) }
            #expect(MetadataSource.allCases.count { TrustOrder.rank(field, $0) != nil } == sources.count)
        }
        #expect(Set(MetadataField.allCases.map(TrustOrder.place)).count == MetadataField.allCases.count)
        #expect(MetadataField.allCases.allSatisfy { TrustOrder.place($0) < MetadataField.allCases.count })
    }

    @Test("The root's language is believed before Open Graph's, and the canonical address before all others")
    func rootAndCanonical() throws {
        let head =
            "<meta property=og:locale content=en_US><meta property=og:url content='https://example.org/b'>"
            + "<link rel=canonical href='https://example.org/a'>"
        let found = try metadata(head: head, lang: "de")
        #expect(found.inLanguage == "de")
        #expect(found.url == "https://example.org/a")
    }

    @Test("What is declared is believed before what is seen")
    func declared() throws {
        let head = "<meta name=author content='Jane Doe'><meta name=date content=2021-12-31>"
        let body = "<h1>A headline of words</h1><p class=byline>By John Roe</p><time datetime=2020-01-01>then</time>"
        let found = try metadata(head: head, body: body)
        #expect(found.names == ["Jane Doe"])
        #expect(found.datePublished?.description == "2021-12-31")
        #expect(found.origins["author"]?.certainty == .derived)
        #expect(found.origins["headline"] == Metadata.Origin(.guessed, from: "heading"))
    }

    @Test("A name that is the site's is no author, and gives way to the next source")
    func site() throws {
        let head = "<meta property=og:site_name content='The Daily'><meta name=author content='the daily'>"
        #expect(try metadata(head: head).author.isEmpty)
        let found = try metadata(head: head, body: "<h1>A headline of words</h1><p class=byline>By John Roe</p>")
        #expect(found.names == ["John Roe"])
    }

    @Test("An organization may be author and publisher, unless somebody is named")
    func organization() throws {
        let json = """
            {"@type": "Article", "author": {"@type": "Organization", "name": "Reuters"},
            "publisher": {"name": "Reuters"}}
            """
        #expect(try metadata(jsonLD: json).author == [Agent(.organization, name: "Reuters")])
        let named = try metadata(jsonLD: json, head: "<meta name=author content='Jane Doe'>")
        #expect(named.author == [Agent(.person, name: "Jane Doe")])
    }
}
