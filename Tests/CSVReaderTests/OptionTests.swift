import CSVReader
import PluginKit
import Testing

/// Mistakes in options are found before any work.
struct OptionTests {
    private func mistakes(_ entries: [(String, ConfigNode.Value)]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let entries = entries.map { ConfigEntry(key: $0.0, value: ConfigNode($0.1)) }
        _ = OptionDecoder(plugin: "csv", place: nil).decode(
            CSVReaderOptions.self, from: entries, context: PluginContext(), into: &diagnostics)
        return diagnostics
    }

    private func plain(_ text: String) -> ConfigNode.Value { .scalar(text, isPlain: true) }

    private func mapping(_ key: String, _ value: String) -> ConfigNode.Value {
        .mapping([ConfigEntry(key: key, value: ConfigNode(plain(value)))])
    }

    @Test(arguments: ["comma", "", ",,", "\"", "\n", "é", "x", "7"])
    func refusesDelimiters(text: String) {
        #expect(mistakes([("delimiter", plain(text))]).count == (text.isEmpty ? 0 : 1))
    }

    @Test(arguments: [",", ";", "|", "tab", "\\t", " ", ":", "'"])
    func takesDelimiters(text: String) {
        #expect(mistakes([("delimiter", .scalar(text, isPlain: false))]).isEmpty)
    }

    @Test func findsNearMisses() {
        let found = mistakes([("fields", mapping("headlin", "x"))])
        #expect(found.map(\.help) == ["did you mean 'headline'? for other metadata of that name write 'other.headlin'"])
        #expect(mistakes([("fields", mapping("rating", "x"))]).isEmpty)
        #expect(mistakes([("fields", mapping("author.name", "x"))]).isEmpty)
        #expect(mistakes([("fields", mapping("headline", "x")), ("header", plain("false"))]).count == 1)
        #expect(mistakes([("fields", mapping("headline", "0")), ("header", plain("false"))]).count == 1)
        #expect(mistakes([("fields", mapping("headline", "2")), ("header", plain("false"))]).isEmpty)
        #expect(mistakes([("list-separator", .scalar("", isPlain: false))]).count == 1)
        #expect(mistakes([("max-record-size", plain("3"))]).count == 1)
    }
}
