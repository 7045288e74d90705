import DocumentModel
import JSON

extension DocumentEncoder {
    mutating func encode(_ metadata: Metadata) {
        writer.beginObject()
        for field in MetadataField.allCases {
            guard let value = metadata[field] else { continue }
            writer.key(field.rawValue)
            encode(value)
        }
        if !metadata.other.isEmpty {
            writer.key(MetadataMember.other.rawValue)
            encode(.object(metadata.other))
        }
        if !metadata.origins.isEmpty {
            writer.key(MetadataMember.origins.rawValue)
            encode(metadata.origins)
        }
        writer.endObject()
    }

    /// Keys in the order of their bytes, since a dictionary has none.
    private mutating func encode(_ origins: [String: Metadata.Origin]) {
        writer.beginObject()
        for (field, origin) in origins.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            writer.key(field)
            writer.beginObject()
            writer.key(OriginMember.certainty.rawValue)
            writer.string(origin.certainty.rawValue)
            writer.key(OriginMember.from.rawValue)
            writer.string(origin.from)
            writer.endObject()
        }
        writer.endObject()
    }

    private mutating func encode(_ value: MetadataValue) {
        switch value {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let digits):
            do throws(JSONError) {
                try writer.number(literal: digits)
            } catch {
                misfits.append(digits)
                writer.string(digits)
            }
        case .string(let text): writer.string(text)
        case .array(let values):
            writer.beginArray()
            for value in values { encode(value) }
            writer.endArray()
        case .object(let object):
            writer.beginObject()
            for member in object.members {
                writer.key(member.key)
                encode(member.value)
            }
            writer.endObject()
        }
    }
}
