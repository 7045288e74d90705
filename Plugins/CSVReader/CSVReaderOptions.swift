public import PluginKit

/// The options of the `csv` reader.
public struct CSVReaderOptions: PluginOptions {
    /// `nil` is found out by the item.
    public var delimiter: CellDelimiter?
    public var hasHeader = true
    /// Columns by the metadata that they are.
    public var fields = OptionMap<String>()
    public var encoding: String?
    public var listSeparator = "; "
    /// What stands, unquoted, where there is no value.
    public var null = ""
    public var removesFormulaGuard = true
    /// The most bytes of a record.
    public var largestRecord = 64 << 20

    public init() {}

    public static let specs = [
        OptionSpec(
            "delimiter", \CSVReaderOptions.delimiter,
            help: "What parts two cells; without it the item shows it, of comma, tab, semicolon and vertical bar.",
            example: ";"),
        OptionSpec(
            "header", \CSVReaderOptions.hasHeader,
            help: "Whether the first record names the columns; without names they are column-1, column-2 and so on."),
        OptionSpec(
            "fields", \CSVReaderOptions.fields,
            help: "Columns, by the metadata field that they are, or body; by their names, or by numbers from 1. Other "
                + "columns go by their own names: to the field of that name, or to other metadata.",
            example: "{headline: Titel, datePublished: Datum, body: Text}"),
        OptionSpec(
            "encoding", \CSVReaderOptions.encoding, type: .string(named: "encoding"),
            help: "The encoding of items that are neither marked nor UTF-8, by its iconv name; without one they are "
                + "taken for windows-1252.",
            example: "GB18030"),
        OptionSpec(
            "list-separator", \CSVReaderOptions.listSeparator,
            help: "What stands between two values of a list, in author, keywords and image.", example: "\"|\""),
        OptionSpec(
            "null", \CSVReaderOptions.null,
            help: "What stands, unquoted, where there is no value; \"\" in quotes is text that is empty.",
            example: "NULL"),
        OptionSpec(
            "formula-guard", \CSVReaderOptions.removesFormulaGuard,
            help: "Takes away the apostrophe that the csv writer puts before cells that a spreadsheet would take for a "
                + "formula, and notes it; any other apostrophe stays."),
        OptionSpec(
            "max-record-size", \CSVReaderOptions.largestRecord,
            help: "The most bytes that one record may have; a quote that is never closed takes no more memory.",
            in: 1_024...1 << 31),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        var conflicts: [OptionConflict] = []
        for (index, entry) in fields.entries.enumerated() {
            if fields.entries[..<index].contains(where: { $0.name == entry.name }) {
                conflicts.append(OptionConflict("fields", "'\(entry.name)' is there twice"))
            } else if let conflict = Self.mistake(in: entry.name) {
                conflicts.append(conflict)
            }
            if !hasHeader, Int(entry.value).map({ $0 < 1 }) ?? true {
                conflicts.append(
                    OptionConflict(
                        "fields", "'\(entry.value)' is no number of a column, and there is no header with names",
                        help: "count columns from 1, or leave out 'header: false'"))
            }
        }
        if listSeparator.isEmpty {
            conflicts.append(OptionConflict("list-separator", "nothing cannot part two values"))
        }
        return conflicts
    }

    /// A name that is no field's, but nearly one's.
    private static func mistake(in name: String) -> OptionConflict? {
        let known = MetadataField.allCases.map(\.rawValue) + ["body"]
        if known.contains(name) || ColumnName.isMetadata(name) { return nil }
        guard let near = Suggestion.nearest(to: name, among: known) else { return nil }
        return OptionConflict(
            "fields", "there is no field '\(name)'",
            help: "did you mean '\(near)'? for other metadata of that name write 'other.\(name)'")
    }
}
