import PluginKit

/// Which metadata fields the keys of front matter are.
struct FrontMatterNames {
    /// Whether values are taken as the `markdown` writer writes them, and not as people may.
    let isExact: Bool
    private let fields: [String: MetadataField]
    /// Of keys that name one field, the lowest wins.
    private let ranks: [String: Int]

    init(_ keys: FrontMatterKeys, of members: [String]) {
        var keys = keys
        // These two have another name wherever schema.org's are not used.
        if keys == .auto, members.contains("headline") || members.contains("datePublished") { keys = .yaml }
        isExact = keys != .auto
        if keys == .auto {
            (fields, ranks) = Self.usual
        } else {
            fields = Self.written[keys] ?? [:]
            ranks = [:]
        }
    }

    func field(_ key: String) -> MetadataField? {
        if let field = fields[key] { return field }
        guard !isExact, key.utf8.count <= 40 else { return nil }
        return fields[Self.folded(key)]
    }

    func rank(_ key: String) -> Int {
        isExact ? 0 : ranks[key] ?? ranks[Self.folded(key)] ?? .max
    }

    /// What the `markdown` writer calls each field, by its presets.
    private static let written: [FrontMatterKeys: [String: MetadataField]] = {
        let tools: [FrontMatterKeys: [MetadataField: String]] = [
            .yaml: [:], .none: [:],
            .hugo: [
                .headline: "title", .keywords: "tags", .datePublished: "date", .dateModified: "lastmod",
                .articleSection: "categories", .url: "canonicalURL", .type: "schemaType", .image: "images",
            ],
            .jekyll: [
                .headline: "title", .keywords: "tags", .datePublished: "date", .dateModified: "last_modified_at",
                .articleSection: "categories", .url: "canonical_url", .inLanguage: "lang",
            ],
            .obsidian: [
                .headline: "title", .keywords: "tags", .datePublished: "date", .alternativeHeadline: "aliases",
            ],
            .astro: [
                .headline: "title", .keywords: "tags", .datePublished: "pubDate", .dateModified: "updatedDate",
            ],
        ]
        return tools.mapValues { names in
            var fields: [String: MetadataField] = [:]
            for field in MetadataField.allCases { fields[names[field] ?? field.rawValue] = field }
            return fields
        }
    }()

    /// Names that people and tools use, in lower case and without hyphens, underscores and spaces; the better of two
    /// for one field first.
    private static let usual: ([String: MetadataField], [String: Int]) = {
        let names: [(MetadataField, [String])] = [
            (.type, ["type", "schematype"]), (.headline, ["headline", "title", "subject"]),
            (.alternativeHeadline, ["alternativeheadline", "subtitle", "aliases"]),
            (.description, ["description", "summary", "excerpt", "abstract"]),
            (.author, ["author", "authors", "byline", "creator"]), (.publisher, ["publisher"]),
            (.datePublished, ["datepublished", "date", "pubdate", "published", "publishdate"]),
            (
                .dateModified,
                ["datemodified", "lastmod", "lastmodifiedat", "lastmodified", "updateddate", "updated", "modified"]
            ),
            (.url, ["canonicalurl", "canonical", "url", "link", "permalink"]),
            (.inLanguage, ["inlanguage", "lang", "language"]), (.keywords, ["keywords", "tags", "keyword", "tag"]),
            (.articleSection, ["articlesection", "section", "category", "categories"]),
            (.image, ["image", "images", "heroimage", "cover"]),
        ]
        var fields: [String: MetadataField] = [:]
        var ranks: [String: Int] = [:]
        for (field, names) in names {
            for (rank, name) in names.enumerated() {
                fields[name] = field
                ranks[name] = rank
            }
        }
        return (fields, ranks)
    }()

    private static func folded(_ key: String) -> String {
        var bytes: [UInt8] = []
        for byte in key.utf8 {
            switch byte {
            case Byte.hyphen, UInt8(ascii: "_"), Byte.space: continue
            case 0x41...0x5A: bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
