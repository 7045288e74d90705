/// A Swift type that an option can have.
///
/// The kit's own conformances cover `Bool`, `Int`, `String`, arrays, optionals, string-keyed mappings and,
/// through ``OptionChoice``, enums.
public protocol OptionValue: Sendable {
    static var optionType: OptionType { get }
    /// - Throws: every mistake in the value, each with its place.
    init(option node: ConfigNode) throws(OptionMistakes)
    /// The value as a recipe would write it; shown as the default. Empty for "none".
    var optionText: String { get }
}

/// What is wrong with the value of an option.
public struct OptionMistakes: Error, Sendable {
    public var all: [Diagnostic]

    public init(_ all: [Diagnostic]) {
        self.all = all
    }

    /// One mistake: the value is not of the type wanted.
    public init(_ node: ConfigNode, wanted: String, help: String = "") {
        let found =
            if case .scalar(let text, _) = node.value, !node.isNull { "'\(text)'" } else { node.kindName }
        all = [Diagnostic(.error, "wrong-type", "expected \(wanted), found \(found)", at: node.place, help: help)]
    }
}

extension Bool: OptionValue {
    public static var optionType: OptionType { .boolean }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .scalar(let text, isPlain: true) = node.value else {
            throw OptionMistakes(node, wanted: "true or false")
        }
        switch text {
        case "true", "True", "TRUE": self = true
        case "false", "False", "FALSE": self = false
        case "yes", "on", "Yes", "On", "YES", "ON":
            throw OptionMistakes(node, wanted: "true or false", help: "write true; in YAML 1.2 '\(text)' is text")
        case "no", "off", "No", "Off", "NO", "OFF":
            throw OptionMistakes(node, wanted: "true or false", help: "write false; in YAML 1.2 '\(text)' is text")
        default: throw OptionMistakes(node, wanted: "true or false")
        }
    }

    public var optionText: String { self ? "true" : "false" }
}

extension Int: OptionValue {
    public static var optionType: OptionType { .integer(.min ... .max) }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .scalar(let text, isPlain: true) = node.value, let value = Int(text) else {
            throw OptionMistakes(node, wanted: "a whole number")
        }
        self = value
    }

    public var optionText: String { String(self) }
}

extension String: OptionValue {
    public static var optionType: OptionType { .string(named: "text") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .scalar(let text, _) = node.value, !node.isNull else {
            throw OptionMistakes(node, wanted: "text")
        }
        self = text
    }

    public var optionText: String { self }
}

extension Array: OptionValue where Element: OptionValue {
    public static var optionType: OptionType { .list(Element.optionType) }

    /// A single value where a list is wanted is refused: whether `a, b` is one thing or two must not be a guess.
    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .sequence(let nodes) = node.value else {
            var help = ""
            if case .scalar(let text, _) = node.value, !node.isNull { help = "write it as a list: [\(text)]" }
            throw OptionMistakes(node, wanted: Self.optionType.description.withArticle, help: help)
        }
        self = []
        var mistakes: [Diagnostic] = []
        for node in nodes {
            do throws(OptionMistakes) {
                append(try Element(option: node))
            } catch {
                mistakes += error.all
            }
        }
        if !mistakes.isEmpty { throw OptionMistakes(mistakes) }
    }

    public var optionText: String { "[" + map(\.optionText).joined(separator: ", ") + "]" }
}

extension Optional: OptionValue where Wrapped: OptionValue {
    public static var optionType: OptionType { Wrapped.optionType }

    /// Null is no value.
    public init(option node: ConfigNode) throws(OptionMistakes) {
        self = node.isNull ? nil : try Wrapped(option: node)
    }

    public var optionText: String { self?.optionText ?? "" }
}

extension String {
    var withArticle: String {
        guard let first = utf8.first else { return self }
        return ("aeiou".utf8.contains(first) ? "an " : "a ") + self
    }
}
