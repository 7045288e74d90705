import Galley
import HTML5

/// A piece of work on one page; made once for each thread.
enum Work: String, CaseIterable {
    /// HTML to tree.
    case parse
    /// Page to main text.
    case extract
    /// Whole page to Markdown.
    case convert

    /// - Returns: what does the work, and how many bytes came of it.
    func make() -> ([UInt8]) throws -> Int {
        switch self {
        case .parse:
            let parser = HTMLParser()
            return { try parser.parse($0).nodeCount }
        case .extract: return Self.chain(content: "main", to: "text")
        case .convert: return Self.chain(content: "full", to: "markdown")
        }
    }

    private static func chain(content: String, to format: String) -> ([UInt8]) throws -> Int {
        let registry = BuiltinPlugins.registry
        var mistakes: [Diagnostic] = []
        let options = [ConfigEntry(key: "content", value: ConfigNode(.scalar(content, isPlain: true)))]
        guard
            let reader = registry.makeReader(.init("html", options: options), into: &mistakes),
            let writer = registry.makeWriter(.init(format), into: &mistakes)
        else { return { _ in throw Unavailable(mistakes: mistakes) } }
        return { page in
            var output: [UInt8] = []
            var remarks: [Remark] = []
            try reader.read(Input(name: "page.html", bytes: page)) { document in
                try writer.write(document, to: &output, remarks: &remarks)
            }
            return output.count
        }
    }

    struct Unavailable: Error {
        var mistakes: [Diagnostic]
    }
}
