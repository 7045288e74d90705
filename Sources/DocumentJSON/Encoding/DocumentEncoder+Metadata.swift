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
        writer.write(value) { misfits.append($0) }
    }
}
