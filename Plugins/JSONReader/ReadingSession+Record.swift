import DocumentJSON
import JSON
import PluginKit

extension ReadingSession {
    /// Makes the document of one record, and counts it.
    mutating func document(
        of record: UnsafeJSONView, _ shape: Int?, _ context: RecordContext, _ value: ValueStream.Value
    ) -> Result<Document, ItemError> {
        let range = record.byteRange
        var context = context
        context.start = range.lowerBound
        let source = DocumentSource(
            name: name, ordinal: ordinal, offset: value.base + range.lowerBound, count: range.count)
        ordinal += 1
        tally.total += 1
        do {
            var document = try make(record, shape, context, source, value)
            if value.replacedSurrogates > 0 {
                document.remarks.append(
                    .loss(
                        "lone-surrogate",
                        value.replacedSurrogates == 1
                            ? "half of a surrogate pair stands for no character; U+FFFD stands for it"
                            : "\(value.replacedSurrogates) halves of surrogate pairs stand for no character; U+FFFD "
                                + "stands for them"))
            }
            return .success(document)
        } catch let errors as DocumentJSONErrors {
            return .failure(error(errors, value))
        } catch let error as NotARecord {
            return .failure(
                ItemError(
                    "not-a-record", "a record is an object or a text, and this is \(error.found)",
                    at: stream.place(of: source.offset)))
        } catch let error as DocumentTooLarge {
            return .failure(
                ItemError("document-too-large", error.description, at: stream.place(of: source.offset)))
        } catch var error as ItemError {
            // The places of a body's reader count in the body.
            let place = stream.place(of: source.offset)
            (error.offset, error.line, error.column) = (place.offset, place.line, place.column)
            return .failure(error)
        } catch {
            return .failure(ItemError("failed", "\(error)", at: stream.place(of: source.offset)))
        }
    }

    private mutating func make(
        _ record: UnsafeJSONView, _ shape: Int?, _ context: RecordContext, _ source: DocumentSource,
        _ value: ValueStream.Value
    ) throws -> Document {
        let view = value.view.holding(record)
        guard shape == nil, DocumentJSON.isMarked(view) else {
            return try records.document(of: record, shape: shape, context, source: source)
        }
        var document = try DocumentJSON.decode(view)
        if document.source == DocumentSource() { document.source = source }
        return document
    }

    private mutating func error(_ errors: DocumentJSONErrors, _ value: ValueStream.Value) -> ItemError {
        let first = errors.all[0]
        var message = "\(first.path): \(first.message)"
        let more = errors.all.count - 1
        if more > 0 { message += " (and \(more)\(errors.isTruncated ? " or more" : "") other mistakes)" }
        return ItemError(
            "invalid-document", message, at: stream.place(of: value.base + first.byteOffset), help: first.help)
    }
}
