import PluginKit

/// Makes a document of each record; there is one for an item.
final class RowBuilder {
    let plan: ColumnPlan
    let dialect: CSVDialect
    private let separator: [UInt8]
    private let null: [UInt8]
    private let removesFormulaGuard: Bool

    init(_ plan: ColumnPlan, _ dialect: CSVDialect, _ options: CSVReaderOptions) {
        self.plan = plan
        self.dialect = dialect
        separator = Array(options.listSeparator.utf8)
        null = Array(options.null.utf8)
        removesFormulaGuard = options.removesFormulaGuard
    }

    /// What is to be said of a record.
    struct Findings {
        /// Columns whose formula guard was taken away.
        var guarded: [String] = []
        var misfits: [(column: String, reason: String)] = []
    }

    /// Builds the document of a record.
    ///
    /// - Parameters:
    ///   - bytes: those that the cells' ranges speak of.
    ///   - span: of the bytes of the source that a range of them came from.
    ///   - scratch: room for text, kept from record to record.
    func build(
        _ cells: [Cell], in bytes: Bytes, span: (Range<Int>) -> SourceSpan, scratch: inout [UInt8],
        into builder: inout DocumentBuilder
    ) -> Findings {
        var row = RowMetadata()
        var body: Int?
        var findings = Findings()
        for index in cells.indices where !isAbsent(cells[index], bytes) {
            let isNamed = index < plan.targets.count
            if isNamed, plan.targets[index] == .body {
                body = index
                continue
            }
            let column = isNamed ? plan.names[index] : ColumnPlan.name(ofColumn: index)
            let text = withText(of: cells[index], bytes, &scratch) { text, isGuarded in
                if isGuarded { findings.guarded.append(column) }
                return String(decoding: text, as: UTF8.self)
            }
            row.set(
                isNamed ? plan.targets[index] : .other(column), to: text, column: column, separator: separator,
                in: &builder.metadata)
        }
        row.finish(separator: separator, in: &builder.metadata)
        findings.misfits = row.misfits
        if let body {
            let isGuarded = buildBody(cells[body], bytes, span, &scratch, into: &builder)
            if isGuarded { findings.guarded.append(plan.names[body]) }
        }
        return findings
    }

    private func isAbsent(_ cell: Cell, _ bytes: Bytes) -> Bool {
        if cell.isAbsent { return true }
        return cell.traits.isEmpty && cell.range.count == null.count && bytes[part: cell.range].elementsEqual(null)
    }

    /// Calls `body` with the text of a cell, and whether a formula guard was taken from it.
    private func withText<R>(
        of cell: Cell, _ bytes: Bytes, _ scratch: inout [UInt8], _ body: (Bytes, Bool) -> R
    ) -> R {
        func call(_ text: Bytes) -> R {
            let isGuarded = removesFormulaGuard && FormulaGuard.stands(in: text)
            return body(isGuarded ? text[part: 1..<text.count] : text, isGuarded)
        }
        guard cell.needsResolving else { return call(bytes[part: cell.range]) }
        scratch.removeAll(keepingCapacity: true)
        CellText.append(cell, in: bytes, dialect, to: &scratch)
        return scratch.withUnsafeBufferPointer { call($0) }
    }

    /// - Returns: whether a formula guard was taken away.
    private func buildBody(
        _ cell: Cell, _ bytes: Bytes, _ span: (Range<Int>) -> SourceSpan, _ scratch: inout [UInt8],
        into builder: inout DocumentBuilder
    ) -> Bool {
        let whole = span(cell.range)
        let start = Int(cell.start)
        return withText(of: cell, bytes, &scratch) { text, isGuarded in
            let first = start + (isGuarded ? 1 : 0)
            // Where quotes were resolved, only the cell as a whole has a place.
            let place = { (range: Range<Int>) in
                cell.needsResolving ? whole : span(first + range.lowerBound..<first + range.upperBound)
            }
            BodyParagraphs.build(text, span: place, into: &builder)
            return isGuarded
        }
    }
}
