import PluginKit
import Testing

/// Slugs are what people would type for a title.
struct SlugTests {
    @Test(
        arguments: [
            ("Harbour ferry returns", "harbour-ferry-returns"), ("  NATO's  door — opens! ", "natos-door-opens"),
            ("Café Müller", "café-müller"), ("3.50 until April", "3-50-until-april"), ("日本 の 本", "日本-の-本"),
            ("!!!", ""), ("", ""), ("../../etc/passwd", "etc-passwd"), ("a\u{0}b\nc", "a-b-c"),
        ])
    func titles(_ title: String, _ slug: String) {
        #expect(Slug.make(title) == slug)
    }

    @Test func longTitlesEndAtAWord() {
        let slug = Slug.make(String(repeating: "seven letters ", count: 50))
        #expect(slug.unicodeScalars.count <= 80)
        #expect(slug.hasSuffix("-letters") || slug.hasSuffix("-seven"))
        #expect(Slug.make(String(repeating: "x", count: 500)).utf8.count == 80)
    }

    @Test func aSlugOfASlugIsTheSame() {
        for title in ["Ünïcode & more", "İstanbul", "ǅ ß ŉ", "a--b__c", "𝔘𝔫𝔦"] {
            let slug = Slug.make(title)
            #expect(Slug.make(slug) == slug)
        }
    }
}
