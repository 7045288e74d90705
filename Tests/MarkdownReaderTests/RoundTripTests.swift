import GalleyTesting
import MarkdownReader
import MarkdownWriter
import PluginKit
import Testing

/// What the `markdown` writer writes is read back as the same document, but for what the writer noted.
struct RoundTripTests {
    private static func written(
        _ document: Document, _ options: MarkdownWriterOptions
    ) throws -> (bytes: [UInt8], remarks: [Remark]) {
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: options, context: PluginContext())
            .write(document, to: &output, remarks: &remarks)
        return (output, remarks)
    }

    /// A shape of documents whose only losses are those that the outline knows.
    private static var shape: RandomDocument.Shape {
        var shape = RandomDocument.Shape()
        shape.metadata = false
        shape.provenance = false
        shape.blocksInCells = false
        shape.spans = false
        shape.blockKinds.remove(.raw)
        shape.inlineKinds.remove(.raw)
        return shape
    }

    /// Writes documents, reads them, and compares; says what is wrong with the first ones that do not come back.
    private func check(
        _ seeds: Range<UInt64>, shape: RandomDocument.Shape = Self.shape,
        _ change: (inout MarkdownWriterOptions) -> Void = { _ in }
    ) throws {
        var options = MarkdownWriterOptions()
        options.frontMatter = .none
        options.title = .none
        change(&options)
        var failures: [String] = []
        for seed in seeds {
            let document = RandomDocument.make(seed: seed, shape: shape)
            // CommonMark has no tasks: their boxes are text.
            if options.flavor == .commonmark, document.body.nodes.contains(where: { $0.flags.contains(.task) }) {
                continue
            }
            let (bytes, remarks) = try Self.written(document, options)
            // Nothing was written where there was nothing to write.
            if bytes.allSatisfy({ $0 == 0x0A }) { continue }
            let back = try Reading.document(bytes, options)
            let noted = Set(remarks.map(\.code.rawValue))
            let want = Outline.of(document, noted: noted)
            let got = Outline.of(back, noted: noted)
            // Not as strings, to which é is é however it is written.
            if want.map({ Array($0.utf8) }) != got.map({ Array($0.utf8) }) {
                failures.append(Self.message(seed, bytes, want, got))
            }
            // What was read is written without any loss, and read as just the same.
            let (again, losses) = try Self.written(back, options)
            let twice = try Reading.document(again, options)
            if dump(twice) != dump(back) {
                let (want, got) = (dump(back).split(separator: "\n"), dump(twice).split(separator: "\n"))
                failures.append("again: " + Self.message(seed, again, want.map(String.init), got.map(String.init)))
            }
            let lost = losses.filter { $0.severity == .loss }
            if !lost.isEmpty { failures.append("seed \(seed): what was read is written with the losses \(lost)") }
            if failures.count > 0 { break }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
    }

    private static func message(_ seed: UInt64, _ text: [UInt8], _ want: [String], _ got: [String]) -> String {
        let same = zip(want, got).prefix { $0 == $1 }.count
        return """
            seed \(seed), from line \(same) of the outline on
            wanted: \(want.dropFirst(max(same - 2, 0)).prefix(8).joined(separator: "\n"))
            got: \(got.dropFirst(max(same - 2, 0)).prefix(8).joined(separator: "\n"))
            of:
            \(String(decoding: text, as: UTF8.self))
            """
    }

    @Test func documentsComeBack() throws {
        try check(0..<600)
    }

    @Test func textComesBack() throws {
        var shape = Self.shape
        shape.blockKinds = [.paragraph]
        try check(0..<1_000, shape: shape)
        try check(0..<500, shape: shape) { $0.wrap = 30 }
        shape.controlCharacters = true
        try check(0..<500, shape: shape)
    }

    @Test func listsComeBack() throws {
        var shape = Self.shape
        shape.blockKinds = [.list, .paragraph, .quote, .code, .heading]
        shape.inlineKinds = [.text]
        shape.hostileText = false
        try check(0..<600, shape: shape)
    }

    @Test func tablesComeBack() throws {
        var shape = Self.shape
        shape.blockKinds = [.table, .paragraph, .caption]
        try check(0..<400, shape: shape)
    }

    @Test func allWaysOfWritingComeBack() throws {
        try check(1_000..<1_200) { $0.heading = .setext }
        try check(1_200..<1_400) { $0.bullet = .asterisk }
        try check(1_400..<1_600) { $0.wrap = 40 }
    }

    @Test func commonMarkComesBack() throws {
        var shape = Self.shape
        // Tables and footnotes are HTML there.
        shape.blockKinds.subtract([.table, .footnote])
        shape.inlineKinds.remove(.footnoteReference)
        try check(0..<400, shape: shape) { $0.flavor = .commonmark }
    }
}

/// Reading with the options that writing with some calls for.
enum Reading {
    static func document(_ bytes: [UInt8], _ options: MarkdownWriterOptions) throws -> Document {
        try read(bytes) {
            $0.flavor = options.flavor == .commonmark ? .commonmark : .gfm
            $0.frontMatter = FrontMatterKeys(rawValue: options.frontMatter.rawValue) ?? .auto
        }
    }
}
