/// schema.org's types of documents.
enum ArticleTypes {
    /// Whether a type is `Article` or one of its subtypes.
    static func isArticle(_ name: String) -> Bool { articles.contains(name) }

    /// Whether a type stands for something that a document is about, has or is part of, and is none itself.
    static func isPart(_ name: String) -> Bool { parts.contains(name) }

    private static let articles: Set<String> = [
        "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
        "SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
        "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
    ]

    private static let parts: Set<String> = [
        "Person", "Organization", "NewsMediaOrganization", "Corporation", "ImageObject", "VideoObject", "AudioObject",
        "BreadcrumbList", "ListItem", "ItemList", "WebSite", "SearchAction", "ReadAction", "EntryPoint",
        "PropertyValueSpecification", "PostalAddress", "ContactPoint", "SiteNavigationElement", "WPHeader", "WPFooter",
        "WPSideBar", "WebPageElement", "SpeakableSpecification", "AggregateRating", "InteractionCounter", "Place",
        "Comment", "Brand", "Offer", "Thing",
    ]
}
