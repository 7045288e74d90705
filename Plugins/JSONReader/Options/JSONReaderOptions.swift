public import PluginKit

/// The options of the `json` reader.
public struct JSONReaderOptions: PluginOptions {
    public var records: RecordsPointer?
    public var fields = FieldMappings()
    /// `nil` is what the record's shape says, and text or HTML by its look where there is none.
    public var bodyFormat: BodyFormat?
    /// In bytes.
    public var maximumRecordSize = 1 << 28
    public var maximumDepth = 1024

    public init() {}

    public static let specs = [
        OptionSpec(
            "records", \JSONReaderOptions.records,
            help: "Where the records are: a JSON Pointer to an array of them, or to one; without it they are found.",
            example: "/data/items"),
        OptionSpec(
            "fields", \JSONReaderOptions.fields,
            help: "Metadata fields, or body, and where in a record they are: a JSON Pointer, a list of these to try in "
                + "order, or text with {/pointer} in it; other fields are found as without it.",
            example: "{headline: /title, author: [/by/name, /source], body: \"{/lead}\\n\\n{/text}\"}"),
        OptionSpec(
            "body-format", \JSONReaderOptions.bodyFormat,
            help: "What the body's text is; without it what the kind of record says, and else HTML where it looks so."),
        OptionSpec(
            "max-record-size", \JSONReaderOptions.maximumRecordSize,
            help: "The most bytes that one record may have; a larger one fails.", in: 1...0xFFFF_0000),
        OptionSpec(
            "max-depth", \JSONReaderOptions.maximumDepth,
            help: "How many objects and arrays may be open at once in a record; a deeper one fails.", in: 1...4096),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        guard let bodyFormat, bodyFormat != .text,
            context.registry.plugin(.reader, named: bodyFormat.rawValue) == nil
        else { return [] }
        return [
            OptionConflict(
                "body-format", "there is no reader '\(bodyFormat.rawValue)' to hand bodies to",
                help: "leave 'body-format' out, or use a galley that has the reader")
        ]
    }
}
