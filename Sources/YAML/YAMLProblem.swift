/// One thing that is wrong with a YAML source.
public struct YAMLProblem: Error, Sendable, Hashable {
    /// The kind of a problem; the raw value is its stable name.
    public enum Kind: String, Sendable, CaseIterable {
        /// The source is not YAML; parsing ended here.
        case syntax
        /// Bytes that are not text in the encoding of the source, UTF-8 unless a byte order mark says UTF-16.
        case invalidEncoding = "invalid-encoding"
        /// A character that YAML text cannot hold, such as NUL (YAML 1.2.2 section 5.1).
        case controlCharacter = "control-character"
        /// A key that the same mapping already has, by its text.
        case duplicateKey = "duplicate-key"
        /// A key that is a sequence or a mapping; the pair is left out of the tree.
        case keyNotScalar = "key-not-scalar"
        /// The merge key `<<` of YAML 1.1; the pair is left out of the tree.
        case mergeKey = "merge-key"
        /// A second document; only the first is in the tree.
        case severalDocuments = "several-documents"
        /// A tag outside the core schema; the node is in the tree as if it had none.
        case unknownTag = "unknown-tag"
        /// A tag that does not fit what it stands before, as in `!!int three`.
        case tagMismatch = "tag-mismatch"
        /// An alias without an anchor before it; null stands in its place.
        case undefinedAlias = "undefined-alias"
        /// An alias inside of the very node that it names; null stands in its place.
        case recursiveAlias = "recursive-alias"
        /// More than ``YAMLLimits/bytes``.
        case tooLarge = "too-large"
        /// More than ``YAMLLimits/depth``.
        case tooDeep = "too-deep"
        /// More than ``YAMLLimits/nodes``.
        case tooManyNodes = "too-many-nodes"
        /// More than ``YAMLLimits/textBytes``.
        case tooMuchText = "too-much-text"
        /// More than ``YAMLLimits/whitespaceRun``.
        case whitespaceTooLong = "whitespace-too-long"
        /// More than ``YAMLLimits/tagDirectives``.
        case tooManyTagDirectives = "too-many-tag-directives"
        /// More than ``YAMLLimits/problems``.
        case tooManyProblems = "too-many-problems"
        /// The parser got no memory.
        case outOfMemory = "out-of-memory"
    }

    public var kind: Kind
    /// What is wrong and why, on one line, without the position.
    public var message: String
    /// What to do.
    public var help: String
    /// Where the fault begins.
    public var start: YAMLMark
    /// Where the fault ends; equal to ``start`` when it is a point.
    public var end: YAMLMark
    /// The other place that the message speaks of, such as the first of two equal keys.
    public var related: YAMLMark?

    public init(
        _ kind: Kind, _ message: String, help: String, start: YAMLMark, end: YAMLMark? = nil,
        related: YAMLMark? = nil
    ) {
        self.kind = kind
        self.message = message
        self.help = help
        self.start = start
        self.end = end ?? start
        self.related = related
    }

    /// The kind's name, in kebab case.
    public var code: String { kind.rawValue }

    /// How many columns are at fault: at least 1, and 1 when the fault goes on in another line.
    public var count: Int { start.line == end.line ? max(1, end.column - start.column) : 1 }
}

extension YAMLProblem: CustomStringConvertible {
    /// `line:column: message; help`.
    public var description: String { "\(start.line):\(start.column): \(message); \(help)" }
}
