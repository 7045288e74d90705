/// Which block may hold what: the one statement of it, used by the builder, the JSON decoder and tests.
public enum ContentModel: Sendable, Equatable {
    /// Blocks of any kind that is not a part: paragraphs, lists, tables …
    case flow
    /// As `flow`, and captions.
    case figure
    /// Inlines.
    case phrasing
    /// Only these parts.
    case parts([BlockKind])
    /// Nothing; the block's text, if any, is in the node itself.
    case nothing

    /// What a block of this kind may hold.
    public static func of(_ kind: BlockKind) -> ContentModel {
        switch kind {
        case .root, .item, .quote, .cell, .caption, .definition, .footnote, .section: .flow
        case .figure: .figure
        case .paragraph, .heading, .term: .phrasing
        case .list: .parts([.item])
        case .table: .parts([.caption, .row])
        case .row: .parts([.cell])
        case .definitionList: .parts([.term, .definition])
        case .code, .image, .thematicBreak, .raw: .nothing
        }
    }

    /// Whether a block of this kind may stand wherever blocks may.
    public static func isFlow(_ kind: BlockKind) -> Bool {
        switch kind {
        case .root, .item, .row, .cell, .caption, .term, .definition: false
        default: true
        }
    }

    /// Whether a block of `kind` may stand directly inside a block with this content.
    public func allows(_ kind: BlockKind) -> Bool {
        switch self {
        case .flow: Self.isFlow(kind)
        case .figure: Self.isFlow(kind) || kind == .caption
        case .parts(let kinds): kinds.contains(kind)
        case .phrasing, .nothing: false
        }
    }

    /// How many levels of blocks one of this kind takes up with the least that it must have inside to hold
    /// text: 1 for a paragraph, 2 for a quote (itself and a paragraph), 4 for a table.
    public static func levels(of kind: BlockKind) -> Int {
        switch kind {
        case .root: 0
        case .paragraph, .heading, .term, .code, .image, .thematicBreak, .raw: 1
        case .item, .quote, .cell, .caption, .figure, .definition, .footnote, .section: 2
        case .list, .row, .definitionList: 3
        case .table: 4
        }
    }

    /// Whether an inline of this kind holds other inlines.
    public static func isContainer(_ kind: InlineKind) -> Bool {
        switch kind {
        case .emphasis, .strong, .strikethrough, .link, .subscript, .superscript: true
        case .text, .code, .image, .lineBreak, .footnoteReference, .raw: false
        }
    }

    /// Of each kind of block, by raw value, the kinds that it may hold, as a set of bits.
    private static let masks: [UInt32] = (UInt8(0)..<64).map { parent in
        guard let model = BlockKind(rawValue: parent).map(of) else { return 0 }
        return BlockKind.allCases.reduce(0) { $0 | (model.allows($1) ? 1 << UInt32($1.rawValue) : 0) }
    }

    /// The kinds of blocks that hold inlines, as a set of bits.
    private static let phrasingMask: UInt32 = BlockKind.allCases.reduce(0) {
        $0 | (of($1) == .phrasing ? 1 << UInt32($1.rawValue) : 0)
    }

    /// Whether a block of `kind` may stand directly inside a node of a raw kind.
    static func allows(_ kind: BlockKind, in parent: UInt8) -> Bool {
        parent < 64 && masks[Int(parent)] >> UInt32(kind.rawValue) & 1 != 0
    }

    /// Whether a node of a raw kind is a block that holds inlines.
    static func holdsInlines(_ rawKind: UInt8) -> Bool {
        rawKind < 32 && phrasingMask >> UInt32(rawKind) & 1 != 0
    }
}
