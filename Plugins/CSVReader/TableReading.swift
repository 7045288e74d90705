import PluginKit

/// The records of one item on their way to documents.
struct TableReading {
    let name: String
    let options: CSVReaderOptions
    let dialect: CSVDialect
    let stream: TableStream
    var scanner: RecordScanner
    /// What makes documents, once the columns are known.
    var rows: RowBuilder?
    /// Room for text, kept from record to record.
    private var scratch: [UInt8] = []
    /// Where in the window of the stream the next record begins.
    var at: Int
    var ordinal = 0
    /// What is to be said once, with the first document.
    var notes: [Remark] = []

    /// How much of a table is looked at to find out its dialect.
    private static let sampleSize = 1 << 16

    init(_ input: Input, _ options: CSVReaderOptions, _ encoding: TextEncoding?) throws {
        name = input.name
        self.options = options
        stream = try TableStream(input, option: encoding)
        try stream.advance(over: 0)
        let isNamedTSV = Sample(name: input.name, bytes: [], isWhole: true).fileExtension == "tsv"
        let given = options.delimiter?.byte
        let isWhole = stream.isWhole
        let (dialect, start, isGuess) = stream.withBytes { bytes in
            let mark = given == nil ? Self.separatorLine(bytes) : nil
            let start = mark?.end ?? 0
            let end = min(bytes.count, start + Self.sampleSize)
            let delimiter = given ?? mark?.delimiter
            let detector = DialectDetector(
                sample: bytes[part: start..<end], isWhole: isWhole && end == bytes.count, delimiter: delimiter,
                isNamedTSV: isNamedTSV)
            return (detector.detect().dialect, start, delimiter == nil)
        }
        at = start
        self.dialect = dialect
        stream.lineEnd = dialect.lineEnd
        scanner = RecordScanner(dialect)
        if let note = stream.encodingNote { notes.append(.note("encoding-assumed", note)) }
        if isGuess || dialect != CSVDialect(delimiter: dialect.delimiter) {
            notes.append(.note("dialect-detected", "by the beginning of the table, \(dialect)"))
        }
    }

    /// The line `sep=;` by which Excel is told the delimiter.
    private static func separatorLine(_ bytes: Bytes) -> (delimiter: UInt8, end: Int)? {
        guard bytes.count >= 6, bytes.starts(with: "sep=".utf8), CellDelimiter.isUsable(bytes[4]) else { return nil }
        if bytes[5] == Byte.lineFeed { return (bytes[4], 6) }
        guard bytes.count >= 7, bytes[5] == Byte.carriageReturn, bytes[6] == Byte.lineFeed else { return nil }
        return (bytes[4], 7)
    }

    /// The document of the next record; `nil` after the last.
    mutating func next() throws -> Document? {
        while try findRecord() {
            if rows == nil {
                let isHeader = options.hasHeader
                try readColumns(isHeader: isHeader)
                if isHeader { continue }
            }
            if isBlank { continue }
            return try document()
        }
        return nil
    }

    private mutating func findRecord() throws -> Bool {
        while true {
            let isWhole = stream.isWhole

            var position = at
            let outcome = stream.withBytes { scanner.next(in: $0, from: &position, isWhole: isWhole) }
            at = position
            switch outcome {
            case .record: return true
            case .end where isWhole: return false
            case .end:
                try stream.advance(over: at)
                at = 0
            case .incomplete:
                if isWhole { throw unclosedQuote() }
                let size = stream.output.bytes.count - scanner.start
                guard size <= options.largestRecord else { throw recordTooLarge() }
                try stream.advance(over: scanner.start)
                at = 0
            }
        }
    }

    /// Takes the record found for the header, or at least for the number of columns.
    private mutating func readColumns(isHeader: Bool) throws {
        var header: [String]?
        if isHeader {
            header = stream.withBytes { bytes in
                scanner.cells.map { cell in
                    var text: [UInt8] = []
                    CellText.append(cell, in: bytes, dialect, to: &text)
                    return text.withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) }
                }
            }
        }
        let plan = try ColumnPlan(header: header, count: scanner.cells.count, fields: options.fields)
        rows = RowBuilder(plan, dialect, options)
        if !plan.guesses.isEmpty {
            let list = plan.guesses.map { "\($0.column) is \($0.target)" }.joined(separator: ", ")
            notes.append(.note("columns-guessed", "by the names of columns, \(list)"))
        }
        if !plan.repeated.isEmpty {
            let list = plan.repeated.map { "'\($0)'" }.joined(separator: ", ")
            notes.append(
                .note(
                    "column-repeated",
                    "the header has \(list) more than once; a number tells the later ones apart, as '-2'"))
        }
    }

    /// Whether the record is a line of nothing but blanks in a table of several columns.
    var isBlank: Bool {
        guard scanner.cells.count == 1, scanner.cells[0].traits.rawValue == 0, (rows?.plan.names.count ?? 0) > 1
        else { return false }
        return stream.withBytes { $0[part: scanner.cells[0].range].trimmed.isEmpty }
    }

    private mutating func document() throws -> Document? {
        guard let rows else { return nil }
        let stream = stream
        let start = stream.item(scanner.start)
        let end = stream.item(at)
        var builder = DocumentBuilder()
        let findings = stream.withBytes { bytes in
            let span = { (range: Range<Int>) in
                let first = max(stream.item(range.lowerBound) - start, 0)
                return SourceSpan(first..<max(stream.item(range.upperBound) - start, first))
            }
            return rows.build(scanner.cells, in: bytes, span: span, scratch: &scratch, into: &builder)
        }
        builder.source = DocumentSource(name: name, ordinal: ordinal, offset: start, count: max(end - start, 0))
        builder.remarks = remarks(findings, columns: rows.plan.names.count, start: start)
        ordinal += 1
        do throws(DocumentTooLarge) {
            return try builder.finish()
        } catch {
            throw ItemError("document-too-large", "\(error)", offset: start, line: stream.line(scanner.start))
        }
    }
}
