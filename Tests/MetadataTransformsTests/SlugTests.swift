import GalleyTesting
import PluginKit
import Testing

@testable import MetadataTransforms

struct SlugTests {
    private func slug(_ headline: String?, _ options: [(String, ConfigNode)] = []) throws -> String {
        var document = try sample()
        document.metadata.headline = headline
        let result = try kept(document, make(SlugTransform.self, options))
        return try #require(result.metadata.other["slug"]?.plainText)
    }

    @Test func isMadeOfTheFirstFieldThatHasOne() throws {
        #expect(try slug("NATO's door remains open") == "natos-door-remains-open")
        #expect(try slug(nil) == "001-harbour")
        #expect(try slug("…!") == "001-harbour")
        #expect(try slug("A", [("from", list(["url", "other.byline", "headline"]))]) == "by-ann-poe")
        #expect(try slug(nil, [("from", list(["headline"]))]) == "untitled")
    }

    @Test func isCutBetweenWords() throws {
        let length = ("max-length", text("10"))
        #expect(try slug("seven wonders of old", [length]) == "seven")
        #expect(try slug("one two six ten", [length]) == "one-two")
        #expect(try slug("on extraordinary things", [length]) == "on-extraor")
        #expect(try slug("extraordinarily", [length]) == "extraordin")
        #expect(try mistake(SlugTransform.self, [("max-length", text("2"))]).code == "wrong-type")
    }

    @Test func stopWordsAndSeparator() throws {
        let stops = ("stop-words", list(["the", "Of", "dont"]))
        #expect(try slug("The end of the line", [stops]) == "end-line")
        #expect(try slug("Of the", [stops]) == "of-the")
        #expect(try slug("I don't know", [stops, ("separator", text("_"))]) == "i_know")
    }

    @Test(
        arguments: [
            ("Übergrößenträger Ærø", "ubergrossentrager-aero"), ("Đà Nẵng – Việt Nam", "da-nang-viet-nam"),
            ("Łódź, Kraków", "lodz-krakow"), ("naı\u{308}ve e\u{301}tude", "naive-etude"), ("L’été", "lete"),
            ("Москва и Київ", "moskva-i-kiiv"), ("Ελλάδα", "ellada"), ("東京 2020", "2020"), ("東京", "001-harbour"),
            ("İstanbul", "istanbul"), ("½ 漢 Ⅷ x", "x"),
        ])
    func foldsToASCII(_ headline: String, _ expected: String) throws {
        #expect(try slug(headline, [("ascii", text("true"))]) == expected)
    }

    @Test func defines() throws {
        #expect(try make(SlugTransform.self, []).definedMetadata == ["slug"])
        #expect(try mistake(SlugTransform.self, [("from", list(["Headline"]))]).help.contains("'headline'"))
        #expect(try mistake(SlugTransform.self, [("from", list([]))]).message.contains("no field to make it from"))
    }

    /// Never too long, never with a separator at an end or two in a row, and only what was asked for.
    @Test func isWellFormed() throws {
        var generator = SeededGenerator(seed: 11)
        let pieces = ["a", "Bc", "é", "ß", " ", "-", "_", "'", "東京", "Щ", "Ελ", "1", "e\u{301}", "😀", "\u{200B}", "\n"]
        for _ in 0..<1_000 {
            let headline = (0..<generator.int(in: 0...60)).map { _ in generator.pick(pieces) }.joined()
            let ascii = generator.chance(50)
            let slug = try slug(headline, [("max-length", text("12")), ("ascii", text(String(ascii)))])
            #expect(!slug.isEmpty && slug.unicodeScalars.count <= 12, "\(headline) \(slug)")
            #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(headline) \(slug)")
            if ascii { #expect(slug.utf8.allSatisfy { $0 < 0x80 }, "\(headline) \(slug)") }
        }
        let huge = String(repeating: "word ", count: 100_000)
        #expect(try slug(huge).utf8.count == 79)
    }
}
