import GalleyTesting
import Testing
import YAML

@Suite("Strings that are written and parsed again")
struct RoundTripTests {
    private static let pieces: [String] =
        [
            "a", "Z", "n", "no", "true", "null", "0", "1", "9", "_", ".", "e", "E", "x", "o", "+", "-", ":", ": ", " ",
            "  ",
            "#", " #", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "?", "=", "<<", "~",
            "\\",
            "---", "...", "\t", "\n", "\r", "\r\n", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}",
            "é", "e\u{301}", "日", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{1F600}",
            "2001-01-01", "12:30", "T", "Z", "/", ";", "$", "(", "^",
        ] + [0xFDD0, 0xFFFE, 0x1_FFFF].compactMap { Unicode.Scalar($0 as UInt32).map { String($0) } }

    @Test("Random hostile strings come back as the same strings", arguments: 0..<20 as Range<UInt64>)
    func hostileStrings(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 0...7, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            try check(text)
        }
    }

    private func check(_ text: String) throws {
        var source = Array("key: ".utf8)
        appendYAMLString(text, to: &source)
        source += Array("\nflow: [a, ".utf8)
        appendYAMLString(text, to: &source, context: .flow)
        source += Array(", z]\nkeys:\n  ".utf8)
        appendYAMLString(text, to: &source)
        source += Array(": 1\n".utf8)
        let shown = String(decoding: source, as: UTF8.self)
        let result = parseYAML(source)
        #expect(result.problems.isEmpty, "\(shown)")
        let root = try #require(result.root, "\(shown)")
        let scalars = [
            root["key"]?.scalar, root["flow"]?.sequence?.dropFirst().first?.scalar,
            root["keys"]?.mapping?.first?.key.scalar,
        ]
        for scalar in scalars {
            let scalar = try #require(scalar, "\(shown)")
            #expect(scalar.text.utf8.elementsEqual(text.utf8), "\(shown)")
            let isString = !scalar.isNull && scalar.bool == nil && scalar.int == nil && scalar.float == nil
            #expect(isString, "\(shown)")
        }
        #expect(root["flow"]?.sequence?.count == 3, "\(shown)")
        #expect(!source.dropLast().contains(0x0D), "\(shown)")
    }
}
