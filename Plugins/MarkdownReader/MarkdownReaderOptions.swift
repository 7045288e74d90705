public import PluginKit

/// The options of the `markdown` reader.
public struct MarkdownReaderOptions: PluginOptions {
    public var flavor = MarkdownDialect.gfm
    public var frontMatter = FrontMatterKeys.auto
    public var hasAutolinks = false
    /// Steps of the parser that each byte may cost where it is slow.
    public var effort = 200

    public init() {}

    public static let specs = [
        OptionSpec("flavor", \MarkdownReaderOptions.flavor, help: "The dialect to read.", example: "commonmark"),
        OptionSpec(
            "front-matter", \MarkdownReaderOptions.frontMatter,
            help: "By what keys the metadata stands at the head of a file.", example: "hugo"),
        OptionSpec(
            "autolinks", \MarkdownReaderOptions.hasAutolinks,
            help: "Whether bare addresses are links, as on GitHub; otherwise they are text."),
        OptionSpec(
            "max-effort", \MarkdownReaderOptions.effort,
            help: "Steps that each byte of an item may cost on top of half a second; items that are made to keep the "
                + "parser busy (thousands of nested quotes, of brackets, of rows without cells) fail.",
            in: 1...1_000_000),
    ]

    public func conflicts(in context: PluginContext) -> [OptionConflict] {
        guard flavor == .commonmark, hasAutolinks else { return [] }
        return [
            OptionConflict(
                "autolinks", "CommonMark has no bare links", help: "leave it out, or use 'flavor: gfm'")
        ]
    }
}

/// Dialects of Markdown that are read.
public enum MarkdownDialect: String, OptionChoice {
    /// GitHub Flavored Markdown with footnotes.
    case gfm
    case commonmark

    public var help: String {
        switch self {
        case .gfm: "GitHub Flavored Markdown: tables, strikethrough, task lists, footnotes"
        case .commonmark: "CommonMark and nothing else"
        }
    }
}

/// Whose keys front matter has; the words are those of the `markdown` writer.
public enum FrontMatterKeys: String, OptionChoice {
    case auto
    case yaml
    case none
    case hugo
    case jekyll
    case obsidian
    case astro

    public var help: String {
        switch self {
        case .auto: "what it looks like: schema.org's names, or what people and tools use for them"
        case .yaml: "schema.org's names: headline, datePublished, author"
        case .none: "there is none: what looks like it is text"
        case .hugo: "title, date, lastmod, tags, categories"
        case .jekyll: "title, date, last_modified_at, tags, categories"
        case .obsidian: "title, aliases, date, tags"
        case .astro: "title, pubDate, updatedDate, heroImage, tags"
        }
    }
}
