import PluginKit

/// What the names of columns mean.
enum ColumnName {
    /// Names that the csv writer gives to metadata: fields (`headline`), members of them (`author.name`,
    /// `author.0.url`, `keywords.1`), and other metadata without doubt (`other.byline`).
    ///
    /// - Returns: `nil` for any other name.
    static func target(_ name: String) -> ColumnTarget? {
        if let field = MetadataField(rawValue: name) { return .field(field) }
        if name == "body" { return .body }
        if name.hasPrefix("other.") { return .other(String(name.dropFirst("other.".count))) }
        let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard 2...3 ~= steps.count, let field = MetadataField(rawValue: steps[0]) else { return nil }
        switch field {
        case .author:
            if steps.count == 2 { return AgentMember(rawValue: steps[1]).map { .agent(field, $0, place: nil) } }
            guard let place = place(steps[1]), let member = AgentMember(rawValue: steps[2]) else { return nil }
            return .agent(field, member, place: place)
        case .publisher:
            guard steps.count == 2 else { return nil }
            return AgentMember(rawValue: steps[1]).map { .agent(field, $0, place: nil) }
        case .keywords, .image:
            guard steps.count == 2, let place = place(steps[1]) else { return nil }
            return .element(field, place: place)
        default: return nil
        }
    }

    static func isMetadata(_ name: String) -> Bool { target(name) != nil }

    private static func place(_ digits: String) -> Int? {
        guard 1...4 ~= digits.utf8.count, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(digits)
    }

    /// Names that people use for fields, without regard to case, hyphens, underscores and spaces; body is the text.
    ///
    /// - Returns: the target, and how good a match the name is among several: lower is better.
    static func guess(_ name: String) -> (target: ColumnTarget, rank: Int)? {
        guard name.utf8.count <= 40 else { return nil }
        var folded: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), Byte.space: continue
            case 0x41...0x5A: folded.append(byte | 0x20)
            default: folded.append(byte)
            }
        }
        return guesses[String(decoding: folded, as: UTF8.self)]
    }

    private static let guesses: [String: (target: ColumnTarget, rank: Int)] = {
        let names: [(ColumnTarget, [String])] = [
            (.field(.headline), ["title", "headline", "subject"]),
            (.field(.alternativeHeadline), ["alternativeheadline", "subtitle"]),
            (.field(.description), ["description", "summary", "excerpt", "abstract"]),
            (.field(.author), ["author", "authors", "byline", "creator"]),
            (.field(.publisher), ["publisher"]),
            (
                .field(.datePublished),
                ["datepublished", "date", "published", "publishedat", "publishdate", "pubdate", "publicationdate"]
            ),
            (
                .field(.dateModified),
                ["datemodified", "lastmod", "lastmodified", "updated", "updatedat", "modified", "modifiedat"]
            ),
            (.field(.url), ["url", "link", "permalink", "canonical", "canonicalurl"]),
            (.field(.inLanguage), ["inlanguage", "lang", "language"]),
            (.field(.keywords), ["keywords", "keyword", "tags", "tag"]),
            (.field(.articleSection), ["articlesection", "section", "category"]),
            (.field(.image), ["image", "images", "imageurl", "cover"]),
            (.body, ["body", "text", "content", "articlebody", "fulltext"]),
        ]
        var guesses: [String: (target: ColumnTarget, rank: Int)] = [:]
        for (target, names) in names {
            for (rank, name) in names.enumerated() { guesses[name] = (target, rank) }
        }
        return guesses
    }()
}
