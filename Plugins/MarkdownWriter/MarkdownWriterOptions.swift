public import PluginKit

/// The options of the `markdown` writer.
public struct MarkdownWriterOptions: PluginOptions {
    public var flavor = MarkdownFlavor.gfm
    public var frontMatter = FrontMatterPreset.yaml
    public var title = TitlePlace.auto
    /// Column to break lines at; 0 for never.
    public var wrap = 0
    public var bullet = BulletMark.hyphen
    public var heading = HeadingStyle.atx
    public var spans = SpanPolicy.expand

    public init() {}

    public static let specs = [
        OptionSpec("flavor", \MarkdownWriterOptions.flavor, help: "The dialect to write.", example: "commonmark"),
        OptionSpec(
            "front-matter", \MarkdownWriterOptions.frontMatter,
            help: "How metadata stands at the head of a file; a file of many documents has none.", example: "hugo"),
        OptionSpec(
            "title", \MarkdownWriterOptions.title, help: "Whether the headline is the first heading of the text.",
            example: "heading"),
        OptionSpec(
            "wrap", \MarkdownWriterOptions.wrap, help: "The column to break lines at, 0 for never.", example: "80",
            in: 0...10_000),
        OptionSpec("bullet", \MarkdownWriterOptions.bullet, help: "The mark of list items.", example: "'*'"),
        OptionSpec(
            "heading", \MarkdownWriterOptions.heading, help: "How headings of level 1 and 2 are marked.",
            example: "setext"),
        OptionSpec(
            "spans", \MarkdownWriterOptions.spans, help: "What becomes of table cells that span rows or columns.",
            example: "html"),
    ]
}

/// Dialects of Markdown.
public enum MarkdownFlavor: String, OptionChoice {
    /// GitHub Flavored Markdown with footnotes.
    case gfm
    /// CommonMark; what it has no marks for (tables, strikethrough) is HTML.
    case commonmark

    public var help: String {
        switch self {
        case .gfm: "GitHub Flavored Markdown, with footnotes"
        case .commonmark: "CommonMark; tables and strikethrough as HTML"
        }
    }
}

/// Which keys the front matter has.
public enum FrontMatterPreset: String, OptionChoice {
    case yaml
    case none
    case hugo
    case jekyll
    case obsidian
    case astro

    public var help: String {
        switch self {
        case .yaml: "schema.org's names: headline, datePublished, author"
        case .none: "no front matter"
        case .hugo: "title, date, lastmod, tags, categories"
        case .jekyll: "title, date, last_modified_at, tags, categories"
        case .obsidian: "title, aliases, date, tags"
        case .astro: "title, pubDate, updatedDate, heroImage, tags"
        }
    }
}

/// Whether the headline is written as a heading.
public enum TitlePlace: String, OptionChoice {
    case auto
    case heading
    case none

    public var help: String {
        switch self {
        case .auto: "a heading, unless the text begins with it, or the preset's themes print the title"
        case .heading: "a heading, unless the text begins with it"
        case .none: "only in the front matter"
        }
    }
}

/// The mark of bullet list items; lists next to each other take turns with another.
public enum BulletMark: String, OptionChoice {
    case hyphen = "-"
    case asterisk = "*"
    case plus = "+"
}

/// How headings are marked.
public enum HeadingStyle: String, OptionChoice {
    /// `# Heading`.
    case atx
    /// Underlined, levels 1 and 2; deeper ones as `atx`.
    case setext

    public var help: String {
        switch self {
        case .atx: "# marks"
        case .setext: "underlined, from level 3 on # marks"
        }
    }
}

/// What becomes of spanning cells in GFM tables, which have none.
public enum SpanPolicy: String, OptionChoice {
    /// The text in the first cell, the rest empty; a loss.
    case expand
    /// The whole table as HTML.
    case html
    /// The document fails.
    case error

    public var help: String {
        switch self {
        case .expand: "the first cell has the text, the others are empty"
        case .html: "such tables are written as HTML"
        case .error: "such documents fail"
        }
    }
}
