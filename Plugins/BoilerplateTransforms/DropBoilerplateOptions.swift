public import PluginKit

/// The options of `drop-boilerplate`.
public struct DropBoilerplateOptions: PluginOptions {
    /// `nil` is all.
    public var rules: [RuleName]?
    public var except: [RuleName] = []
    /// `nil` is all.
    public var languages: [RuleLanguage]?
    public var phrases: [BlockPattern] = []

    public init() {}

    public static let specs = [
        OptionSpec(
            "rules", \DropBoilerplateOptions.rules, help: "The rules to go by; all of them when left out.",
            example: "[comment-moderation, read-more]"),
        OptionSpec(
            "except", \DropBoilerplateOptions.except, help: "Rules not to go by.", example: "[copyright]"),
        OptionSpec(
            "languages", \DropBoilerplateOptions.languages,
            help: "The languages of the rules' phrases; all of them when left out.", example: "[en, de]"),
        OptionSpec(
            "phrases", \DropBoilerplateOptions.phrases,
            help: "Phrases of your own, each the whole text of a block whatever its case and punctuation; "
                + "a|b is either word, [a] may be missing, *9 is up to nine words.",
            example: "[\"Support our *3 journalism\", \"This story first appeared in *12\"]"),
    ]

    /// The patterns that are chosen, each with its rule's name and reason.
    var entries: [PatternIndex.Entry] {
        let chosen = BoilerplateRules.all.filter { rule in
            rules.map { $0.contains { $0.name == rule.name } } ?? true
                && !except.contains { $0.name == rule.name }
        }
        var entries: [PatternIndex.Entry] = []
        for rule in chosen {
            for (language, pattern) in rule.patterns where languages.map({ $0.contains(language) }) ?? true {
                entries.append(PatternIndex.Entry(rule: rule.name, reason: rule.reason, pattern: pattern))
            }
        }
        return entries + phrases.map { .init(rule: "phrases", reason: "a phrase of the recipe", pattern: $0) }
    }
}
