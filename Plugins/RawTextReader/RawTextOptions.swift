public import PluginKit

/// The options of the `raw-text` reader.
public struct RawTextOptions: PluginOptions {
    /// How a text's metadata stands before its body.
    public enum Layout: String, OptionChoice {
        case auto
        case headlineDateURL = "headline-date-url"
        case frontMatter = "front-matter"
        case fields
        case plain

        public var help: String {
            switch self {
            case .auto: "what the text looks like"
            case .headlineDateURL: "a headline, a date and an address, one a line, then one paragraph a line; repeats"
            case .frontMatter: "YAML between lines of three hyphens, then the body; repeats"
            case .fields: "lines of 'Name: value', a blank line, then the body"
            case .plain: "no metadata; everything is body"
            }
        }
    }

    /// What the body's marks mean.
    public enum Structure: String, OptionChoice {
        case literal
        case detect

        public var help: String {
            switch self {
            case .literal: "nothing: the text is kept byte for byte"
            case .detect: "headings, lists, quotes, code and tables are found, and wrapped lines joined"
            }
        }
    }

    public var layout = Layout.auto
    public var structure = Structure.literal
    /// A name that the system's `iconv` knows.
    public var encoding: String?
    public var separator: String?

    public init() {}

    public static var specs: [OptionSpec<RawTextOptions>] {
        [
            OptionSpec(
                "layout", \RawTextOptions.layout, help: "How a document's metadata stands before its body."),
            OptionSpec(
                "structure", \RawTextOptions.structure,
                help: "Whether what looks like headings, lists and so on is text or structure."),
            OptionSpec(
                "encoding", \RawTextOptions.encoding, type: .string(named: "encoding"),
                help:
                    "The encoding of items that are neither marked nor UTF-8, by its iconv name; without one they are "
                    + "taken for windows-1252.",
                example: "GB18030"),
            OptionSpec(
                "separator", \RawTextOptions.separator,
                help:
                    "A line that stands between two documents of one item; '\\f' is the form feed, wherever it stands.",
                example: "===="),
        ]
    }
}
