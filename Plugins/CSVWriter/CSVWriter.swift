public import PluginKit

/// Writes a record for each document (RFC 4180).
///
/// Every record has as many cells as there are columns. Line ends inside a cell stay what they are. No value is
/// the `null` option's text, unquoted; text that is empty is `""`.
public struct CSVWriter: Writer {
    public static let info = PluginInfo(
        name: "csv", summary: "A table with a record for each document (RFC 4180)",
        mediaTypes: ["text/csv", "text/tab-separated-values"], fileExtensions: ["csv", "tsv"])

    /// The most UTF-16 units that Excel takes in a cell.
    private static let excelCellLimit = 32_767

    private let columns: [CSVColumn]
    private let format: CellFormat
    private let texts: CellText
    private let head: [UInt8]
    private let lineEnding: [UInt8]
    private let guardsFormulas: Bool
    private let isForExcel: Bool

    public init(options: CSVOptions, context: PluginContext) {
        columns = options.columns.map(CSVColumn.init)
        format = CellFormat(options, context)
        texts = CellText(lists: options.lists, separator: Array(options.listSeparator.utf8))
        lineEnding = options.lineEnding.bytes
        guardsFormulas = options.guardsFormulas
        isForExcel = options.preset == .excel
        var head: [UInt8] = []
        if options.bom ?? isForExcel { head += [0xEF, 0xBB, 0xBF] }
        if options.hasHeader {
            for (index, column) in columns.enumerated() {
                if index > 0 { head.append(format.delimiter) }
                let title = options.headers.entries.last { $0.name == column.name }?.value ?? column.name
                _ = format.append(Array(title.utf8), to: &head)
            }
            head += lineEnding
        }
        self.head = head
    }

    public func begin(_ output: inout [UInt8]) {
        output += head
    }

    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) {
        var cell: [UInt8] = []
        cell.reserveCapacity(240)
        for (index, column) in columns.enumerated() {
            if index > 0 { output.append(format.delimiter) }
            if !isForExcel, case .computed(.body) = column.source, write(document.body, to: &output, remarks: &remarks)
            {
                continue
            }
            cell.removeAll(keepingCapacity: true)
            switch texts.append(column, of: document, to: &cell, remarks: &remarks) {
            case .absent where columns.count == 1 && format.null.isEmpty:
                // A blank line would be no record at all.
                output.append(contentsOf: "\"\"".utf8)
            case .absent: output.append(contentsOf: format.null)
            case .plain: _ = format.append(cell, to: &output)
            case .text:
                if guardsFormulas { guardFormula(&cell, column, &remarks) }
                if format.append(cell, to: &output) {
                    remarks.append(
                        .loss(
                            "nul-character", "NUL characters in '\(column.name)', which no table holds, became U+FFFD"))
                }
                if isForExcel { noteLength(cell, column, &remarks) }
            }
        }
        output.append(contentsOf: lineEnding)
    }

    /// Appends the text of a body as a quoted cell, without a cell of its own in between, as bodies are long and nearly
    /// all of them are such.
    ///
    /// - Returns: whether it is one; nothing is appended when it is not.
    private func write(_ body: Tape, to output: inout [UInt8], remarks: inout [Remark]) -> Bool {
        let start = output.count
        output.append(UInt8(ascii: "\""))
        let gaps = BodyText.append(body, to: &output)
        // Looked at in place: a slice would share the memory, and the next append would copy it all.
        let (isQuoted, hasQuotes) = output.withUnsafeBytes { bytes in
            let cell = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)...])
            guard !(guardsFormulas && FormulaGuard.mayTrigger(cell)) else { return (false, false) }
            return format.isQuotedText(cell)
        }
        guard isQuoted else {
            output.removeSubrange(start...)
            return false
        }
        if hasQuotes {
            let cell = Array(output[(start + 1)...])
            output.removeSubrange((start + 1)...)
            format.appendDoublingQuotes(cell, to: &output)
        }
        output.append(UInt8(ascii: "\""))
        if !gaps.isEmpty { remarks += gaps.losses }
        return true
    }

    private func guardFormula(_ cell: inout [UInt8], _ column: CSVColumn, _ remarks: inout [Remark]) {
        guard cell.withUnsafeBytes(FormulaGuard.mayTrigger), let trigger = FormulaGuard.trigger(cell[...]) else {
            return
        }
        cell.insert(UInt8(ascii: "'"), at: 0)
        let what =
            switch trigger {
            case UInt8(ascii: "\t"): "a tab"
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"): "a line end"
            default: "'\(UnicodeScalar(trigger))'"
            }
        remarks.append(
            .note(
                "formula-guard",
                "'\(column.name)' begins with \(what) and got an apostrophe before it, so that no spreadsheet runs it"))
    }

    private func noteLength(_ cell: [UInt8], _ column: CSVColumn, _ remarks: inout [Remark]) {
        guard cell.count > Self.excelCellLimit else { return }
        let length = String(decoding: cell, as: UTF8.self).utf16.count
        guard length > Self.excelCellLimit else { return }
        remarks.append(
            .note(
                "excel-cell-limit",
                "'\(column.name)' has \(length) characters; Excel shows \(Self.excelCellLimit) of a cell at most"))
    }
}
