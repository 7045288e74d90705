public import PluginKit

/// The languages that rules have phrases in, by their BCP 47 tags.
public enum RuleLanguage: String, OptionChoice {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"

    public var help: String {
        switch self {
        case .english: "English"
        case .german: "German"
        case .french: "French"
        case .spanish: "Spanish"
        }
    }
}
