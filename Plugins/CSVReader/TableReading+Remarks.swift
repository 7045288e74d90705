import PluginKit

extension TableReading {
    /// What is to be said of the record found.
    mutating func remarks(_ row: RowBuilder.Findings, columns: Int, start: Int) -> [Remark] {
        var remarks = notes
        notes = []
        remarks += decodingRemarks(start: start)
        let count = scanner.cells.count
        if count < columns {
            remarks.append(
                .note(
                    "row-short",
                    "line \(line): the record has \(Self.cells(count)), the table \(columns) columns; the others have "
                        + "no value"))
        } else if count > columns {
            remarks.append(
                .note(
                    "row-long",
                    "line \(line): the record has \(Self.cells(count)), the table \(columns) columns; the others are "
                        + "kept as \(ColumnPlan.name(ofColumn: columns)) and so on"))
        }
        if scanner.isMended {
            remarks.append(
                .note("quote-mended", "line \(line): text follows a closing quote; it is a part of the cell"))
        }
        if !row.guarded.isEmpty {
            let list = row.guarded.map { "'\($0)'" }.joined(separator: ", ")
            remarks.append(
                .note(
                    "formula-guard",
                    "\(list) had an apostrophe before what a spreadsheet would take for a formula; it is taken away"))
        }
        for misfit in row.misfits {
            remarks.append(
                .note("value-not-fitting", "\(misfit.reason); the value of '\(misfit.column)' is kept as it is"))
        }
        return remarks
    }

    /// Of the record.
    private var line: Int { stream.line(scanner.start) }

    private static func cells(_ count: Int) -> String { "\(count) \(count == 1 ? "cell" : "cells")" }

    private mutating func decodingRemarks(start: Int) -> [Remark] {
        stream.takeFindings(before: at).map { finding in
            let bytes = "\(finding.count) \(finding.count == 1 ? "byte is" : "bytes are") not"
            let place = max(finding.item - start, 0)
            let span = SourceSpan(place..<place + 1)
            switch finding.kind {
            case .assumed:
                return .note(
                    "encoding-assumed",
                    "\(bytes) UTF-8, the first at byte \(finding.item) of the item; windows-1252 is assumed (the option "
                        + "'encoding' names another)", at: span)
            case .replaced:
                return .loss(
                    "undecodable-bytes",
                    "\(bytes) \(stream.encodingName), the first at byte \(finding.item) of the item; U+FFFD stands for "
                        + "them", at: span)
            }
        }
    }

    // MARK: What ends the reading

    /// A quote that nothing closes.
    func unclosedQuote() -> ItemError {
        let quote = scanner.openQuote ?? scanner.start
        return ItemError(
            "unclosed-quote", "the quote that opens this cell is never closed; the table is read up to its record",
            offset: stream.item(quote), line: stream.line(quote), column: stream.column(quote),
            help: "close it, or double it if it is text")
    }

    /// A record that goes on and on, most likely for want of a closing quote.
    func recordTooLarge() -> ItemError {
        let place = scanner.openQuote ?? scanner.start
        let what = scanner.openQuote == nil ? "the record" : "the cell that this quote opens"
        return ItemError(
            "record-too-large", "\(what) has more than \(options.largestRecord) bytes, the most that a record may have",
            offset: stream.item(place), line: stream.line(place), column: stream.column(place),
            help: "look for a quote that is not closed, or raise the limit with 'max-record-size'")
    }
}
