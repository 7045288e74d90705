import CMarkGFM

/// The types of the nodes that extensions make, which the library gives out as it runs.
struct NodeTypes: Sendable {
    let table: UInt32
    let row: UInt32
    let cell: UInt32
    let strikethrough: UInt32

    /// By what the library makes of a text that has one of each.
    static let shared: NodeTypes = {
        guard let tree = ParsedTree("|~~a~~|\n|-|\n", [.tables, .strikethrough]) else { return NodeTypes() }
        let table = cmark_node_first_child(tree.root)
        let row = cmark_node_first_child(table)
        let cell = cmark_node_first_child(row)
        let strikethrough = cmark_node_first_child(cell)
        return NodeTypes(table: type(table), row: type(row), cell: type(cell), strikethrough: type(strikethrough))
    }()

    private static func type(_ node: OpaquePointer?) -> UInt32 { node.map { cmark_node_get_type($0).rawValue } ?? 0 }

    /// None: a library without extensions.
    private init() {
        self.init(table: 0, row: 0, cell: 0, strikethrough: 0)
    }

    private init(table: UInt32, row: UInt32, cell: UInt32, strikethrough: UInt32) {
        self.table = table
        self.row = row
        self.cell = cell
        self.strikethrough = strikethrough
    }
}
