import JSON

/// What a record is read with.
struct RecordContext {
    /// What stands around the records.
    var envelope: UnsafeJSONView?
    /// Rows of other tables that belong to the record, by the names of the joins.
    var joined: [String: [UnsafeJSONView]] = [:]
    /// The nodes that references lead to.
    var references: NodeIndex?
    /// Nodes of the record's graph that are no documents, to be kept with it.
    var companions: [UnsafeJSONView] = []
    /// Where the document begins, in the bytes that offsets of views count in.
    var start = 0
}
