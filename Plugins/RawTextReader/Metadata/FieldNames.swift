import PluginKit

/// Which metadata field a name means: schema.org's own names and those that people use for them.
enum FieldNames {
    /// Names in lower case, without hyphens, underscores and spaces.
    private static let fields: [String: MetadataField] = {
        var fields: [String: MetadataField] = [:]
        let aliases: [(MetadataField, [String])] = [
            (.headline, ["title", "subject"]),
            (.alternativeHeadline, ["subtitle"]),
            (.description, ["summary", "excerpt", "abstract"]),
            (.author, ["authors", "byline", "creator"]),
            (.datePublished, ["date", "published", "publishdate", "pubdate"]),
            (.dateModified, ["lastmod", "lastmodified", "updated", "modified"]),
            (.url, ["link", "permalink", "canonical", "canonicalurl"]),
            (.inLanguage, ["lang", "language"]),
            (.keywords, ["keyword", "tags", "tag"]),
            (.articleSection, ["section", "category"]),
            (.image, ["images", "cover"]),
        ]
        for field in MetadataField.allCases { fields[field.rawValue.lowercased()] = field }
        for (field, names) in aliases {
            for name in names { fields[name] = field }
        }
        return fields
    }()

    static func field(_ name: String) -> MetadataField? {
        guard name.utf8.count <= 40 else { return nil }
        var folded: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): continue
            case 0x41...0x5A: folded.append(byte | 0x20)
            default: folded.append(byte)
            }
        }
        return fields[String(decoding: folded, as: UTF8.self)]
    }
}
