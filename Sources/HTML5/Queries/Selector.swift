/// A list of selectors, compiled: types, `#id`, `.class`, `[attribute]` with its operators, `*`, and the descendant
/// and child combinators (Selectors Level 4, the parts that need no state).
///
///     let links = try Selector("article p > a[href^='https:'], .note a")
///     for link in tree.select(links) { … }
public struct Selector: Sendable, Hashable {
    /// A condition on one element.
    enum Condition: Sendable, Hashable {
        case type(String)
        case id(String)
        case hasClass(String)
        case attribute(String, AttributeTest, ignoresCase: Bool)
    }

    enum AttributeTest: Sendable, Hashable {
        case exists
        case equals(String)
        /// `~=`
        case hasWord(String)
        /// `|=`
        case isLanguage(String)
        /// `^=`
        case begins(String)
        /// `$=`
        case ends(String)
        /// `*=`
        case contains(String)
    }

    /// What stands between two compounds.
    enum Combinator: Sendable, Hashable {
        case descendant
        case child
    }

    struct Compound: Sendable, Hashable {
        var conditions: [Condition] = []
    }

    /// Compounds from the last to the first, each with the combinator that leads to the one before it.
    struct Complex: Sendable, Hashable {
        var subject: Compound
        var ancestors: [(Combinator, Compound)]

        static func == (a: Self, b: Self) -> Bool {
            a.subject == b.subject && a.ancestors.elementsEqual(b.ancestors) { $0 == $1 }
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(subject)
            for (combinator, compound) in ancestors {
                hasher.combine(combinator)
                hasher.combine(compound)
            }
        }
    }

    let alternatives: [Complex]

    /// - Throws: ``SelectorError``, with the place of what is not understood.
    public init(_ text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        alternatives = try parser.list()
    }
}

/// Why a text is no selector.
public struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in words.
    public var message: String
    /// In Unicode scalars, from 0.
    public var offset: Int

    /// The place and the message, in a line.
    public var description: String { "selector, character \(offset + 1): \(message)" }
}
