public import PluginKit

/// The options of `set`.
public struct SetOptions: PluginOptions {
    public var fields = SetFields()
    public var overwrites = true

    public init() {}

    public static let specs = [
        OptionSpec(
            "fields", \SetOptions.fields,
            help: "Fields and their text or lists of text; {field} stands for a field's value, {{ for a brace.",
            example: "{publisher: The Example, headline: \"{headline} ({articleSection})\"}", required: true),
        OptionSpec("overwrite", \SetOptions.overwrites, help: "Sets fields that have a value too."),
    ]
}
