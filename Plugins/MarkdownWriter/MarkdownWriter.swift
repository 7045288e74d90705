public import PluginKit

/// Writes documents as Markdown (CommonMark 0.31, GitHub Flavored Markdown 0.29) with as few escapes as can be.
///
/// In a file of its own a document has front matter, if it has metadata. In a file of many, a `---` in the middle
/// would be read as a rule, so there each document begins with its headline as a heading, and the rest of its
/// metadata is a loss; a thematic break stands between two documents.
public struct MarkdownWriter: Writer {
    public static let info = PluginInfo(
        name: "markdown", summary: "Markdown: GitHub's or CommonMark, with front matter",
        mediaTypes: ["text/markdown"], fileExtensions: ["md", "markdown"])

    private let options: MarkdownWriterOptions
    private let isCollected: Bool

    public init(options: MarkdownWriterOptions, context: PluginContext) {
        self.options = options
        isCollected = context.outputShape == .collected
    }

    /// - Throws: ``ItemError`` `cell-span` when a table has spanning cells and `spans` is `error`.
    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) throws {
        if options.spans == .error { try refuseSpans(document.body) }
        if isCollected {
            noteMetadata(document.metadata, &remarks)
        } else {
            FrontMatter(preset: options.frontMatter).append(document.metadata, to: &output, remarks: &remarks)
        }
        document.body.nodes.withUnsafeBufferPointer { nodes in
            document.body.text.withUnsafeBufferPointer { text in
                var emitter = Emitter(nodes: nodes, text: text, strings: document.body.strings, options: options)
                swap(&emitter.out, &output)
                swap(&emitter.remarks, &remarks)
                emitter.writeDocument(headline: heading(of: document))
                swap(&emitter.out, &output)
                swap(&emitter.remarks, &remarks)
            }
        }
    }

    public func separate(_ output: inout [UInt8]) {
        output.append(contentsOf: "\n---\n\n".utf8)
    }

    /// The headline, where it is to stand above the text.
    private func heading(of document: Document) -> String? {
        guard let headline = document.metadata.headline, !headline.isEmpty else { return nil }
        switch options.title {
        case .none: return nil
        case .heading: break
        case .auto:
            // The themes of these print the title themselves.
            guard isCollected || options.frontMatter == .yaml || options.frontMatter == .none else { return nil }
        }
        if let first = document.blocks.first(where: { _ in true }), first.kind == .heading,
            Self.words(first.plainText) == Self.words(headline)
        {
            return nil
        }
        return headline
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0.isWhitespace }
    }

    private func refuseSpans(_ body: Tape) throws(ItemError) {
        for node in body.nodes where node.blockKind == .cell && (node.small > 1 || node.payload > 1) {
            throw ItemError(
                "cell-span", "a table cell spans \(node.small) columns and \(node.payload) rows, which Markdown cannot",
                offset: node.source.isNone ? nil : Int(node.source.start),
                help: "use 'spans: expand' or 'spans: html'")
        }
    }

    private func noteMetadata(_ metadata: Metadata, _ remarks: inout [Remark]) {
        var names = MetadataField.allCases.filter { $0 != .headline && metadata[$0] != nil }.map(\.rawValue)
        names += metadata.other.keys
        guard !names.isEmpty else { return }
        remarks.append(
            .loss(
                "metadata",
                "a Markdown file of many documents has no front matter, which leaves out "
                    + names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " and more" : "")))
    }
}
