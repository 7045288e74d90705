public import PluginKit

/// The options of `rename`.
public struct RenameOptions: PluginOptions {
    public var fields = RenameFields()
    public var overwrites = false

    public init() {}

    public static let specs = [
        OptionSpec(
            "fields", \RenameOptions.fields, help: "Old names and new ones.",
            example: "{byline: author, tags: keywords}", required: true),
        OptionSpec(
            "overwrite", \RenameOptions.overwrites, help: "Takes the place of a value that the new name has already."),
    ]
}
