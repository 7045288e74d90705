public import PluginKit

/// The options of the `html` reader.
public struct HTMLReaderOptions: PluginOptions {
    /// How much of a page is read.
    public enum Content: String, OptionChoice {
        case auto
        case main
        case full

        public var help: String {
            switch self {
            case .auto: "the article of a whole page, all of a fragment"
            case .main: "the article, without what stands around it"
            case .full: "everything that is visible"
            }
        }
    }

    public var content = Content.auto
    /// The page's address.
    public var url: String?
    /// A label of the Encoding Standard.
    public var encoding: String?
    /// How deep elements may nest.
    public var depth = 512

    public init() {}

    public static var specs: [OptionSpec<HTMLReaderOptions>] {
        [
            OptionSpec("content", \HTMLReaderOptions.content, help: "How much of a page is read."),
            OptionSpec(
                "url", \HTMLReaderOptions.url, type: .string(named: "address"),
                help: "The page's address, from which relative links are seen, unless the page has a base of its own.",
                example: "https://example.org/news/1.html"),
            OptionSpec(
                "encoding", \HTMLReaderOptions.encoding, type: .string(named: "encoding"),
                help:
                    "The encoding of pages without a byte order mark, by a label of the Encoding Standard; without one "
                    + "it is found out.",
                example: "windows-1251"),
            OptionSpec(
                "depth", \HTMLReaderOptions.depth,
                help: "How deep elements may nest; what is deeper is read as if it stood beside.", in: 16...100_000),
        ]
    }
}
