public import PluginKit

/// Reads Markdown: CommonMark and GitHub's flavor of it, by cmark-gfm, with YAML front matter.
///
/// What the `markdown` writer writes comes back as the same document, but for the losses that it noted. A line end
/// inside a paragraph is a space. Bare addresses are text unless `autolinks` says otherwise. A footnote's text stands
/// where it stood, outside of what it stood in.
public struct MarkdownReader: Reader {
    public static let info = PluginInfo(
        name: "markdown", summary: "Markdown: GitHub's or CommonMark, with front matter",
        mediaTypes: ["text/markdown"], fileExtensions: ["md", "markdown"])

    let options: MarkdownReaderOptions

    public init(options: MarkdownReaderOptions, context: PluginContext) {
        self.options = options
    }

    public static func recognize(_ sample: Sample) -> Recognition? { MarkdownRecognizer.recognize(sample) }

    /// - Throws: ``ItemError``: `empty-item`, `not-text`, `item-too-large` (more than ``largestItem``),
    ///   `invalid-front-matter`, `too-much-effort` (see ``MarkdownReaderOptions/effort``), `document-too-large`.
    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let source = try SourceText(try input.readAll())
        try emit(try MarkdownItem(name: input.name, source: source, options: options).document())
    }

    /// The most bytes that the parser is given: it counts them with 32 bits.
    public static let largestItem = 512 << 20
}
