import DocumentModel
import JSON

/// Writes a document as one JSON object.
struct DocumentEncoder {
    var writer: JSONWriter
    /// Digits of metadata that are no JSON number.
    var misfits: [String] = []

    mutating func encode(_ document: Document) {
        writer.beginObject()
        key(.galley)
        writer.number(DocumentJSON.version)
        if document.source != DocumentSource() {
            key(.source)
            encode(document.source)
        }
        if document.metadata != Metadata() {
            key(.metadata)
            encode(document.metadata)
        }
        if document.body.isVerbatim {
            key(.verbatim)
            writer.bool(true)
        }
        encode(document.body)
        if !document.remarks.isEmpty {
            key(.remarks)
            writer.beginArray()
            for remark in document.remarks { encode(remark) }
            writer.endArray()
        }
        writer.endObject()
    }

    mutating func key(_ member: TopMember) {
        writer.key(member.rawValue)
    }

    private mutating func encode(_ source: DocumentSource) {
        writer.beginObject()
        if !source.name.isEmpty {
            writer.key(SourceMember.name.rawValue)
            writer.string(source.name)
        }
        let numbers: [(SourceMember, Int)] = [
            (.ordinal, source.ordinal), (.offset, source.offset), (.count, source.count),
        ]
        for (member, number) in numbers where number != 0 {
            writer.key(member.rawValue)
            writer.number(number)
        }
        writer.endObject()
    }

    private mutating func encode(_ remark: Remark) {
        writer.beginObject()
        writer.key(RemarkMember.severity.rawValue)
        writer.string(remark.severity.rawValue)
        writer.key(RemarkMember.code.rawValue)
        writer.string(remark.code.rawValue)
        writer.key(RemarkMember.message.rawValue)
        writer.string(remark.message)
        encode(remark.span)
        writer.endObject()
    }

    /// Writes the member `span`, unless there is none.
    mutating func encode(_ span: SourceSpan) {
        guard span != .none else { return }
        writer.key(NodeMember.span.rawValue)
        writer.pair(Int(span.start), Int(span.count))
    }
}
