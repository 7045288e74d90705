/// The extensions of cmark-gfm that a parse uses.
struct ParserExtensions: OptionSet, Hashable {
    let rawValue: UInt8

    static let tables = ParserExtensions(rawValue: 1)
    static let strikethrough = ParserExtensions(rawValue: 2)
    static let autolinks = ParserExtensions(rawValue: 4)
    /// Not an extension to the library, but an option.
    static let footnotes = ParserExtensions(rawValue: 8)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ options: MarkdownReaderOptions) {
        switch options.flavor {
        case .gfm: self = options.hasAutolinks ? [.all] : [.tables, .strikethrough, .footnotes]
        case .commonmark: self = []
        }
    }

    private static let all: ParserExtensions = [.tables, .strikethrough, .autolinks, .footnotes]

    /// The library's names.
    var names: [String] {
        var names: [String] = []
        if contains(.tables) { names.append("table") }
        if contains(.strikethrough) { names.append("strikethrough") }
        if contains(.autolinks) { names.append("autolink") }
        return names
    }
}
