public import PluginKit

/// The options of `slug`.
public struct SlugOptions: PluginOptions {
    public var from = ["headline", "stem"]
    public var maximumLength = 80
    public var isASCII = false
    public var separator = SlugSeparator.hyphen
    public var stopWords: [String] = []

    public init() {}

    public static let specs = [
        OptionSpec(
            "from", \SlugOptions.from,
            help: "Fields to make it from: the first that has letters or digits; stem is the input's base name.",
            example: "[slug, headline, url]"),
        OptionSpec(
            "max-length", \SlugOptions.maximumLength,
            help: "Unicode scalars at most; it is cut between words where it can be.", example: "60", in: 8...255),
        OptionSpec(
            "ascii", \SlugOptions.isASCII,
            help: "Writes accented Latin letters without accents, Greek and Cyrillic ones in Latin, and leaves out "
                + "what is not ASCII then.",
            example: "true"),
        OptionSpec(
            "separator", \SlugOptions.separator, help: "What stands between two words.", example: "_"),
        OptionSpec(
            "stop-words", \SlugOptions.stopWords,
            help: "Words to leave out, unless nothing else is left; as they stand in the slug.",
            example: "[the, a, of]"),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        var conflicts: [OptionConflict] = []
        if from.isEmpty {
            conflicts.append(OptionConflict("from", "there is no field to make it from", help: "from: [headline]"))
        }
        for name in from {
            guard let slip = FieldPath(name).slip else { continue }
            conflicts.append(
                OptionConflict(
                    "from", "there is no field '\(name)'",
                    help: "did you mean '\(slip)'? other metadata of that name is other.\(name)"))
        }
        return conflicts
    }
}

/// What stands between two words of a slug.
public enum SlugSeparator: String, OptionChoice {
    case hyphen = "-"
    case underscore = "_"
}
