import PluginKit
import Storage

/// The name of an output with fields in braces, such as `{datePublished}-{slug}.md`.
///
/// | field | stands for |
/// | --- | --- |
/// | `{stem}` | the input's base name without endings |
/// | `{path}` | the input's path below the folder of its pattern, without endings |
/// | `{slug}` | the document's slug: its own, or its headline in lower case with hyphens, or the stem |
/// | `{n}`, `{n:5}` | the document's number in the run, from 1, with zeros in front up to a width |
/// | `{hash:2}` | so many hexadecimal digits of a hash of the input's path and the document's place in it |
/// | `{headline}` … | a metadata field, by its schema.org name |
/// | `{other.NAME}` | a member of the other metadata |
/// | `{field\|text}` | the field, or the text where it is not set |
///
/// `{{` and `}}` are the braces themselves.
public struct NameTemplate: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case text(String)
        case field(Field, fallback: String?)
    }

    enum Field: Sendable, Hashable {
        case stem
        case path
        case slug
        case number(width: Int)
        case hash(digits: Int)
        case metadata(String)
    }

    /// The template as written.
    public let text: String
    let pieces: [Piece]

    /// Whether it has a field, so that each document gets a file of its own.
    public var hasFields: Bool {
        pieces.contains { if case .field = $0 { true } else { false } }
    }

    /// - Parameter known: names of further metadata that documents have, as transforms define.
    /// - Throws: every mistake.
    public init(_ text: String, known: [String] = []) throws(TemplateMistakes) {
        self.text = text
        var parser = TemplateParser(text: text, known: known)
        pieces = parser.pieces()
        guard parser.mistakes.isEmpty else { throw TemplateMistakes(all: parser.mistakes) }
    }

    /// A name without fields.
    public init(literal: String) {
        self.init(pieces: [.text(literal)], text: literal)
    }

    init(pieces: [Piece], text: String) {
        self.pieces = pieces
        self.text = text
    }

    /// The template split at the last `/` before the first field: a fixed folder, and what is below it.
    public var split: (folder: String, rest: NameTemplate) {
        guard case .text(let head)? = pieces.first, let slash = head.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            return ("", self)
        }
        let folder = slash == head.utf8.startIndex ? "/" : String(head[..<slash])
        let rest = String(head[head.utf8.index(after: slash)...])
        let pieces = (rest.isEmpty ? [] : [Piece.text(rest)]) + pieces.dropFirst()
        return (folder, NameTemplate(pieces: pieces, text: text))
    }

    /// The text when there are no fields, with braces unescaped.
    public var literal: String {
        pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}

/// What is wrong in a template.
public struct TemplateMistakes: Error, Sendable {
    public struct Mistake: Sendable, Hashable {
        public var message: String
        public var help: String
        /// Where, in Unicode scalars from the template's beginning, and how many.
        public var offset: Int
        public var count: Int
    }

    public var all: [Mistake]
}
