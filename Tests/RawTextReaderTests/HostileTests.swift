import GalleyTesting
import PluginKit
import Testing

@testable import RawTextReader

/// Items that are no text, or built to be hard to read.
struct HostileTests {
    @Test(
        arguments: [
            (Array("%PDF-1.7\n".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 20, 0], "ZIP"), ([0x1F, 0x8B, 8, 0], "gzip"),
            ([0x89, 0x50, 0x4E, 0x47, 13, 10], "PNG"), ([0x7F, 0x45, 0x4C, 0x46, 2, 1], "ELF"),
            ([0, 1, 2, 3, 4, 5, 6, 7, 65, 66], "control characters"), ([UInt8](repeating: 0, count: 600), "control"),
        ] as [([UInt8], String)])
    func binariesAreRefused(_ bytes: [UInt8], _ what: String) throws {
        let (documents, error) = try readAll(bytes)
        #expect(documents.isEmpty)
        #expect(error?.code == "not-text")
        #expect(error?.message.contains(what) == true)
        #expect(error?.help.isEmpty == false)
        #expect(RawTextReader.recognize(Sample(name: "a.txt", bytes: bytes, isWhole: true)) == nil)
    }

    @Test(
        arguments: [
            ([], "0 bytes"), ([0xEF, 0xBB, 0xBF], "byte order mark"), ([0xFF, 0xFE], "byte order mark"),
            (Array(" \n\t\r\n\u{0C}".utf8), "white space"),
        ] as [([UInt8], String)])
    func emptyItemsAreErrors(_ bytes: [UInt8], _ what: String) throws {
        let (documents, error) = try readAll(bytes)
        #expect(documents.isEmpty)
        #expect(error?.code == "empty-item")
        #expect(error?.message.contains(what) == true)
    }

    @Test func randomBytesAreRefused() throws {
        var state: UInt64 = 7
        let bytes = (0..<3000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let (documents, error) = try readAll(bytes)
        #expect(documents.isEmpty)
        #expect(error?.code == "not-text")
    }

    @Test func aStrayNullIsText() throws {
        let document = try readOne("before\0after\n\0\n")
        #expect(document.paragraphs == ["before\0after", "\0"])
    }

    /// Texts that a careless reader would pass over again and again, or nest too deep.
    static let longTexts: [String] = {
        var texts: [String] = []
        let repeated: [(String, Int, String)] = [
            ("\n", 60_000, "x"), ("\r", 60_000, "x"), ("x\r", 40_000, ""), ("---\n", 10_000, ""),
            ("---\ntitle: [\n", 10_000, ""), ("H\n20211231\nhttps://a.b/\n", 10_000, ""),
            ("20211231\nhttps://a.b/\n", 10_000, ""), ("a: b\n", 10_000, ""), ("> ", 40_000, "x"),
            ("- ", 40_000, "x"), ("1. x\n", 10_000, ""), ("    x\n\n", 10_000, "    x\ny"), ("| ", 40_000, ""),
            ("|a|b|\n", 10_000, ""), ("a  b\n", 10_000, ""), ("- a\n* b\n", 10_000, ""), ("=\n", 10_000, ""),
            ("a\n===\n", 10_000, ""), ("===\n", 10_000, ""), ("---\ntitle: x\n", 10_000, ""),
        ]
        for (piece, count, end) in repeated { texts.append(String(repeating: piece, count: count) + end) }
        for piece in [" more\n", "X: y\n", "Tags: x\n"] {
            texts.append("Title: x\nDate: 2021\n" + String(repeating: piece, count: 20_000))
        }
        texts.append((1...20_000).map { "\($0). x\n" }.joined())
        for (piece, mark) in [("  ", "- x\n"), (">", "x\n"), (" ", "1. x\n")] {
            texts.append((0..<400).map { String(repeating: piece, count: $0) + mark }.joined())
        }
        return texts
    }()

    @Test(arguments: longTexts.indices)
    func longAndDeepTextsAreRead(_ index: Int) throws {
        let text = Self.longTexts[index]
        for structure in RawTextOptions.Structure.allCases {
            for layout in RawTextOptions.Layout.allCases {
                let (documents, _) = try readAll(Array(text.utf8)) {
                    $0.structure = structure
                    $0.layout = layout
                }
                let letters = text.utf8.filter { $0 == 0x78 }.count
                if layout == .plain {
                    let found = documents.reduce(0) { $0 + $1.body.text.filter { $0 == 0x78 }.count }
                    #expect(found == letters)
                }
            }
        }
    }

    /// Structure is a guess, but words are never lost to it.
    @Test(arguments: 0..<60)
    func wordsSurviveDetection(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "\n", "\n", "\n", "\n\n", "    ", "  ", "\t", "> ", "- ", "* ", "1. ", "2. ", "1) ", "• ", "– ", "| ",
            " | ",
            "===\n", "---\n", "w1 ", "W2", "w3  ", "WORD", "w-", "[x] ", "\\|", "+--+\n", "|--|\n", "日", "é",
        ]
        for _ in 0..<25 {
            var text = "w "
            for _ in 0..<Int.random(in: 1..<60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            let document = try readOne(text) {
                $0.structure = .detect
                $0.layout = .plain
            }
            func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
                bytes.filter { 0x41...0x5A ~= $0 & 0xDF || $0 >= 0x80 && $0 != 0xE2 && $0 != 0xA2 && $0 != 0x93 }
                    .filter { $0 != 0x78 && $0 != 0x80 }
            }
            #expect(letters(document.body.text) == letters(text.utf8))
        }
    }

    @Test func whatTheCallerThrowsStopsTheReading() throws {
        struct Stop: Error {}
        let reader = try RawTextReader(options: RawTextOptions(), context: PluginContext())
        let text = String(repeating: "H\n20211231\nhttps://a.b/\n", count: 3)
        var count = 0
        #expect(throws: Stop.self) {
            try reader.read(Input(name: "x", bytes: Array(text.utf8))) { _ in
                count += 1
                if count == 2 { throw Stop() }
            }
        }
        #expect(count == 2)
    }
}
