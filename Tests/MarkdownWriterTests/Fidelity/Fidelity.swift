import GalleyTesting
import MarkdownWriter
import PluginKit

/// Writes documents, has them read back by cmark-gfm, and compares.
struct Fidelity {
    var options = MarkdownWriterOptions()
    var shape = RandomDocument.Shape()
    var extensions = Cmark.gfm
    var bare = false

    init() {
        options.frontMatter = .none
        options.title = .none
        shape.metadata = false
        shape.provenance = false
        shape.blockKinds.remove(.raw)
        shape.inlineKinds.remove(.raw)
    }

    /// What the first documents of some seeds that do not come back look like; empty when all do.
    func failures(_ seeds: Range<Int>, limit: Int = 3) throws -> [String] {
        let writer = MarkdownWriter(options: options, context: PluginContext())
        var failures: [String] = []
        for start in stride(from: seeds.lowerBound, to: seeds.upperBound, by: 500) {
            let batch = start..<min(start + 500, seeds.upperBound)
            let documents = batch.map { RandomDocument.make(seed: UInt64($0), shape: shape) }
            var texts: [[UInt8]] = []
            var loosened: [Bool] = []
            for document in documents {
                var output: [UInt8] = []
                var remarks: [Remark] = []
                try writer.write(document, to: &output, remarks: &remarks)
                texts.append(output)
                loosened.append(remarks.contains { $0.code == "list-spacing" })
            }
            let read = Cmark.xml(texts, extensions)
            guard read.count == texts.count else { return ["cmark-gfm gave \(read.count) of \(texts.count) answers"] }
            for (index, document) in documents.enumerated() {
                var expected = ExpectedShape(
                    bare: bare, isGFM: options.flavor == .gfm, tightness: !loosened[index])
                let want = expected.document(document)
                let got = CmarkXML(bare: bare, tightness: !loosened[index]).document(read[index])
                if want == got { continue }
                // Line ends in text may fall together with spaces that moved to them.
                if shape.controlCharacters, Self.squeezed(want) == Self.squeezed(got) { continue }
                failures.append(Self.message(batch.lowerBound + index, texts[index], want, got))
                if failures.count >= limit { return failures }
            }
        }
        return failures
    }

    /// The outline with runs of spaces in its texts as one.
    private static func squeezed(_ outline: String) -> [[Substring]] {
        outline.split(separator: "\n").map { line in
            [line.prefix { $0 == " " }] + line.split(separator: " ").filter { $0 != "\\t" }
        }
    }

    private static func message(_ seed: Int, _ text: [UInt8], _ want: String, _ got: String) -> String {
        let left = want.split(separator: "\n", omittingEmptySubsequences: false)
        let right = got.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(left, right).prefix { $0 == $1 }.count
        return """
            seed \(seed), from line \(same) of the outline on
            wanted: \(left.dropFirst(max(same - 2, 0)).prefix(8).joined(separator: "\n"))
            got: \(right.dropFirst(max(same - 2, 0)).prefix(8).joined(separator: "\n"))
            of:
            \(String(decoding: text, as: UTF8.self))
            """
    }
}
