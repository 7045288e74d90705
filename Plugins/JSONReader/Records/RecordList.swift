import JSON

/// The records that one value holds, and what they are read with.
struct RecordList {
    var records: [UnsafeJSONView]
    /// The shape of all of them, by its place in the table; `nil` when each tells its own.
    var shape: Int?
    /// Where they are in the value; `nil` when the value is the record, or a list of them.
    var path: SourcePath?
    /// Whether it was guessed that they are there.
    var isGuessed = false
    /// What stands around them.
    var envelope: UnsafeJSONView?
    var joins: JoinTables?
    /// The graph that they are nodes of.
    var graph: GraphRecords?

    init(_ records: [UnsafeJSONView]) {
        self.records = records
    }

    /// What the record at a place is read with.
    func context(of index: Int) -> RecordContext {
        var context = RecordContext()
        context.envelope = envelope
        context.start = records[index].byteOffset
        if let joins { context.joined = joins.rows(of: records[index]) }
        if let graph {
            context.references = graph.nodes
            context.companions = graph.companions(of: index)
        }
        return context
    }

    /// Finds the records in a value that no option says anything of.
    ///
    /// - Parameter face: the value's.
    init(in value: UnsafeJSONView, _ face: Face) {
        if value.kind == .array {
            self.init(Array(value.elements))
            if let graph = GraphRecords(value) { take(graph) }
            return
        }
        self.init([value])
        guard value.kind == .object else { return }
        if let index = ShapeTable.index(around: value, face), let around = ShapeTable.all[index].envelope,
            let list = around.records.first(from: value), list.kind == .array
        {
            records = Array(list.elements)
            (shape, path, envelope) = (index, around.records, value)
            if !around.joins.isEmpty { joins = JoinTables(around.joins, in: value) }
        } else if let list = value["@graph"], let graph = GraphRecords(list) {
            take(graph)
            (path, envelope) = ("/@graph", value)
        } else if ShapeTable.index(of: value, face) == nil, let (pointer, list) = EnvelopeFinder.records(in: value) {
            records = Array(list.elements)
            (path, envelope, isGuessed) = (SourcePath(pointer), value, true)
        }
    }

    private mutating func take(_ graph: GraphRecords) {
        records = graph.documents
        self.graph = graph
    }
}
