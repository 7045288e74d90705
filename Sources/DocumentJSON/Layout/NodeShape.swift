import DocumentModel

/// Which members the JSON of a block or inline has: the one statement of it for decoding.
struct NodeShape: Sendable {
    var required: NodeMembers
    var allowed: NodeMembers
    /// Whether a node without children says nothing, so that the builder would drop it.
    var needsChildren = false

    private init(_ required: NodeMembers, optional: NodeMembers, needsChildren: Bool = false) {
        self.required = required.union(NodeMembers(.type))
        self.allowed = self.required.union(optional).union(NodeMembers(.span))
        self.needsChildren = needsChildren
    }

    static func of(_ kind: BlockKind) -> NodeShape { blocks[Int(kind.rawValue)] }
    static func of(_ kind: InlineKind) -> NodeShape { inlines[Int(kind.rawValue - InlineKind.text.rawValue)] }

    private static let blocks = BlockKind.allCases.map(make)
    private static let inlines = InlineKind.allCases.map(make)

    private static func make(_ kind: BlockKind) -> NodeShape {
        let holder = NodeMembers(.leading, .children)
        let leading = NodeMembers(.leading)
        return switch kind {
        case .root: NodeShape([], optional: [])
        case .paragraph, .table, .figure, .definitionList:
            NodeShape(NodeMembers(.children), optional: leading, needsChildren: true)
        case .heading: NodeShape(NodeMembers(.level), optional: holder)
        case .list:
            NodeShape(
                NodeMembers(.children), optional: NodeMembers(.leading, .ordered, .start, .tight), needsChildren: true)
        case .item: NodeShape([], optional: holder.union(NodeMembers(.task)))
        case .quote, .caption, .term, .definition: NodeShape([], optional: holder)
        case .code: NodeShape(NodeMembers(.text), optional: NodeMembers(.language))
        case .row: NodeShape(NodeMembers(.children), optional: NodeMembers(.leading, .header), needsChildren: true)
        case .cell:
            NodeShape([], optional: holder.union(NodeMembers(.header, .alignment, .columnSpan, .rowSpan)))
        case .image:
            NodeShape(NodeMembers(.destination), optional: NodeMembers(.leading, .title, .alternative))
        case .thematicBreak: NodeShape([], optional: leading)
        case .footnote: NodeShape(NodeMembers(.label), optional: holder)
        case .section: NodeShape(NodeMembers(.role), optional: holder)
        case .raw: NodeShape(NodeMembers(.text, .format), optional: [])
        }
    }

    private static func make(_ kind: InlineKind) -> NodeShape {
        switch kind {
        case .text, .code: NodeShape(NodeMembers(.text), optional: [])
        case .emphasis, .strong, .strikethrough, .subscript, .superscript:
            NodeShape(NodeMembers(.children), optional: [], needsChildren: true)
        case .link: NodeShape(NodeMembers(.destination), optional: NodeMembers(.title, .children))
        case .image: NodeShape(NodeMembers(.destination), optional: NodeMembers(.title, .alternative))
        case .lineBreak: NodeShape([], optional: NodeMembers(.text))
        case .footnoteReference: NodeShape(NodeMembers(.label), optional: [])
        case .raw: NodeShape(NodeMembers(.text, .format), optional: [])
        }
    }
}
