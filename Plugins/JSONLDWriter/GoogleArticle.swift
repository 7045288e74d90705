import PluginKit

/// Checks metadata against what Google Search Central's page "Article structured data" recommends. Nothing there
/// is required, and nothing is made up to fill a gap.
enum GoogleArticle {
    private static let code: RemarkCode = "google-article"

    static func notes(on metadata: Metadata, type: ArticleType) -> [Remark] {
        var notes: [Remark] = []
        let missing = missing(in: metadata)
        if !missing.isEmpty {
            notes.append(
                .note(code, "Google recommends \(missing.joined(separator: ", ")), which the document does not have"))
        }
        if !["Article", "NewsArticle", "BlogPosting"].contains(type.name) {
            notes.append(
                .note(code, "Google's page is about Article, NewsArticle and BlogPosting, not \(type.name)"))
        }
        for (name, date) in [("datePublished", metadata.datePublished), ("dateModified", metadata.dateModified)] {
            if let time = date?.time, time.offset == nil {
                notes.append(.note(code, "Google recommends a time zone, which \(name) does not have"))
            }
        }
        for author in metadata.author where holdsMore(thanName: author.name) {
            notes.append(
                .note(code, "Google wants one author's name and nothing else in author.name, which is '\(author.name)'")
            )
        }
        for image in metadata.image where !image.isEmpty && !IRI.isAbsolute(image) {
            notes.append(.note(code, "Google cannot fetch the image '\(image)', which is no absolute address"))
        }
        return notes
    }

    private static func missing(in metadata: Metadata) -> [String] {
        var missing: [String] = []
        if metadata.headline?.isEmpty ?? true { missing.append("headline") }
        if !metadata.image.contains(where: { !$0.isEmpty }) { missing.append("image") }
        if metadata.datePublished == nil { missing.append("datePublished") }
        if metadata.dateModified == nil { missing.append("dateModified") }
        if metadata.author.isEmpty {
            missing += ["author", "author.name", "author.url"]
        } else {
            if metadata.author.contains(where: { $0.name.isEmpty }) { missing.append("author.name") }
            if metadata.author.contains(where: { $0.url.isEmpty }) { missing.append("author.url") }
        }
        return missing
    }

    /// Whether a name seems to be several, or to begin with words such as "By".
    private static func holdsMore(thanName name: String) -> Bool {
        let folded = name.lowercased()
        return folded.hasPrefix("by ") || folded.hasPrefix("posted by ") || folded.hasPrefix("written by ")
            || folded.contains(" and ") || folded.contains(" & ") || folded.contains(", ") || folded.contains(";")
    }
}
