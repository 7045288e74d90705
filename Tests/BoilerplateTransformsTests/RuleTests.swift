import GalleyTesting
import PluginKit
import Testing

@testable import BoilerplateTransforms

struct RuleTests {
    @Test func theTableIsSound() {
        #expect(BoilerplateRules.all.flatMap(\.mistakes) == [])
        let names = BoilerplateRules.all.map(\.name)
        #expect(Set(names).count == names.count)
        for rule in BoilerplateRules.all {
            #expect(rule.name.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2D }, "\(rule.name)")
            #expect(!rule.reason.isEmpty)
            #expect(Set(rule.patterns.map(\.language)).isSuperset(of: [.english]), "\(rule.name)")
        }
    }

    @Test(arguments: lines("dropped.txt")) func drops(_ line: String) throws {
        let parts = line.split(separator: ":", maxSplits: 1)
        let name = String(try #require(parts.first))
        let text = String(try #require(parts.last).dropFirst())
        let result = try filtered([text], by: make())
        #expect(result.body.blocks.map(\.plainText) == [])
        #expect(result.remarks.first?.message.hasPrefix("dropped by the rule \(name), as ") == true)
        #expect(result.remarks.first?.span == SourceSpan(0..<text.utf8.count))
        #expect(try filtered([text], by: make([("rules", list(name))])).body.blocks.map(\.plainText) == [])
    }

    @Test(arguments: lines("kept.txt")) func keeps(_ line: String) throws {
        let result = try filtered([line], by: make())
        #expect(result.body.blocks.map(\.plainText) == [line])
        #expect(result.remarks == [])
    }

    /// A rule describes the whole of a block: with a sentence of prose before or after it, it stays.
    @Test(arguments: lines("dropped.txt")) func keepsWhatHasProseAround(_ line: String) throws {
        let text = String(try #require(line.split(separator: ":", maxSplits: 1).last).dropFirst())
        let prose =
            "The harbour was quiet on Monday when the first boats came in, and the men who had waited since dawn went "
            + "down to the quay without a word; nobody had slept, and nobody spoke of what they had seen at sea."
        for paragraph in ["\(prose) \(text)", "\(text) \(prose)", "\"\(text)\" \(prose)"] {
            #expect(try filtered([paragraph], by: make()).body.blocks.map(\.plainText) == [paragraph])
        }
    }

    @Test func caseAndPunctuationDoNotCount() throws {
        for text in [
            "leave a reply", "LEAVE A REPLY!", "  Leave\u{A0}a  reply… ", "» Leave a reply", "(Leave a reply)",
        ] {
            #expect(try filtered([text], by: make()).body.blocks.map(\.plainText) == [], "\(text)")
        }
        #expect(try filtered(["Publicite\u{301}"], by: make()).body.blocks.map(\.plainText) == [])
    }

    static func lines(_ name: String) -> [String] {
        let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        return (GoldenFile.read(folder + "/Golden/" + name) ?? "").split(separator: "\n").map(String.init)
    }
}
