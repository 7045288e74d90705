import PluginKit

/// The documents of one item on their way out: counts them, and gives each what is said of the item as a whole.
struct Emission {
    let name: String
    let text: ItemText
    /// What decoding found.
    let findings: DecodedItem
    let structure: RawTextOptions.Structure

    private var ordinal = 0
    private var detected: LayoutDetector.Finding?
    private var failures = 0
    private var firstFailure: ItemError?

    init(name: String, text: ItemText, findings: DecodedItem, structure: RawTextOptions.Structure) {
        self.name = name
        self.text = text
        self.findings = findings
        self.structure = structure
    }

    /// The layout of the item by its first part.
    mutating func detectLayout(_ part: Range<Int>) -> RawTextOptions.Layout {
        if let detected { return detected.layout }
        let finding = LayoutDetector.detect(text, part)
        detected = finding
        return finding.layout
    }

    /// What to throw at the end: documents that could not be read do not stop those after them.
    var failure: ItemError? {
        guard var error = firstFailure, ordinal > 1 else { return firstFailure }
        let place = error.line.map { ", at line \($0)" } ?? ""
        error.message = "\(failures) of \(ordinal) documents cannot be read; the first\(place): \(error.message)"
        return error
    }

    mutating func emitAll(
        _ source: inout some ArticleSource, linesAreParagraphs: Bool, _ emit: (consuming Document) throws -> Void
    ) throws {
        while let next = source.next() {
            defer { ordinal += 1 }
            let built: Document
            do throws(ItemError) {
                built = try document(try next.get(), linesAreParagraphs)
            } catch {
                failures += 1
                if firstFailure == nil { firstFailure = error }
                continue
            }
            try emit(built)
        }
    }

    private func document(_ article: Article, _ linesAreParagraphs: Bool) throws(ItemError) -> Document {
        let base = text.map.item(article.range.lowerBound)
        let end = text.map.item(article.range.upperBound)
        var builder = DocumentBuilder(
            textCapacity: article.body.count, nodeCapacity: 2 * article.bodyLineCount)
        builder.metadata = article.metadata
        builder.source = DocumentSource(name: name, ordinal: ordinal, offset: base, count: max(end - base, 0))
        builder.remarks = remarks(article, base)
        switch structure {
        case .literal:
            LiteralBody(text, base: base, linesAreParagraphs: linesAreParagraphs).build(article, into: &builder)
        case .detect:
            StructuredBody(text, base: base, linesAreParagraphs: linesAreParagraphs).build(article, into: &builder)
        }
        do throws(DocumentTooLarge) {
            return try builder.finish()
        } catch {
            throw ItemError("document-too-large", "\(error)", offset: base, help: "split the item")
        }
    }

    private func remarks(_ article: Article, _ base: Int) -> [Remark] {
        var remarks: [Remark] = []
        if ordinal == 0 {
            if let detected {
                remarks.append(
                    .note(
                        "layout-detected",
                        "the layout is \(detected.layout.rawValue), because \(detected.reason)"))
            }
            if let note = findings.encodingNote { remarks.append(.note("encoding-assumed", note)) }
        }
        if let (count, first) = findings.assumed.summary(in: article.range) {
            let message =
                "\(Self.bytesAre(count)) not UTF-8, the first at byte \(first) of the item; windows-1252 is assumed "
                + "(the option 'encoding' names another)"
            remarks.append(.note("encoding-assumed", message, at: Self.span(ofByte: first, base)))
        }
        if let (count, first) = findings.undecodable.summary(in: article.range) {
            let message =
                "\(Self.bytesAre(count)) not \(findings.encodingName), the first at byte \(first) of the item; U+FFFD "
                + "stands for them"
            remarks.append(.loss("undecodable-bytes", message, at: Self.span(ofByte: first, base)))
        }
        return remarks + article.remarks
    }

    private static func bytesAre(_ count: Int) -> String { "\(count) \(count == 1 ? "byte is" : "bytes are")" }

    private static func span(ofByte offset: Int, _ base: Int) -> SourceSpan {
        let start = max(offset - base, 0)
        return SourceSpan(start..<start + 1)
    }
}
