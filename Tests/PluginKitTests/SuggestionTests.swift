import PluginKit
import Testing

/// A typo finds what was meant; a word of its own finds nothing.
struct SuggestionTests {
    static let names = ["columns", "delimiter", "bom", "formula-guard", "preset"]

    @Test(
        arguments: [
            ("colums", "columns"), ("Columns", "columns"), ("formula_guard", "formula-guard"), ("bmo", "bom"),
            ("delimeter", "delimiter"), ("presets", "preset"),
        ])
    func typosAreFound(_ typo: String, _ meant: String) {
        #expect(Suggestion.nearest(to: typo, among: Self.names) == meant)
        #expect(Suggestion.help(for: typo, among: Self.names) == "did you mean '\(meant)'?")
    }

    @Test(arguments: ["", "x", "quote", "header", String(repeating: "z", count: 100_000)])
    func otherWordsAreNot(_ word: String) {
        #expect(Suggestion.nearest(to: word, among: Self.names) == nil)
        #expect(Suggestion.help(for: word, among: Self.names).isEmpty)
    }
}
