import GalleyTesting
import MarkdownReader
import PluginKit
import Testing

/// Any bytes are read, or refused with a reason, in a time that grows as they do.
struct HostileTests {
    private static let pieces = [
        "*", "_", "**", "~", "~~", "`", "``", "[", "]", "![", "](", "(", ")", "[](", "<", "<a", "<!--", "-->", "<?",
        "<!A ",
        "a", " ", "\n", "\n\n", ">", "> ", "- ", "1. ", "  ", "    ", "\t", "#", "# ", "|", "-", "|-|", "-|-\n", "a|b",
        "[^1]", "[^1]:", "[a]:", "\\", "&", "&amp;", "!", "http://a", "www.a", "@", "a@b.c", ":", "'", "\"", "=",
        "===\n",
        "---\n", "```", "```\n", "~~~\n", "\r", "\r\n", "<b>", "</b>", "<sub>", "</sub>", "<br>", "[x]", "- [x] ", "é",
        "\0",
        "<div>\n", "<![CDATA[", "---\na: b\n---\n", "\u{FEFF}", "中",
    ]

    private static func options(_ round: Int) -> (inout MarkdownReaderOptions) -> Void {
        { options in
            if round % 5 == 1 { options.flavor = .commonmark }
            if round % 5 == 2 { options.hasAutolinks = true }
            if round % 7 == 3 { options.frontMatter = .none }
        }
    }

    /// Texts made of marks, with random bytes in some: spans are in the item and in each other.
    @Test func everyTextIsRead() throws {
        var generator = SeededGenerator(seed: 4)
        for round in 0..<6_000 {
            var bytes: [UInt8] = []
            for _ in 0..<generator.below(40) { bytes += generator.pick(Self.pieces).utf8 }
            if round % 3 == 0 {
                for _ in 0..<generator.below(4) where !bytes.isEmpty {
                    bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
                }
            }
            do {
                let document = try read(bytes, Self.options(round))
                for node in document.body.nodes where !node.source.isNone {
                    #expect(
                        Int(node.source.start) + Int(node.source.count) <= bytes.count,
                        "round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
                }
            } catch let error as ItemError {
                let known = ["empty-item", "not-text", "invalid-front-matter"]
                #expect(known.contains(error.code), "round \(round): \(error)")
                if let offset = error.offset { #expect(offset <= bytes.count) }
            }
        }
    }

    /// What is read at the same time, in all dialects, is read as when it is alone.
    @Test func parsesDoNotDisturbEachOther() async throws {
        var generator = SeededGenerator(seed: 5)
        let texts = (0..<300).map { _ in
            (0..<200).map { _ in generator.pick(Self.pieces.filter { $0 != "\0" }) + "~~a~~" }.joined()
        }
        let alone = texts.enumerated().map { index, text in (try? read(text, Self.options(index))).map(dump) }
        let together = await withTaskGroup(of: (Int, String?).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, (try? read(text, Self.options(index))).map(dump)) }
            }
            var results = [String?](repeating: nil, count: texts.count)
            for await (index, result) in group { results[index] = result }
            return results
        }
        #expect(together == alone)
        #expect(alone.filter { $0 != nil }.count > 200)
    }

    @Test func nestingHasBounds() throws {
        for text in [
            String(repeating: "> ", count: 400) + "end", String(repeating: "- ", count: 400) + "end",
            String(repeating: "*a **a ", count: 2_000) + "end",
        ] {
            #expect(try read(text).body.plainText(of: 0).hasSuffix("end"))
        }
        let document = try read(String(repeating: "> ", count: 400) + "end")
        #expect(document.losses.map(\.code) == ["nesting-flattened"])
    }

    /// A text that would keep the parser busy is refused, unless more effort is allowed.
    @Test func effortHasBounds() throws {
        let quotes = String(repeating: ">", count: 20_000) + "a\n" + String(repeating: "b\n", count: 20_000)
        let error = failure(quotes)
        #expect(error?.code == "too-much-effort")
        #expect(error?.help.contains("max-effort") == true)
        let rows =
            "|" + String(repeating: "a|", count: 700) + "\n|" + String(repeating: "-|", count: 700) + "\n"
            + String(repeating: "|\n", count: 700)
        #expect(failure(rows)?.code == "too-much-effort")
        #expect(failure(rows) { $0.effort = 1_000_000 } == nil)
    }

    /// Long texts of an honest kind are read however long they are.
    @Test func honestTextsAreRead() throws {
        let paragraph = "The *kettle* boils at [noon](https://a.b/c); `tea` for **all** of us ![cup](c.png \"t\").\n\n"
        let list = (0..<50).map { "- item \($0)\n  - [x] inner [ref]\n\n    more\n" }.joined()
        let table = "| a | b |\n|---|:-:|\n" + String(repeating: "| 1 | ~~2~~ |\n", count: 200) + "\n"
        let text = String(
            repeating: paragraph + list + table + "> quote\n> > more\n\n```swift\nlet a\n```\n", count: 100)
        #expect(failure(text + "\n[ref]: https://a.b/ref \"title\"\n") == nil)
        // An image in the address, as word processors write them.
        let image =
            "![][image1]\n\n" + String(repeating: "See [a](b).\n\n", count: 3_000) + "[image1]: <data:image/png;base64,"
            + String(repeating: "iVBORw0KGgo", count: 100_000) + ">\n"
        #expect(failure(image) == nil)
        // But not when each of thousands of references would copy it.
        let copies = image + String(repeating: "![][IMAGE1]\n", count: 3_000)
        #expect(failure(copies)?.code == "too-much-effort")
    }
}
