import PluginKit

/// One item on its way to a document.
struct MarkdownItem {
    let name: String
    let source: SourceText
    let options: MarkdownReaderOptions

    func document() throws(ItemError) -> Document {
        var result: Result<Document, ItemError>?
        source.bytes.withUnsafeBufferPointer { text in
            do throws(ItemError) {
                result = .success(try document(text))
            } catch {
                result = .failure(error)
            }
        }
        guard let result else { throw ItemError("out-of-memory", "there is no memory for the item") }
        return try result.get()
    }

    private func document(_ text: Bytes) throws(ItemError) -> Document {
        let head = try frontMatter(text)
        let body = (head?.range.upperBound ?? source.start)..<text.count
        var survey = LineSurvey(text, body, of: source, options)
        try checkEffort(survey, body)
        let prefix = FootnotePrefix(survey, text)
        survey.shift(by: prefix.lines)
        guard let tree = ParsedTree(prefix.text, text[part: body], ParserExtensions(options)) else {
            throw ItemError("out-of-memory", "there is no memory for the parser")
        }
        var walk = TreeWalk(text, survey, isGFM: options.flavor == .gfm)
        walk.builder.source = DocumentSource(name: name, count: source.itemCount)
        walk.builder.remarks = source.remarks
        if survey.hasNUL {
            walk.builder.remarks.append(.loss("nul", "Markdown cannot hold U+0000; it became U+FFFD"))
        }
        let metadata = head.map { read($0, survey.lines, &walk.builder) }
        walk.build(MarkdownNode(tree.root), leavingOut: metadata.flatMap(Self.writtenTitle))
        walk.builder.metadata = metadata?.metadata ?? Metadata()
        if metadata?.isExact != true { walk.deriveHeadline() }
        do throws(DocumentTooLarge) {
            return try walk.finish()
        } catch {
            throw ItemError("document-too-large", "\(error)", help: "split the item")
        }
    }

    private func frontMatter(_ text: Bytes) throws(ItemError) -> FrontMatterBlock? {
        guard options.frontMatter != .none else { return nil }
        let lines = LineTable(of: source)
        return try FrontMatterBlock(text, from: source.start) { lines.item($0) }
    }

    /// Reads the metadata, and notes what is odd about it.
    private func read(
        _ block: FrontMatterBlock, _ lines: LineTable, _ builder: inout DocumentBuilder
    ) -> FrontMatterMetadata {
        let first = lines.item(block.range.lowerBound)
        let span = SourceSpan(first..<max(lines.item(block.range.upperBound), first))
        let metadata = FrontMatterMetadata(block.members, options.frontMatter)
        builder.remarks += metadata.misfits.map {
            .note("value-not-fitting", "\($0.reason); the value of '\($0.name)' is kept as it is", at: span)
        }
        builder.remarks += block.remarks(at: span)
        return metadata
    }

    /// The words of the heading that the `markdown` writer puts above a text with front matter of schema.org's names,
    /// unless the text begins with it.
    private static func writtenTitle(_ metadata: FrontMatterMetadata) -> [Substring]? {
        guard metadata.hasSchemaNames, let headline = metadata.metadata.headline else { return nil }
        // Markdown cannot hold U+0000.
        let scalars = headline.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
        return TreeWalk.words(String(String.UnicodeScalarView(scalars)))
    }

    private func checkEffort(_ survey: LineSurvey, _ body: Range<Int>) throws(ItemError) {
        // Half a second, and so much for each byte.
        let limit = 500_000_000 + body.count * options.effort
        guard survey.effort > limit else { return }
        throw ItemError(
            "too-much-effort",
            "the item is made so that the parser would take about \(survey.effort / 1_000_000_000 + 1) seconds or more, "
                + "by nesting, brackets, references, or rows of tables without cells",
            offset: survey.lines.item(body.lowerBound),
            help: "raise the limit with 'max-effort', which is \(options.effort)")
    }
}

extension TreeWalk {
    /// Makes the first heading of the first level the headline, when there is none.
    mutating func deriveHeadline() {
        guard builder.metadata.headline == nil, let firstHeading, !Self.words(firstHeading).isEmpty else { return }
        builder.metadata.headline = firstHeading
        builder.metadata.origins[MetadataField.headline.rawValue] = Metadata.Origin(.derived, from: "heading")
    }

    consuming func finish() throws(DocumentTooLarge) -> Document { try builder.finish() }
}
