/// An enum of words as the type of an option: declare the cases, and validation, suggestions and help follow.
public protocol OptionChoice: OptionValue, CaseIterable, RawRepresentable<String> {
    /// What the choice means, in a few words; empty by default.
    var help: String { get }
}

extension OptionChoice {
    public var help: String { "" }

    public static var optionType: OptionType {
        .choice(allCases.map { OptionType.Choice($0.rawValue, help: $0.help) })
    }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .scalar(let text, _) = node.value, let value = Self(rawValue: text) else {
            var help = ""
            if case .scalar(let text, _) = node.value {
                help = Suggestion.help(for: text, among: Self.allCases.map(\.rawValue))
            }
            throw OptionMistakes(node, wanted: Self.optionType.description, help: help)
        }
        self = value
    }

    public var optionText: String { rawValue }
}
