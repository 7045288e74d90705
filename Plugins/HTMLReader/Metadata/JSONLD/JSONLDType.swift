import JSON

/// The schema.org types of a node.
struct JSONLDType {
    /// Names without the vocabulary's address, in order.
    let names: [String]

    init(names: [String]) {
        self.names = names
    }

    init(_ node: JSONView) {
        guard let value = node["@type"] ?? node["type"] else {
            names = []
            return
        }
        if value.kind == .string {
            names = [SchemaName.local(value.string ?? "")].filter { !$0.isEmpty }
            return
        }
        let values = value.kind == .array ? Array(value.elements.prefix(8)) : []
        names = values.compactMap(\.string).map { SchemaName.local($0) }.filter { !$0.isEmpty }
    }

    /// How well a type fits what a page as a whole is about.
    enum Rank: Int, Comparable {
        case none
        case page
        case work
        case article

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
    }

    var rank: Rank { names.map(Self.rank).max() ?? .none }

    /// The name that the rank comes from.
    var name: String? {
        let rank = rank
        return names.first { Self.rank($0) == rank }
    }

    var isOrganization: Bool { names.contains { SchemaName.isOrganization($0) } }

    var isPerson: Bool { names.contains("Person") }

    var isSite: Bool { names.contains("WebSite") }

    static func rank(_ name: String) -> Rank {
        if name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || articles.contains(name) { return .article }
        if works.contains(name) { return .work }
        return name.hasSuffix("Page") ? .page : .none
    }

    private static let articles: Set<String> = [
        "Report", "SocialMediaPosting", "DiscussionForumPosting", "Review", "Recipe", "HowTo", "NewsStory", "Chapter",
        "Thesis", "AnalysisNews",
    ]
    private static let works: Set<String> = [
        "CreativeWork", "VideoObject", "AudioObject", "PodcastEpisode", "Episode", "TVEpisode", "Book", "Movie",
        "Event",
        "Course", "FAQPage", "QAPage", "Question", "JobPosting", "Product", "SoftwareApplication", "Dataset", "Game",
        "Clip", "Photograph", "MusicRecording",
    ]
}
