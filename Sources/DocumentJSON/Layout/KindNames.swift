import DocumentModel

/// The `type` of a block: the name of its kind.
extension BlockKind {
    var jsonName: String {
        switch self {
        case .root: "root"
        case .paragraph: "paragraph"
        case .heading: "heading"
        case .list: "list"
        case .item: "item"
        case .quote: "quote"
        case .code: "code"
        case .table: "table"
        case .row: "row"
        case .cell: "cell"
        case .caption: "caption"
        case .figure: "figure"
        case .image: "image"
        case .thematicBreak: "thematicBreak"
        case .definitionList: "definitionList"
        case .term: "term"
        case .definition: "definition"
        case .footnote: "footnote"
        case .section: "section"
        case .raw: "raw"
        }
    }

    /// All but the root, which is the document itself.
    static let byJSONName = NameTable(allCases.filter { $0 != .root }, name: \.jsonName)
}

/// The `type` of an inline: the name of its kind.
extension InlineKind {
    var jsonName: String {
        switch self {
        case .text: "text"
        case .emphasis: "emphasis"
        case .strong: "strong"
        case .strikethrough: "strikethrough"
        case .code: "code"
        case .link: "link"
        case .image: "image"
        case .lineBreak: "lineBreak"
        case .subscript: "subscript"
        case .superscript: "superscript"
        case .footnoteReference: "footnoteReference"
        case .raw: "raw"
        }
    }

    static let byJSONName = NameTable(allCases, name: \.jsonName)
}
