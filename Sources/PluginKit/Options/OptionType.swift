/// What values an option takes: enough to validate, to document, and to write a JSON Schema.
public indirect enum OptionType: Sendable, Hashable {
    case boolean
    /// Whole numbers in a range.
    case integer(ClosedRange<Int>)
    /// Text; the name says of what kind, such as `text`, `template`, `character`.
    case string(named: String)
    /// One of these words.
    case choice([Choice])
    case list(OptionType)
    /// A mapping from names to values.
    case map(OptionType)
    case either([OptionType])

    public struct Choice: Sendable, Hashable {
        public var name: String
        /// What it means, in a few words; may be empty.
        public var help: String

        public init(_ name: String, help: String = "") {
            self.name = name
            self.help = help
        }
    }

    /// The type in words, for help and messages, such as `list of text` or `auto, single or graph`.
    public var description: String {
        switch self {
        case .boolean: return "true or false"
        case .integer(let range):
            if range.upperBound == .max {
                return range.lowerBound == .min ? "whole number" : "whole number, \(range.lowerBound) or more"
            }
            return "whole number from \(range.lowerBound) to \(range.upperBound)"
        case .string(let name): return name
        case .choice(let choices): return Self.words(choices.map(\.name))
        case .list(let element): return "list of \(element.description)"
        case .map(let element): return "mapping from names to \(element.description)"
        case .either(let types): return Self.words(types.map(\.description))
        }
    }

    private static func words(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
