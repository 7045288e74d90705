import JSON
import PluginKit

extension RecordReader {
    /// A document that is nothing but a text.
    func text(
        _ string: UnsafeJSONView, _ context: RecordContext, _ source: DocumentSource
    ) throws -> Document {
        var mapped = MappedRecord()
        mapped.body = .views([string], .text)
        return try build(mapped, bodyFormat ?? .text, isAsked: bodyFormat != nil, string, context, source)
    }

    func build(
        _ mapped: consuming MappedRecord, _ format: BodyFormat?, isAsked: Bool, _ record: UnsafeJSONView,
        _ context: RecordContext, _ source: DocumentSource
    ) throws -> Document {
        guard let body = mapped.body, let format, format != .text, let reader = bodies.reader(of: format) else {
            return try buildText(consume mapped, format, context, source)
        }
        let url = mapped.metadata.url ?? ""
        let result: ForeignBody.Result
        switch body {
        case .views(let views, _):
            result = try ForeignBody.read(
                views, from: context.start, by: reader, format, name: name, url: url)
        case .text(let text):
            result = try ForeignBody.read(Array(text.utf8), by: reader, format, name: name, url: url)
        }
        var metadata = mapped.metadata
        metadata.fill(from: result.metadata)
        return Document(
            metadata: metadata, body: result.body, source: source, remarks: mapped.remarks + result.remarks)
    }

    /// Builds a body of text, or keeps one whose reader there is none for as it stands.
    private func buildText(
        _ mapped: consuming MappedRecord, _ format: BodyFormat?, _ context: RecordContext, _ source: DocumentSource
    ) throws -> Document {
        let body = mapped.body
        let count = body?.count ?? 0
        var builder = DocumentBuilder(textCapacity: count + 16, nodeCapacity: count / 128 + 8)
        // Moved and not copied: metadata has many parts whose references would be counted.
        swap(&builder.metadata, &mapped.metadata)
        builder.source = source
        swap(&builder.remarks, &mapped.remarks)
        switch (body, format) {
        case (nil, _): break
        case (.views(let views, _)?, .html?):
            for view in views {
                var map = EscapeMap(view, from: context.start)
                let text = view.string ?? ""
                builder.rawBlock(text, format: "html", source: map.span(0..<text.utf8.count))
            }
            builder.remarks.append(
                .note("body-kept-raw", "the body is HTML, and there is no reader 'html'; it is kept as raw HTML"))
        case (.views(let views, _)?, _):
            var trailing = ""
            for (index, view) in views.enumerated() {
                // Between strings that are parts of one body stands what parts paragraphs.
                let prefix = index > 0 ? trailing + "\n\n" : ""
                trailing = TextBody.build(view, from: context.start, prefix: prefix, into: &builder)
            }
            builder.setVerbatim(trailing: trailing)
            if format == .markdown {
                builder.remarks.append(
                    .note(
                        "body-kept-raw", "the body is Markdown, and there is no reader 'markdown'; it is kept as text"))
            }
        case (.text(let text)?, _):
            builder.setVerbatim(trailing: TextBody.build(text, into: &builder))
        }
        return try builder.finish()
    }
}

extension Metadata {
    /// Takes over what another has and this has not.
    mutating func fill(from more: Metadata) {
        for field in MetadataField.allCases where self[field] == nil {
            guard let value = more[field], (try? set(field, to: value)) != nil else { continue }
            origins[field.rawValue] = more.origins[field.rawValue]
        }
        for member in more.other.members where other[member.key] == nil {
            other[member.key] = member.value
        }
    }
}
