public import PluginKit

/// A condition on a document, such as `datePublished >= 2021-01-01`, `not author is set` or `inLanguage in [en, de]`.
///
/// | written | holds when |
/// | --- | --- |
/// | `field is set`, `field is missing` | there is a value, or none |
/// | `field = value`, `!=`, `<`, `<=`, `>`, `>=` | dates compare as dates, numbers as numbers, all else as text |
/// | `field contains text` | the text, or one of a list, contains it, letter case aside |
/// | `field has value` | the text is the value, or one of a list is |
/// | `field matches glob` | the text, or one of a list, is as the glob says: `*` any text, `?` one character |
/// | `field in [a, b]` | the text, or one of a list, is one of these |
///
/// `not` before a condition turns it round. Without a value no comparison holds but `!=`. A field is metadata
/// (`headline`, `author.name`, `other.byline`), or `words`, `path`, `stem`, `losses`; names and values may stand in
/// quotes.
public struct Condition: OptionValue {
    enum Test: Sendable, Hashable {
        case isSet
        case isMissing
        case compare(Comparison, Operand)
        /// The needle in lower case.
        case contains(String)
        case has(String)
        case matches(Glob)
        case isIn([String])
    }

    /// A value with what it can be taken for.
    struct Operand: Sendable, Hashable {
        var text: String
        var number: Number?
        var date: DateInterval?

        init(_ text: String) {
            self.text = text
            number = Number(text)
            date = DateTime(text).map(DateInterval.init)
        }
    }

    /// As it was written.
    public let text: String
    let isNegated: Bool
    let field: FieldPath
    let test: Test

    /// - Throws: what is wrong with the text, and where.
    public init(_ text: String) throws(ConditionMistake) {
        var parser = ConditionParser(text)
        (isNegated, field, test) = try parser.parse()
        self.text = text
    }

    public static var optionType: OptionType { .string(named: "condition") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        let text = try String(option: node)
        do throws(ConditionMistake) {
            self = try Condition(text)
        } catch {
            throw OptionMistakes([
                Diagnostic(
                    .error, "bad-condition", error.message, at: node.place(ofScalars: error.scalars), help: error.help)
            ])
        }
    }

    public var optionText: String { text }
}

/// What is wrong with a ``Condition``.
public struct ConditionMistake: Error, Sendable, Hashable {
    public var message: String
    public var help: String
    /// The part of the text that is meant, in Unicode scalars.
    public var scalars: Range<Int>
}
