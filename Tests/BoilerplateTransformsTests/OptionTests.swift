import BoilerplateTransforms
import PluginKit
import Testing

struct OptionTests {
    static let text = ["Advertisement", "Leave a reply", "Anzeige", "It rained."]

    private func rest(_ options: [(String, ConfigNode)]) throws -> [String] {
        try filtered(Self.text, by: make(options)).body.blocks.map(\.plainText)
    }

    @Test func rulesAreChosen() throws {
        #expect(try rest([]) == ["It rained."])
        #expect(try rest([("rules", list("advertisement"))]) == ["Leave a reply", "It rained."])
        #expect(try rest([("except", list("advertisement"))]) == ["Advertisement", "Anzeige", "It rained."])
        #expect(try rest([("languages", list("en"))]) == ["Anzeige", "It rained."])
        #expect(try rest([("rules", ConfigNode(.sequence([])))]) == Self.text)
    }

    @Test func anUnknownRuleIsAnError() throws {
        let place = Place(file: "r.yaml", line: 3, column: 9, count: 13)
        let error = #expect(throws: Diagnostics.self) {
            _ = try make([("rules", list("comment-moderatoin", at: place))])
        }
        let diagnostic = try #require(error?.all.first)
        #expect(diagnostic.code == "unknown-rule")
        #expect(diagnostic.place == place)
        #expect(diagnostic.help == "did you mean 'comment-moderation'?")
    }

    @Test func phrasesOfOnesOwn() throws {
        let transform = try make([
            ("rules", ConfigNode(.sequence([]))),
            ("phrases", list("It rained", "This story first appeared in *3", "Enjoying this? Support us!")),
        ])
        let texts = [
            "IT RAINED!", "It rained all day.", "This story first appeared in The Example.",
            "This story first appeared in The Example and in some other papers.",
            "Enjoying this? Support us.", "Enjoying this, support us.",
        ]
        let result = try filtered(texts, by: transform)
        #expect(result.body.blocks.map(\.plainText) == [texts[1], texts[3], texts[5]])
        #expect(
            result.remarks.map(\.message) == [
                "dropped by the rule phrases, as a phrase of the recipe: \"\(texts[0])\"",
                "dropped by the rule phrases, as a phrase of the recipe: \"\(texts[2])\"",
                "dropped by the rule phrases, as a phrase of the recipe: \"\(texts[4])\"",
            ])
    }

    @Test(
        arguments: [
            ("*3 anything *3", 0, 14, "must begin or end with a word"),
            ("read *99", 5, 3, "'*99' is no number of words"),
            ("read [a b] more", 5, 2, "no choice of single words in brackets"),
            ("a||b", 0, 4, "no choice of single words"),
            ("with=x", 0, 6, "there is no word in it"),
            ("read with=x more", 12, 4, "end a pattern"),
            ("!?", 0, 2, "there is no word in it"),
        ])
    func badPhrasesAreFoundWhereTheyStand(_ text: String, offset: Int, count: Int, message: String) throws {
        let place = Place(file: "r.yaml", line: 7, column: 11, count: text.unicodeScalars.count + 2)
        let node = ConfigNode(.sequence([ConfigNode(.scalar(text, isPlain: false), at: place)]))
        let error = #expect(throws: Diagnostics.self) { _ = try make([("phrases", node)]) }
        let diagnostic = try #require(error?.all.first)
        #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
        #expect(diagnostic.place == Place(file: "r.yaml", line: 7, column: 12 + offset, count: count))
    }
}
