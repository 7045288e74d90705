/// Where the text of a block stands, which decides whether pandoc has it as `Plain` or as `Para`.
public enum PlainPlace: Sendable, Hashable {
    case flow
    case tightItem
    case looseItem
    case cell
    case caption
    case figure
    case definition

    /// Whether a paragraph here is a `Plain`.
    public var isPlain: Bool {
        switch self {
        case .tightItem, .cell, .caption, .figure, .definition: true
        case .flow, .looseItem: false
        }
    }
}
