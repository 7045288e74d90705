import CSVWriter
import GalleyTesting
import PluginKit
import Testing

/// Which columns there are, and what they hold.
struct CSVTableTests {
    private func article() throws -> Document {
        var builder = DocumentBuilder()
        builder.metadata.headline = "Tea, \"the drink\""
        builder.metadata.author = [
            Agent(.person, name: "Ann Lee", url: "https://example.org/ann"), Agent(.person, name: "Bo"),
        ]
        builder.metadata.publisher = Agent(.organization, name: "The Leaf", url: "https://example.org/")
        builder.metadata.datePublished = DateTime("2021-03-04T14:30+02:00")
        builder.metadata.url = "https://example.org/tea"
        builder.metadata.keywords = ["tea", "water"]
        try builder.metadata.set("rating", to: .number("-5.00"))
        try builder.metadata.set("dc.title", to: "Dotted")
        try builder.metadata.set("words", to: "mine")
        try builder.metadata.set("seo", to: .object(MetadataObject([.init(key: "noindex", value: true)])))
        builder.source = DocumentSource(name: "inbox/tea.page.html.gz")
        builder.remarks = [.loss("x", "lost"), .note("y", "noted")]
        builder.open(.paragraph)
        builder.text("Warm the pot, ")
        builder.open(.strong)
        builder.text("always")
        builder.close()
        builder.close()
        builder.open(.paragraph)
        builder.text("Ünd wait.")
        builder.close()
        return try builder.finish()
    }

    @Test func writesTheDefaultColumns() throws {
        let table = try write([article(), document("Bare")])
        #expect(GoldenFile.problem(table.bytes, named: "default.csv") == nil)
        #expect(table.remarks.isEmpty)
    }

    @Test func writesTabsWhereTheNameSaysSo() throws {
        let context = PluginContext(outputShape: .collected, outputExtension: "tsv")
        #expect(try write([article()], context: context).text.hasPrefix("datePublished\theadline\t"))
        let semicolons = try write([article()], context: context) { $0.delimiter = delimiter(";") }
        #expect(semicolons.text.hasPrefix("datePublished;headline;"))
    }

    private func delimiter(_ text: String) -> CSVDelimiter? {
        try? CSVDelimiter(option: ConfigNode(plain(text)))
    }

    @Test(arguments: [
        ("publisher.url", "https://example.org/"), ("author.name", "Ann Lee; Bo"), ("author.1.name", "Bo"),
        ("author.url", "https://example.org/ann"), ("author.5.name", ""), ("keywords", "tea; water"),
        ("keywords.1", "water"), ("rating", "-5.00"), ("dc.title", "Dotted"), ("words", "6"), ("other.words", "mine"),
        ("seo.noindex", "true"), ("seo", "\"{\"\"noindex\"\":true}\""), ("stem", "tea.page"), ("losses", "1"),
        ("path", "inbox/tea.page.html.gz"), ("characters", "31"), ("body", "\"Warm the pot, always\n\nÜnd wait.\""),
        ("missing", ""), ("type", ""), ("datePublished", "2021-03-04T14:30+02:00"), ("author", "Ann Lee; Bo"),
        ("publisher", "The Leaf"),
    ])
    func findsValues(column: String, cell: String) throws {
        let table = try write([article()]) {
            $0.columns = ["n", column]
            $0.hasHeader = false
        }
        #expect(table.text == "," + cell + "\r\n")
        #expect(table.remarks.isEmpty)
    }

    @Test func writesListsAsJSON() throws {
        let table = try write([article()]) {
            $0.columns = ["keywords", "author.name", "headline"]
            $0.lists = .json
            $0.delimiter = delimiter("tab")
        }
        #expect(
            table.text == "keywords\tauthor.name\theadline\r\n"
                + "\"[\"\"tea\"\",\"\"water\"\"]\"\t\"[\"\"Ann Lee\"\",\"\"Bo\"\"]\"\t\"Tea, \"\"the drink\"\"\"\r\n")
    }

    @Test func saysWhenAJoinedListCannotBeTakenApart() {
        let table = write([document { $0.keywords = ["a; b", "c"] }, document { $0.keywords = ["a; b"] }]) {
            $0.columns = ["keywords"]
        }
        #expect(table.text == "keywords\r\na; b; c\r\na; b\r\n")
        // One value is read as two, too.
        #expect(table.codes == ["ambiguous-list", "ambiguous-list"])
    }

    @Test func takesTitlesLineEndsAndAMark() throws {
        let title = ConfigEntry(key: "headline", value: ConfigNode(plain("Title, long")))
        let titles = try OptionMap<String>(option: ConfigNode(.mapping([title])))
        let table = write([document("A")]) {
            $0.columns = ["headline", "url"]
            $0.headers = titles
            $0.lineEnding = .lf
            $0.preset = .excel
        }
        #expect(table.text == "\u{FEFF}\"Title, long\",url\nA,\n")
        let bare = write([document("A")]) {
            $0.columns = ["headline"]
            $0.preset = .excel
            $0.bom = false
        }
        #expect(bare.text == "headline\r\nA\r\n")
    }

    @Test func noDocumentsAreAHeader() {
        #expect(write([]) { $0.columns = ["headline", "url"] }.text == "headline,url\r\n")
    }
}
