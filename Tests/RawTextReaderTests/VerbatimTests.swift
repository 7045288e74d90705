import GalleyTesting
import PluginKit
import Testing

@testable import RawTextReader

/// A literal body gives back its bytes.
struct VerbatimTests {
    /// Pieces that bodies are drawn from: white space of every kind, and text that could be taken for something else.
    static let pieces = [
        "\n", "\n", "\r\n", "\r", "\n\n", " ", "  ", "\t", "\u{0B}", "\u{0C}", "\r\n\r\n", "word", "# no heading",
        "- x", "> q", "é", "日本語", "\u{0}", "\u{FEFF}", "\u{A0}", "\u{2028}", "a b", "---", "====", "20211231",
        "```", "|", "😀",
        "http:/", "Name: value",
    ]

    @Test(arguments: 0..<60)
    func randomBodiesComeBack(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<15 {
            var body = ""
            for _ in 0..<Int.random(in: 1..<30, using: &random) {
                body += Self.pieces.randomElement(using: &random) ?? ""
            }
            let plain = try readAll(Array(("x" + body).utf8)) { $0.layout = .plain }
            try #require(plain.documents.count == 1)
            #expect(plain.documents[0].verbatimText.utf8.elementsEqual(("x" + body).utf8))
            #expect(plain.documents[0].body.isVerbatim)
            check(plain.documents[0], in: Array(("x" + body).utf8))

            let header = "Headline\n20211231\nhttps://a.example/\n"
            let dump = try readOne(header + body) { $0.layout = .headlineDateURL }
            #expect(dump.verbatimText.utf8.elementsEqual(body.utf8))
            check(dump, in: Array((header + body).utf8))
            #expect(dump.metadata.url == "https://a.example/")

            let fields = try readOne("Title: t\nDate: 2021\n\n" + body) { $0.layout = .fields }
            #expect(fields.verbatimText.utf8.elementsEqual(body.utf8))

            let matter = try readOne("---\ntitle: t\n---\n" + body) { $0.layout = .frontMatter }
            #expect(matter.verbatimText.utf8.elementsEqual(body.utf8))
        }
    }

    /// No text begins or ends with white space, spans name the text, and all that is not text is white space.
    private func check(_ document: Document, in item: [UInt8]) {
        let tape = document.body
        for node in tape.nodes {
            let bytes = tape.text[node.text.indices]
            if node.inlineKind == .text {
                #expect(!bytes.isEmpty)
                #expect(!isSpace(bytes.first) && !isSpace(bytes.last))
                let span = node.source
                let start = document.source.offset + Int(span.start)
                #expect(item[start..<start + Int(span.count)] == bytes)
            } else {
                #expect(bytes.allSatisfy { isSpace($0) })
            }
        }
        for block in document.blocks {
            let first = tape.nodes[block.index + 1].source
            let last = tape.nodes[Int(block.node.end) - 1].source
            #expect(block.source.start == first.start)
            #expect(block.source.start + block.source.count == last.start + last.count)
        }
    }

    private func isSpace(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte == 0x20 || 0x09...0x0D ~= byte
    }

    @Test(arguments: [
        ("a\nb", ["a", "b"]), ("a\nb\n\nc", ["a\nb", "c"]), ("\n\na\nb\n\n", ["a", "b"]),
        ("a\r\r\nb\r\nc", ["a", "b\nc"]),
        ("a\n \t\u{0C}\nb\nc", ["a", "b\nc"]), ("  a  \n\tb\t", ["a", "b"]),
    ])
    func paragraphsOfPlainText(_ text: String, _ paragraphs: [String]) throws {
        let document = try readOne(text) { $0.layout = .plain }
        #expect(document.paragraphs == paragraphs)
        #expect(document.verbatimText == text)
    }

    @Test func everyLineOfADumpIsAParagraph() throws {
        let document = try readOne("H\n20211231\nhttps://a.example/\na\nb\n\nc\n")
        #expect(document.paragraphs == ["a", "b", "c"])
        #expect(document.verbatimText == "a\nb\n\nc\n")
    }

    @Test func marksAreNotPartOfTheText() throws {
        let (documents, _) = try readAll([0xEF, 0xBB, 0xBF] + Array("one\ntwo\n".utf8))
        #expect(documents[0].verbatimText == "one\ntwo\n")
        #expect(documents[0].source.offset == 3)
        #expect(
            documents[0].sources(in: [0, 0, 0] + Array("one\ntwo\n".utf8)) == [Array("one".utf8), Array("two".utf8)])
    }
}
