/// A block that holds others, or inlines, with its attributes: what ``DocumentBuilder/open(_:leading:source:)``
/// takes.
public enum BlockStart: Sendable, Hashable {
    case paragraph
    /// A level outside 1 to 6 is moved to the nearest inside.
    case heading(level: Int)
    /// A negative start number becomes 0.
    case list(ordered: Bool, start: Int = 1, tight: Bool = true)
    case item(task: TaskState? = nil)
    case quote
    case table
    case row(header: Bool = false)
    /// Spans below 1 become 1, above 65,535 that.
    case cell(header: Bool = false, alignment: Alignment = .none, columnSpan: Int = 1, rowSpan: Int = 1)
    case caption
    case figure
    case definitionList
    case term
    case definition
    case footnote(label: String)
    case section(role: String)

    public var kind: BlockKind {
        switch self {
        case .paragraph: .paragraph
        case .heading: .heading
        case .list: .list
        case .item: .item
        case .quote: .quote
        case .table: .table
        case .row: .row
        case .cell: .cell
        case .caption: .caption
        case .figure: .figure
        case .definitionList: .definitionList
        case .term: .term
        case .definition: .definition
        case .footnote: .footnote
        case .section: .section
        }
    }

    var flags: NodeFlags {
        switch self {
        case .list(let ordered, _, let tight):
            (ordered ? NodeFlags.ordered : []).union(tight ? .tight : [])
        case .item(let task):
            switch task {
            case nil: []
            case .open: .task
            case .checked: [.task, .checked]
            }
        case .row(let header): header ? .header : []
        case .cell(let header, let alignment, _, _): (header ? NodeFlags.header : []).union(.aligned(alignment))
        default: []
        }
    }

    var small: UInt16 {
        switch self {
        case .heading(let level): UInt16(min(max(level, 1), 6))
        case .cell(_, _, let columnSpan, _): UInt16(clamping: max(columnSpan, 1))
        default: 0
        }
    }

    var number: UInt32 {
        switch self {
        case .list(let ordered, let start, _): ordered ? UInt32(clamping: max(start, 0)) : 0
        case .cell(_, _, _, let rowSpan): UInt32(min(max(rowSpan, 1), 65_535))
        default: 0
        }
    }

    /// The string attribute: a label or a role.
    var string: String? {
        switch self {
        case .footnote(let label): label
        case .section(let role): role
        default: nil
        }
    }
}

/// An inline that holds others, with its attributes.
public enum InlineStart: Sendable, Hashable {
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String = "")
    case `subscript`
    case superscript

    public var kind: InlineKind {
        switch self {
        case .emphasis: .emphasis
        case .strong: .strong
        case .strikethrough: .strikethrough
        case .link: .link
        case .subscript: .subscript
        case .superscript: .superscript
        }
    }
}
