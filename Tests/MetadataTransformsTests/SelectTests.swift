import GalleyTesting
import PluginKit
import Testing

@testable import MetadataTransforms

struct SelectTests {
    @Test(
        arguments: [
            "headline contains nato", "headline contains 'DOOR remains'", "not headline contains EU",
            "headline = NATO's door remains open", "headline matches NATO*open", "headline matches ????'s*",
            "headline = \"NATO's door remains open\"", "headline != x", "url != x", "url is missing", "author is set",
            "not url is set", "keywords has sport", "keywords has world news", "keywords contains NEWS",
            "not keywords has news", "keywords matches w*", "inLanguage in [en, de]", "inLanguage in ['de','en']",
            "author in [\"Jane Doe\"]", "author has John Roe", "author.name has John Roe", "author.0.name = Jane Doe",
            "publisher = example.com", "publisher.url matches https:*", "words > 2", "words<=3", "words = 3.0",
            "losses = 0", "stem = 001-harbour", "path matches inbox/*", "rating > 6.5", "rating < 10", "rating = 7",
            "other.rating >= 7", "'rating' = 7", "when = soon", "when > noon", "byline is set", "nothing is missing",
            "datePublished = 2020", "datePublished = 2020-12", "datePublished = 20201231", "datePublished < 2021",
            "datePublished >= 2020", "datePublished >= 2020-12-31", "datePublished <= 2020-12", "datePublished > 2019",
            "datePublished != 2021", "not datePublished > 2020", "dateModified != 2021", "datePublished contains -12-",
        ])
    func holds(_ condition: String) throws {
        #expect(try Condition(condition).holds(try sample()))
    }

    @Test(
        arguments: [
            "headline contains EU", "headline = nato's door remains open", "headline matches NATO", "url is set",
            "url = x", "url < z", "author is missing", "keywords has SPORT", "keywords has world",
            "inLanguage in [en-GB, de]", "words > 3", "rating > 10", "rating < 6", "datePublished > 2020",
            "datePublished > 2020-12-31", "datePublished >= 2021-01-01", "datePublished < 2020-12",
            "dateModified < 2030", "dateModified = 2020", "publisher = Example.com", "not not-there is missing",
        ])
    func doesNotHold(_ condition: String) throws {
        #expect(try !Condition(condition).holds(try sample()))
    }

    @Test func datesOfLessPrecisionAreComparedWithCertainty() {
        func holds(_ a: String, _ comparison: Comparison, _ b: String) -> Bool? {
            guard let a = DateTime(a), let b = DateTime(b) else { return nil }
            return DateInterval(a).holds(comparison, DateInterval(b))
        }
        #expect(holds("2021", .less, "2021-06") == false)
        #expect(holds("2021", .greaterOrEqual, "2021-06") == false)
        #expect(holds("2021", .greaterOrEqual, "2021-01-01") == true)
        #expect(holds("2021", .equal, "2021-06") == false)
        #expect(holds("2021-06-01T10:00Z", .equal, "2021-06-01T12:00+02:00") == true)
        #expect(holds("2021-06-01T23:30-02:00", .greater, "2021-06-02T01:29Z") == true)
        #expect(holds("2021-06-01T10:00:00.5", .greater, "2021-06-01T10:00:00.4") == true)
        #expect(holds("0000-01-01", .less, "9999-12-31T23:59:60") == true)
        #expect(holds("2020-02-29", .less, "2020-03-01") == true)
    }

    /// Dates of one precision are in the order of their digits, and neighbours touch.
    @Test func daysAreInOrder() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let texts = (0..<2).map { _ in
                DateTime(
                    year: generator.int(in: 0...9999), month: generator.int(in: 1...12), day: generator.int(in: 1...28)
                )?.description ?? ""
            }
            let a = DateInterval(try #require(DateTime(texts[0])))
            let b = DateInterval(try #require(DateTime(texts[1])))
            for comparison in Comparison.allCases {
                #expect(a.holds(comparison, b) == comparison.holds(texts[0], texts[1]), "\(texts) \(comparison)")
            }
        }
    }

    @Test(
        arguments: [
            "author⟦⟧": "nothing is said of 'author'", "⟦=⟧ x": "the condition names no field",
            "⟦Author⟧ is set": "did you mean 'author'?", "author ⟦==⟧ x": "did you mean '='?",
            "author ⟦contain⟧ x": "did you mean 'contains'?", "author is ⟦st⟧": "'set' or 'missing', not 'st'",
            "datePublished > ⟦yesterday⟧": "'yesterday' is no date", "words > ⟦many⟧": "'many' is no number",
            "words ⟦>⟧": "no value after '>'", "headline = ⟦\"open⟧": "quote is not closed",
            "headline = \"open\" ⟦and words > 3⟧": "is too much", "inLanguage in ⟦en⟧": "wants a list in brackets",
            "inLanguage in ⟦[en, de⟧": "no ']' at its end",
            "not ⟦date-published⟧ is set": "did you mean 'datePublished'?",
        ])
    func mistakesPointAtTheirPlace(_ marked: String, _ words: String) throws {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
        let node = text(parts.joined(), column: 11)
        let error = #expect(throws: OptionMistakes.self) { _ = try Condition(option: node) }
        let diagnostic = try #require(error?.all.first)
        #expect(diagnostic.code == "bad-condition")
        #expect((diagnostic.message + diagnostic.help).contains(words), "\(diagnostic)")
        let expected = (11 + parts[0].unicodeScalars.count, max(parts[1].unicodeScalars.count, 1))
        #expect(diagnostic.place.map { ($0.column, $0.count) } ?? (0, 0) == expected)
    }

    private func result(_ options: [(String, ConfigNode)]) throws -> String? {
        guard case .drop(let reason) = try make(SelectTransform.self, options).apply(sample()) else { return nil }
        return reason
    }

    @Test func keepsOrDropsWithAReason() throws {
        let late = list(["author is set", "datePublished >= 2021-01-01"])
        #expect(try result([("where", late)]) == "datePublished >= 2021-01-01 does not hold: it is 2020-12-31")
        #expect(try result([("where", late), ("mode", text("drop"))]) == nil)
        let both = list(["url is set", "words > 9"])
        #expect(
            try result([("any", both)]) == "url is set does not hold: it is missing; words > 9 does not hold: it is 3")
        #expect(try result([("any", list(["url is set", "words > 2"]))]) == nil)
        #expect(
            try result([("where", list(["author is set"])), ("any", list(["words > 2"])), ("mode", text("drop"))])
                == "author is set holds: it is Jane Doe, John Roe; words > 2 holds: it is 3")
    }

    @Test func noConditionIsAMistake() throws {
        #expect(try mistake(SelectTransform.self, []).message == "select: there is no condition")
        #expect(try mistake(SelectTransform.self, [("where", text("words > 1"))]).code == "wrong-type")
    }

    @Test func hostileValues() throws {
        var document = try sample()
        document.metadata.headline = String(repeating: "a", count: 20_000)
        #expect(try !Condition("headline matches *a*a*a*a*b").holds(document))
        document.metadata.other["deep"] = (0..<5_000).reduce(.string("x")) { value, _ in .array([value]) }
        #expect(try Condition("deep is set").holds(document))
        for text in [
            "", " ", "not", "not ", "'", "=", "[", "a in [", "a in [,", "a in ]", "a in [x]y", "\u{0}", "a =\u{301}",
        ] {
            _ = try? Condition(text)
        }
        var generator = SeededGenerator(seed: 3)
        let pieces = ["not ", "a", " ", "=", ">", "'", "\"", "[", "]", ",", " in ", " is ", "set", "words", "1", "é"]
        for _ in 0..<20_000 {
            let text = (0..<generator.int(in: 0...9)).map { _ in generator.pick(pieces) }.joined()
            do throws(ConditionMistake) {
                _ = try Condition(text).holds(document)
            } catch {
                #expect(error.scalars.lowerBound <= text.unicodeScalars.count, "\(text)")
            }
        }
    }
}
