import GalleyTesting
import JSON
import MarkdownWriter
import Testing

@testable import HTMLReader

/// HTML of the CommonMark specification becomes Markdown that becomes the same HTML.
struct CommonMarkRoundTripTests {
    @Test(
        .enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)),
        .enabled(if: Cmark.isInstalled, Comment(rawValue: Cmark.absence)),
        arguments: [MarkdownFlavor.gfm, .commonmark])
    func examples(_ flavor: MarkdownFlavor) throws {
        let json = try JSONParser().parse(try ConformanceFolder.bytes(of: "commonmark-spec.json"))
        var examples: [(number: String, html: String)] = []
        for example in json.root.elements {
            let section = example["section"]?.string ?? ""
            if section == "HTML blocks" || section == "Raw HTML" { continue }
            examples.append((example["example"]?.numberLiteral ?? "?", example["html"]?.string ?? ""))
        }
        #expect(examples.count == 588)
        let texts = try examples.map { try markdown($0.html, flavor: flavor) }
        let results = try Cmark.html(texts)
        try #require(results.count == examples.count)
        for (index, example) in examples.enumerated() {
            let expected = NormalizedHTML.of(example.html)
            #expect(
                NormalizedHTML.of(results[index]) == expected, "example \(example.number) by way of \(texts[index])")
        }
    }
}
