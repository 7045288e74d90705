public import PluginKit

/// Reads tables: a document for each record (RFC 4180 and the dialects that are common).
///
/// What the `csv` writer writes comes back as the same values. A cell with nothing in it is no value, `""` an empty
/// one. Columns that are no metadata field go to other metadata as text, whatever they look like, so that `08123` keeps
/// its zero. The item is read in pieces: it may be of any size.
public struct CSVReader: Reader {
    public static let info = PluginInfo(
        name: "csv", summary: "Tables: CSV, TSV and their dialects, a document for each record",
        mediaTypes: ["text/csv", "text/tab-separated-values"], fileExtensions: ["csv", "tsv"])

    public static let isStreaming = true

    let options: CSVReaderOptions
    let encoding: TextEncoding?

    /// - Throws: ``Diagnostics`` for an encoding that is not known.
    public init(options: CSVReaderOptions, context: PluginContext) throws {
        self.options = options
        encoding = options.encoding.flatMap { TextEncoding($0) }
        if let name = options.encoding, encoding == nil {
            let help = Suggestion.help(for: name, among: TextEncoding.commonNames)
            throw Diagnostics([
                Diagnostic(
                    .error, "unknown-encoding", "csv: encoding: the system's iconv does not know '\(name)'",
                    help: help.isEmpty ? "'iconv -l' lists the names that it knows" : help)
            ])
        }
    }

    public static func recognize(_ sample: Sample) -> Recognition? { TableRecognizer.recognize(sample) }

    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        var table = try TableReading(input, options, encoding)
        while let document = try table.next() { try emit(document) }
    }
}
