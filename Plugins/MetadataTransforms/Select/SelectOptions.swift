public import PluginKit

/// The options of `select`.
public struct SelectOptions: PluginOptions {
    /// All must hold.
    public var all: [Condition] = []
    /// One must hold; when there are none, that is so.
    public var any: [Condition] = []
    public var mode = SelectMode.keep

    public init() {}

    public static let specs = [
        OptionSpec(
            "where", \SelectOptions.all,
            help: "Conditions that must all hold: field = value (or !=, <, <=, >, >=), contains, has, matches, "
                + "in [a, b], is set, is missing; with 'not' before them.",
            example: "[datePublished >= 2021-01-01, headline contains NATO]"),
        OptionSpec(
            "any", \SelectOptions.any, help: "Conditions of which one must hold.",
            example: "[words > 100, author is set]"),
        OptionSpec("mode", \SelectOptions.mode, help: "What becomes of a document for which they hold."),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        guard all.isEmpty, any.isEmpty else { return [] }
        return [
            OptionConflict(
                "", "there is no condition", help: "for example: where: [datePublished >= 2021-01-01]")
        ]
    }
}

/// What `select` does with documents for which its conditions hold.
public enum SelectMode: String, OptionChoice {
    case keep
    case drop

    public var help: String {
        switch self {
        case .keep: "these go on, all others are dropped"
        case .drop: "these are dropped, all others go on"
        }
    }
}
