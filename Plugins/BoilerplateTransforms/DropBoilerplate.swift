public import PluginKit

/// Drops blocks that are a site's furniture and not the author's text: notices about comments, pointers to other
/// pages, cookie notices, buttons that lost their shape.
///
/// A block goes only when a rule describes all of it, so a paragraph that merely speaks of cookies stays. A list or
/// a quote goes only when everything in it would; what stands in tables, figures, definition lists and footnotes, and
/// headings, always stay, as do paragraphs that hold an image, code, raw text or a footnote reference. Each block
/// dropped is noted with its rule, the reason and its text.
public struct DropBoilerplate: Transform {
    public static let info = PluginInfo(
        name: "drop-boilerplate",
        summary: "Drops site furniture such as comment notices, 'read more' lines and cookie notices")

    private let patterns: PatternIndex

    public init(options: DropBoilerplateOptions, context: PluginContext) {
        patterns = PatternIndex(options.entries)
    }

    public func apply(_ document: consuming Document) -> TransformResult {
        var finder = BoilerplateFinder(tape: document.body, patterns: patterns)
        finder.search()
        guard !finder.dropped.isEmpty else { return .keep(document) }
        document.remarks += finder.remarks
        let dropped = finder.dropped
        document.body = document.body.removingBlocks { dropped.contains($0) }
        return .keep(document)
    }
}
