import DocumentModel
import JSON

extension JSONWriter {
    /// Writes metadata as the JSON that it stands for.
    ///
    /// - Parameter onMisfit: takes the digits of a number that is none in JSON (RFC 8259, section 6) and was written as
    ///   a string.
    public mutating func write(_ value: MetadataValue, onMisfit: (String) -> Void = { _ in }) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .number(let digits):
            do throws(JSONError) {
                try number(literal: digits)
            } catch {
                onMisfit(digits)
                string(digits)
            }
        case .string(let text): string(text)
        case .array(let values):
            beginArray()
            for value in values { write(value, onMisfit: onMisfit) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                write(member.value, onMisfit: onMisfit)
            }
            endObject()
        }
    }
}
