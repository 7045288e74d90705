import JSON

/// The rows of other tables that belong to records.
struct JoinTables {
    /// Rows by the records' `id`, in the order of the pairs, for each join.
    private var rows: [(name: String, byRecord: [String: [UnsafeJSONView]])] = []

    init(_ joins: [Shape.Join], in value: UnsafeJSONView) {
        for join in joins {
            guard let table = join.table.first(from: value), let pairs = join.pairs.first(from: value) else { continue }
            var byID: [String: UnsafeJSONView] = [:]
            for row in table.elements {
                if let id = Self.key(row["id"]) { byID[id] = row }
            }
            var byRecord: [String: [(order: Int, row: UnsafeJSONView)]] = [:]
            for pair in pairs.elements {
                guard let record = Self.key(pair[join.from]), let row = Self.key(pair[join.to]).flatMap({ byID[$0] })
                else { continue }
                byRecord[record, default: []].append((pair["sort_order"]?.int ?? 0, row))
            }
            let sorted = byRecord.mapValues { list in
                list.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
                    .map(\.element.row)
            }
            rows.append((join.name, sorted))
        }
    }

    /// The rows that belong to a record, by the names of the joins.
    func rows(of record: UnsafeJSONView) -> [String: [UnsafeJSONView]] {
        guard let id = Self.key(record["id"]) else { return [:] }
        var result: [String: [UnsafeJSONView]] = [:]
        for (name, byRecord) in rows {
            if let found = byRecord[id] { result[name] = found }
        }
        return result
    }

    private static func key(_ view: UnsafeJSONView?) -> String? { view.flatMap { $0.string ?? $0.numberLiteral } }
}
