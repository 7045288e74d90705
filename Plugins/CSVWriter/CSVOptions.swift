public import PluginKit

/// The options of the `csv` writer.
public struct CSVOptions: PluginOptions {
    public var columns = ["datePublished", "headline", "url", "author", "publisher", "words"]
    public var headers = OptionMap<String>()
    public var hasHeader = true
    /// `nil` is a comma, or a tab where the output's name ends in `.tsv`.
    public var delimiter: CSVDelimiter?
    public var quoting = CSVQuoting.minimal
    public var lineEnding = CSVLineEnding.crlf
    /// `nil` is what the preset says.
    public var bom: Bool?
    public var guardsFormulas = true
    public var lists = CSVLists.join
    public var listSeparator = "; "
    /// What stands where there is no value.
    public var null = ""
    public var preset = CSVPreset.none

    public init() {}

    public static let specs = [
        OptionSpec(
            "columns", \CSVOptions.columns,
            help: "Metadata fields, members of them such as author.name, other metadata, or "
                + "\(CSVComputed.allCases.map(\.rawValue).joined(separator: ", ")).",
            example: "[headline, publisher.url, keywords, body]"),
        OptionSpec(
            "headers", \CSVOptions.headers, help: "Titles of columns, by the columns' names.",
            example: "{headline: Title}"),
        OptionSpec("header", \CSVOptions.hasHeader, help: "Begins with a record of the columns' titles."),
        OptionSpec(
            "delimiter", \CSVOptions.delimiter,
            help: "What stands between two cells; a comma, or a tab when the output's name ends in .tsv.",
            example: ";"),
        OptionSpec("quoting", \CSVOptions.quoting, help: "Which cells are quoted."),
        OptionSpec("line-ending", \CSVOptions.lineEnding, help: "What ends a record."),
        OptionSpec(
            "bom", \CSVOptions.bom, help: "Begins with a byte order mark; false, and true with the preset excel.",
            example: "true"),
        OptionSpec(
            "formula-guard", \CSVOptions.guardsFormulas,
            help: "Puts an apostrophe before cells that a spreadsheet would take for a formula (=, +, -, @, tab, CR or "
                + "LF at the start; plain numbers are spared), and notes each."),
        OptionSpec("lists", \CSVOptions.lists, help: "How lists and objects are written."),
        OptionSpec(
            "list-separator", \CSVOptions.listSeparator, help: "What stands between two values of a joined list.",
            example: "\"|\""),
        OptionSpec(
            "null", \CSVOptions.null,
            help: "What stands, unquoted, where there is no value; text that is empty is \"\" in quotes.",
            example: "NULL"),
        OptionSpec("preset", \CSVOptions.preset, help: "Settings for a program."),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        var conflicts = CSVColumnNames.conflicts(columns: columns, headers: headers)
        if !hasHeader, !headers.entries.isEmpty {
            conflicts.append(
                OptionConflict(
                    "headers", "there is no header for titles to stand in", help: "leave out 'header: false'"))
        }
        if CellFormat(self, context).needsQuotes(null) {
            conflicts.append(
                OptionConflict(
                    "null", "'\(null)' could not stand unquoted",
                    help: "choose one without delimiter, quote or line end"))
        }
        return conflicts
    }
}
