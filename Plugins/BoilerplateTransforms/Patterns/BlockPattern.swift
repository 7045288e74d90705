public import PluginKit

/// What the whole text of a block must be, in words; letter case, accents, apostrophes and most punctuation do not
/// count, and hyphens part words.
///
/// | written | stands for |
/// | --- | --- |
/// | `word` | that word |
/// | `a\|b` | either word; any number of alternatives |
/// | `[a]`, `[a\|b]` | one of these words, or none |
/// | `a\|b+` | one of these words, once or more often |
/// | `#` | a number; may be an alternative |
/// | `:` | a colon, a bar, `>`, `»` or an arrow; may be an alternative |
/// | `-` | a dash between words; may be an alternative |
/// | `.` | the end of a sentence; may be an alternative |
/// | `*9` | up to nine words inside a sentence; `*` alone is up to 40 |
/// | `**9` | up to nine words, also across sentences; `**` alone is up to 40 |
/// | `with=a\|b` | at the end: one of these words must be somewhere in the block |
/// | `without=a\|b` | at the end: none of these words may be in the block |
///
/// Marks at the two ends of a block do not count. A pattern begins or ends with a word, or begins with a number, so
/// that it can be found without trying: a pattern whose first words may be missing is looked up by its last.
public struct BlockPattern: Sendable, Hashable {
    /// As it was written.
    public let text: String
    let elements: [PatternElement]
    /// Words of which one must be in the block; empty for no condition.
    let with: [[UInt8]]
    /// Words of which none may be in the block.
    let without: [[UInt8]]

    /// - Throws: what is wrong with the text, and where.
    public init(_ text: String) throws(PatternMistake) {
        var parser = PatternParser(text)
        try parser.parse()
        self.text = text
        elements = parser.elements
        with = parser.with
        without = parser.without
        if elements.isEmpty { throw PatternMistake("there is no word in it", count: text.unicodeScalars.count) }
        if firstWords == nil, lastWords == nil {
            throw PatternMistake("a pattern must begin or end with a word", count: text.unicodeScalars.count)
        }
    }

    /// What blocks of this pattern can begin with; `nil` when that can be anything.
    var firstWords: PatternElement.Alternatives? { Self.edge(elements) }

    /// What blocks of this pattern can end with; `nil` when that can be anything.
    var lastWords: PatternElement.Alternatives? { Self.edge(elements.reversed()) }

    /// The most words that a block of this pattern can have.
    var maximumWords: Int {
        elements.reduce(0) { count, element in
            switch element {
            case .one(_, _, let repeats): count + (repeats ? BlockWords.maximumTokens : 1)
            case .gap(let maximum, _): count + maximum
            }
        }
    }

    private static func edge(_ elements: [PatternElement]) -> PatternElement.Alternatives? {
        var all = PatternElement.Alternatives()
        for element in elements {
            guard case .one(let alternatives, let isOptional, _) = element,
                !alternatives.kinds.contains(where: { $0 != .number })
            else { return nil }
            all.words += alternatives.words
            all.kinds += alternatives.kinds
            if !isOptional { return all }
        }
        return nil
    }
}

/// What is wrong with the text of a ``BlockPattern``.
public struct PatternMistake: Error, Sendable, Hashable {
    public var message: String
    /// Unicode scalars before the place that is meant.
    public var offset: Int
    /// How many Unicode scalars are meant.
    public var count: Int

    init(_ message: String, offset: Int = 0, count: Int) {
        self.message = message
        self.offset = offset
        self.count = count
    }
}

extension BlockPattern: OptionValue {
    public static var optionType: OptionType { .string(named: "phrase") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        let text = try String(option: node)
        do throws(PatternMistake) {
            self = try BlockPattern(text)
        } catch {
            throw OptionMistakes([
                Diagnostic(
                    .error, "bad-phrase", error.message,
                    at: node.place(ofScalars: error.offset..<error.offset + error.count),
                    help:
                        "write the words of the block; *9 stands for up to nine words, [a] for one that may be missing")
            ])
        }
    }

    public var optionText: String { text }
}
