public import PluginKit

/// Makes documents by chance, for tests of properties: all kinds of blocks and inlines in all kinds of company,
/// with text that tries to be taken for markup. The same seed and shape give the same document.
///
/// ```swift
/// for seed in 0..<1_000 {
///     let document = RandomDocument.make(seed: UInt64(seed))
///     #expect(try decode(encode(document)) == document, "seed \(seed)")
/// }
/// ```
public struct RandomDocument {
    /// What the documents may hold, and how much of it.
    public struct Shape: Sendable {
        /// Blocks in a container at the top; containers inside hold fewer the deeper they are.
        public var blocks: ClosedRange<Int> = 1...6
        /// How deep containers (lists, quotes, tables …) may stand in each other.
        public var depth: Int = 4
        /// Inlines in a paragraph, a heading or a term.
        public var inlines: ClosedRange<Int> = 1...5
        /// How deep inlines may stand in each other.
        public var inlineDepth: Int = 3
        /// Blocks to choose from; parts (`item`, `row`, `cell` …) come with their wholes, `caption` with tables
        /// and figures only when it is listed. `paragraph` is used where nothing else is left.
        public var blockKinds: Set<BlockKind> = Set(BlockKind.allCases)
        public var inlineKinds: Set<InlineKind> = Set(InlineKind.allCases)
        /// Whether text is full of characters that mean something in some format; otherwise it is words.
        public var hostileText = true
        /// Whether text, code spans and attributes hold line feeds, tabs and NUL too.
        public var controlCharacters = false
        /// Whether cells hold blocks other than one paragraph.
        public var blocksInCells = true
        /// Whether cells span columns and rows.
        public var spans = true
        /// Whether metadata is filled in.
        public var metadata = true
        /// Whether the body carries the white space of a plain-text source.
        public var verbatim = false
        /// Whether nodes have source spans, and the document remarks and a source.
        public var provenance = true

        public init() {}

        /// Words in paragraphs, nothing else.
        public static var prose: Shape {
            var shape = Shape()
            shape.blockKinds = [.paragraph]
            shape.inlineKinds = [.text]
            shape.hostileText = false
            shape.metadata = false
            shape.provenance = false
            return shape
        }
    }

    let shape: Shape
    var generator: SeededGenerator
    /// Labels that references may name.
    var labels: [String] = []

    init(seed: UInt64, shape: Shape) {
        self.shape = shape
        generator = SeededGenerator(seed: seed)
    }

    /// Makes the document of a seed.
    public static func make(seed: UInt64, shape: Shape = Shape()) -> Document {
        var maker = RandomDocument(seed: seed, shape: shape)
        return maker.document()
    }

    private mutating func document() -> Document {
        var builder = DocumentBuilder()
        if shape.metadata { builder.metadata = metadata() }
        if shape.provenance {
            builder.source = DocumentSource(
                name: attribute(), ordinal: generator.below(9), offset: generator.below(1 << 40),
                count: generator.below(1 << 20))
            for _ in 0..<generator.below(3) { builder.remarks.append(remark()) }
        }
        if shape.blockKinds.contains(.footnote) {
            labels = (0..<generator.below(4)).map { _ in attribute() }.filter { !$0.isEmpty }
        }
        if shape.verbatim { builder.setVerbatim(trailing: generator.pick(["", "\n", "\n\n\n", " \r\n"])) }
        blocks(generator.int(in: shape.blocks), depth: shape.depth, into: &builder)
        for label in labels where generator.chance(80) {
            builder.open(.footnote(label: label), leading: leading(), source: span())
            blocks(generator.int(in: 1...2), depth: 1, into: &builder)
            builder.close()
        }
        do throws(DocumentTooLarge) {
            return try builder.finish()
        } catch {
            // Unreachable with shapes of any sense: it takes 4 GiB of text.
            return Document()
        }
    }

    private mutating func remark() -> Remark {
        Remark(
            generator.chance(50) ? .note : .loss, RemarkCode(rawValue: generator.pick(["cell-span", "guessed-date"])),
            attribute(), at: span())
    }

    /// Bytes that a node came from, or none.
    mutating func span() -> SourceSpan {
        guard shape.provenance, generator.chance(70) else { return .none }
        return SourceSpan(start: UInt32(generator.below(100_000)), count: UInt32(generator.int(in: 1...5_000)))
    }

    /// White space before a block, in a verbatim body.
    mutating func leading() -> String {
        shape.verbatim ? generator.pick(["", "\n", "\n\n", "\r\n\r\n", "\n  ", "\t"]) : ""
    }
}
