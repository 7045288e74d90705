import DocumentJSON
import JSON
import PluginKit

extension RecordReader {
    /// Makes the document of one record, or says why there is none.
    ///
    /// - Parameters:
    ///   - shape: `nil` when only the record itself can say what it is.
    ///   - holding: gives the view that holds its memory for one that does not.
    ///   - place: gives the line and column of an offset in the item.
    mutating func make(
        _ record: UnsafeJSONView, shape: Int?, _ context: RecordContext, _ source: DocumentSource,
        holding: (UnsafeJSONView) -> JSONView, place: (Int) -> TextPlace
    ) -> Result<Document, ItemError> {
        var context = context
        context.start = record.byteOffset
        do {
            if shape == nil {
                let view = holding(record)
                if DocumentJSON.isMarked(view) {
                    var document = try DocumentJSON.decode(view)
                    if document.source == DocumentSource() { document.source = source }
                    return .success(document)
                }
            }
            return .success(try document(of: record, shape: shape, context, source: source))
        } catch let errors as DocumentJSONErrors {
            let start = source.offset - record.byteOffset
            return .failure(Self.error(errors, at: place(start + errors.all[0].byteOffset)))
        } catch let error as NotARecord {
            return .failure(
                ItemError(
                    "not-a-record", "a record is an object or a text, and this is \(error.found)",
                    at: place(source.offset)))
        } catch let error as DocumentTooLarge {
            return .failure(ItemError("document-too-large", error.description, at: place(source.offset)))
        } catch var error as ItemError {
            // The places of a body's reader count in the body.
            let place = place(source.offset)
            (error.offset, error.line, error.column) = (place.offset, place.line, place.column)
            return .failure(error)
        } catch {
            return .failure(ItemError("failed", "\(error)", at: place(source.offset)))
        }
    }

    private static func error(_ errors: DocumentJSONErrors, at place: TextPlace) -> ItemError {
        let first = errors.all[0]
        var message = "\(first.path): \(first.message)"
        let more = errors.all.count - 1
        if more > 0 { message += " (and \(more)\(errors.isTruncated ? " or more" : "") other mistakes)" }
        return ItemError("invalid-document", message, at: place, help: first.help)
    }
}
