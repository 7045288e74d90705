/// Properties of schema.org that have no typed field; other metadata of these names is written as it is, where the type
/// has them.
enum SchemaProperties {
    /// The one that is made from the address when the document does not have it.
    static let page = "mainEntityOfPage"

    /// Whether a type has a property.
    static func has(_ name: String, _ type: ArticleType) -> Bool {
        if creativeWork.contains(name) { return true }
        if type.isArticle, article.contains(name) { return true }
        return type.isNews && newsArticle.contains(name)
    }

    private static let newsArticle: Set<String> = [
        "dateline", "printColumn", "printEdition", "printPage", "printSection",
    ]

    private static let article: Set<String> = ["backstory", "pageEnd", "pageStart", "pagination", "speakable"]

    /// Those of `CreativeWork`, and of `Thing` above it.
    private static let creativeWork: Set<String> = [
        page, "about", "abstract", "accessMode", "accessModeSufficient", "accessibilityFeature",
        "accessibilityHazard", "accessibilitySummary", "accountablePerson", "acquireLicensePage", "additionalType",
        "aggregateRating", "alternateName", "archivedAt", "assesses", "associatedMedia", "audience", "audio", "award",
        "character", "citation", "comment", "commentCount", "conditionsOfAccess", "contentLocation",
        "contentRating", "contentReferenceTime", "contributor", "copyrightHolder", "copyrightNotice", "copyrightYear",
        "correction", "countryOfOrigin", "creativeWorkStatus", "creator", "creditText", "dateCreated",
        "digitalSourceType", "disambiguatingDescription", "discussionUrl", "editor", "educationalLevel",
        "educationalUse", "encoding", "encodingFormat", "expires", "funder", "funding", "genre", "hasPart",
        "identifier", "interactionStatistic", "isAccessibleForFree", "isBasedOn", "isFamilyFriendly", "isPartOf",
        "learningResourceType", "license", "locationCreated", "mainEntity", "maintainer", "mentions", "name", "offers",
        "position", "potentialAction",
        "producer", "provider", "publication", "publisherImprint",
        "publishingPrinciples", "releasedEvent", "review", "sameAs", "schemaVersion", "sdDatePublished", "sdLicense",
        "sdPublisher", "size", "sourceOrganization", "spatial", "spatialCoverage", "sponsor", "subjectOf",
        "teaches", "temporal", "temporalCoverage", "thumbnail", "thumbnailUrl", "timeRequired", "translationOfWork",
        "translator", "typicalAgeRange", "usageInfo", "version", "video", "workExample", "workTranslation",
    ]
}
