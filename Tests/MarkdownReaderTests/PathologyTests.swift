import GalleyTesting
import MarkdownReader
import PluginKit
import Testing

/// Texts by which parsers of Markdown have been brought to take a time that grows with the square of their length. Each
/// is read or refused; a parse that hangs shows.
struct PathologyTests {
    static let cases: [(name: String, text: @Sendable (Int) -> String)] = [
        ("open brackets", { repeated("[", $0) }), ("nested brackets", { repeated("[", $0) + "a" + repeated("]", $0) }),
        ("closers", { repeated("a]", $0) }), ("open images", { repeated("![", $0) }),
        ("images", { repeated("![l", $0) + repeated("]", $0) }), ("links", { repeated("[a](", $0) }),
        ("links in pointed brackets", { repeated("[a](<b", $0) }), ("titles", { repeated("[a](b \"", $0) }),
        ("parentheses", { "[a]" + repeated("(", $0) }), ("brackets and braces", { repeated("[ (](", $0) }),
        ("closing emphasis", { repeated("a_ ", $0) }), ("opening emphasis", { repeated("_a ", $0) }),
        ("nested strong", { repeated("*a **a ", $0) + repeated("b** b* ", $0) }),
        ("mixed emphasis", { repeated("*a_ ", $0) }),
        ("emphasis of three", { "a**b" + repeated("c* ", $0) }), ("underscores", { repeated("_", $0) + "a" }),
        ("stars", { repeated("*", $0) + "a" + repeated("*", $0) }),
        ("strong in links", { repeated("**x [a*b**c*](d)", $0) }),
        ("opening strikethrough", { repeated("~~a ", $0) }), ("closing strikethrough", { repeated("a~~ ", $0) }),
        ("tildes and stars", { repeated("*~~a ", $0) }),
        ("backticks", { count in (1..<200).map { "e" + repeated("`", min($0, count)) }.joined() }),
        ("backticks of two", { repeated("`a``b", $0) }), ("open tags", { repeated("<a ", $0) }),
        ("declarations", { repeated("<!A ", $0) }), ("instructions", { repeated("<?", $0) }),
        ("character data", { repeated("<![CDATA[", $0) }), ("comments", { repeated("a <!-- ", $0) }),
        ("attributes", { repeated("<a b='", $0) }), ("pointed brackets", { repeated("<", $0) }),
        ("entities", { repeated("&", $0) }),
        ("numbers", { repeated("&#", $0) }), ("quotes", { repeated(">", $0) + "a" }),
        ("lazy lines in quotes", { repeated(">", $0 / 4) + "a\n" + repeated("a\n", $0) }),
        ("lists", { repeated("- ", $0) + "a" }),
        ("lazy lines in lists", { repeated("- ", $0 / 4) + "a\n" + repeated("b\n", $0) }),
        ("empty lines in lists", { repeated("- ", $0 / 4) + "a\n" + repeated("\n", $0) }),
        ("indented lists", { count in (0..<150).map { repeated("  ", min($0, count)) + "- a\n" }.joined() }),
        ("numbered lists", { repeated("1. ", $0) }), ("empty items", { repeated("-\n", $0) }),
        ("lists by turns", { repeated("- a\n+ a\n", $0) }), ("rules that are lists", { repeated("* ", $0) + "a" }),
        ("underlined", { repeated("a\n", $0) + "===" }), ("fences", { repeated("```\n", $0) }),
        ("labels", { repeated("[a", $0) + "]: b" }),
        ("definitions", { count in (0..<count).map { "[\($0)]: u\n" }.joined() }),
        ("one label", { repeated("[a]: u\n", $0) }), ("broken definitions", { repeated("[a]: <b\n", $0) }),
        ("broken titles", { repeated("[a]: b 'c\n", $0) }),
        ("a long address", { "[a]: " + repeated("u", $0 * 4) + "\n\n" + repeated("[a]\n", $0) }),
        ("escapes", { "[" + repeated("\\a", $0) + "]: x" }),
        ("footnotes", { count in (0..<count / 4).map { "[^\($0)]: x\n\n" }.joined() }),
        ("references", { "[^1]: x\n\n" + repeated("[^1]", $0) }), ("open references", { repeated("[^", $0) }),
        ("footnotes in footnotes", { count in (0..<count / 4).map { "[^\($0)]:" }.joined() + "a" }),
        ("wide tables", { "|" + repeated("a|", $0) + "\n|" + repeated("-|", $0) + "\n" }),
        (
            "rows without cells",
            { "|" + repeated("a|", $0 / 4) + "\n|" + repeated("-|", $0 / 4) + "\n" + repeated("a\n", $0) }
        ),
        ("headers", { repeated("a|b\n", $0) + "-|-\n" }), ("delimiter rows", { repeated("|-\n", $0) }),
        ("pipes", { repeated("|", $0) }), ("escaped pipes", { "|" + repeated("\\|", $0) + "\n|-|\n" }),
        ("addresses", { repeated("www.", $0) }), ("schemes", { repeated("http://", $0) }),
        ("mail", { repeated("a@b", $0) }),
        ("a long name", { repeated("a", $0) + "@" }),
        ("parentheses behind addresses", { "http://a.b/" + repeated(")", $0) }),
        ("entities behind addresses", { "http://a.b/" + repeated("&a;", $0) }), ("colons", { repeated(":", $0) }),
        ("carriage returns", { repeated("\r", $0) + "a" }), ("spaces", { repeated(" ", $0) + "a" }),
        ("tabs", { repeated("\t", $0) + "a" }), ("hashes", { "# a " + repeated(" #", $0) + " b" }),
        ("backslashes", { repeated("\\", $0) }), ("sub", { repeated("<sub>", $0) }),
        ("closing sub", { repeated("</sub>", $0) + "a" }),
        ("sub and sup", { repeated("<sub><sup></sub>", $0) }),
        ("code tags", { repeated("<code>", $0) + repeated("</code>", $0) }),
        ("front matter", { "---\na: " + repeated("[", $0) + "\n---\nx" }),
        ("keys", { "---\n" + repeated("a: b\n", $0) + "---\nx" }),
        ("quotes with tables", { repeated(">", $0 / 8) + "|a|\n" + repeated("|-|\n", $0) }),
        ("breaks", { repeated("a\\\n", $0) }), ("nested links", { repeated("[a](b)", $0) }),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(.timeLimit(.minutes(5)), arguments: cases.map(\.name))
    func isReadOrRefused(_ name: String) throws {
        let text = try #require(Self.cases.first { $0.name == name }).text(4_000)
        for options in [{ _ in }, { $0.hasAutolinks = true }, { $0.flavor = .commonmark }]
            as [(inout MarkdownReaderOptions) -> Void]
        {
            if let error = failure(text, options) {
                let known = ["too-much-effort", "invalid-front-matter", "empty-item"]
                #expect(known.contains(error.code), "\(error)")
            }
        }
    }
}
