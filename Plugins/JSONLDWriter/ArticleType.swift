import PluginKit

/// The schema.org type of a document.
struct ArticleType: Sendable, Hashable {
    let name: String
    /// Whether schema.org has it below `Article`, which `articleBody` and `wordCount` belong to.
    let isArticle: Bool

    /// Whether it is `NewsArticle` or below that.
    var isNews: Bool { name.hasSuffix("NewsArticle") }

    init(_ name: String, isArticle: Bool = true) {
        self.name = name
        self.isArticle = isArticle
    }

    /// The type that a document says it has, as schema.org spells it; `nil` when that is no creative work that is
    /// known here.
    init?(named name: String) {
        var name = name[...]
        for prefix in ["https://schema.org/", "http://schema.org/", "schema:"] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        guard let type = Self.known[name.lowercased()] else { return nil }
        self = type
    }

    /// The type of a document that does not say.
    ///
    /// A headline with the day it was published on, at an address or by a publisher, is what makes a news article
    /// for those who read such data; `Article` claims less, and is what is left.
    static func guessed(from metadata: Metadata) -> ArticleType {
        let isNews =
            metadata.headline?.isEmpty == false && metadata.datePublished?.day != nil
            && (metadata.url?.isEmpty == false || metadata.publisher != nil)
        return ArticleType(isNews ? "NewsArticle" : "Article")
    }

    private static let known: [String: ArticleType] = {
        let articles = [
            "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
            "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
            "SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
            "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
        ]
        let others = [
            "CreativeWork", "WebPage", "AboutPage", "CheckoutPage", "CollectionPage", "ContactPage", "FAQPage",
            "ItemPage", "MedicalWebPage", "ProfilePage", "QAPage", "RealEstateListing", "SearchResultsPage",
            "WebContent", "Answer", "Blog", "Book", "Chapter", "Claim", "Comment", "Conversation", "Course", "Dataset",
            "DigitalDocument", "Guide", "HowTo", "ImageObject", "LearningResource", "Legislation", "Manuscript",
            "Message", "EmailMessage", "MusicRecording", "Photograph", "Play", "PodcastEpisode", "Question", "Quiz",
            "Quotation", "Recipe", "Review", "CriticReview", "ShortStory", "Thesis", "VideoObject", "WebSite",
        ]
        var known: [String: ArticleType] = [:]
        for name in articles { known[name.lowercased()] = ArticleType(name) }
        for name in others { known[name.lowercased()] = ArticleType(name, isArticle: false) }
        return known
    }()
}
