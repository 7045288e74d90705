import JSON
import PluginKit

extension ReadingSession {
    /// Makes the document of one record, and counts it.
    mutating func document(
        of record: UnsafeJSONView, _ shape: Int?, _ context: RecordContext, _ value: ValueStream.Value
    ) -> Result<Document, ItemError> {
        let range = record.byteRange
        let source = DocumentSource(
            name: name, ordinal: ordinal, offset: value.base + range.lowerBound, count: range.count)
        ordinal += 1
        let made = records.make(
            record, shape: shape, context, source, holding: { value.view.holding($0) },
            place: { stream.place(of: $0) })
        guard value.replacedSurrogates > 0, case .success(var document) = made else { return made }
        document.remarks.append(
            .loss(
                "lone-surrogate",
                value.replacedSurrogates == 1
                    ? "half of a surrogate pair stands for no character; U+FFFD stands for it"
                    : "\(value.replacedSurrogates) halves of surrogate pairs stand for no character; U+FFFD "
                        + "stands for them"))
        return .success(document)
    }
}
