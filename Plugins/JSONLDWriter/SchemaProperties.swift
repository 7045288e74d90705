/// Properties of schema.org's `Article`, and of `CreativeWork` and `Thing` above it, that have no typed field; other
/// metadata of these names is written as it is.
enum SchemaProperties {
    /// The one that is made from the address when the document does not have it.
    static let page = "mainEntityOfPage"

    static let other: Set<String> = [
        page, "about", "abstract", "accessMode", "accessModeSufficient", "accessibilityFeature",
        "accessibilityHazard", "accessibilitySummary", "accountablePerson", "acquireLicensePage", "additionalType",
        "aggregateRating", "alternateName", "archivedAt", "assesses", "associatedMedia", "audience", "audio", "award",
        "backstory", "character", "citation", "comment", "commentCount", "conditionsOfAccess", "contentLocation",
        "contentRating", "contentReferenceTime", "contributor", "copyrightHolder", "copyrightNotice", "copyrightYear",
        "correction", "countryOfOrigin", "creativeWorkStatus", "creator", "creditText", "dateCreated", "dateline",
        "digitalSourceType", "disambiguatingDescription", "discussionUrl", "editor", "educationalLevel",
        "educationalUse", "encoding", "encodingFormat", "expires", "funder", "funding", "genre", "hasPart",
        "identifier", "interactionStatistic", "isAccessibleForFree", "isBasedOn", "isFamilyFriendly", "isPartOf",
        "learningResourceType", "license", "locationCreated", "mainEntity", "maintainer", "mentions", "name", "offers",
        "pageEnd", "pageStart", "pagination", "position", "potentialAction", "printColumn", "printEdition",
        "printPage", "printSection", "producer", "provider", "publication", "publisherImprint",
        "publishingPrinciples", "releasedEvent", "review", "sameAs", "schemaVersion", "sdDatePublished", "sdLicense",
        "sdPublisher", "size", "sourceOrganization", "spatial", "spatialCoverage", "speakable", "sponsor", "subjectOf",
        "teaches", "temporal", "temporalCoverage", "thumbnail", "thumbnailUrl", "timeRequired", "translationOfWork",
        "translator", "typicalAgeRange", "usageInfo", "version", "video", "workExample", "workTranslation",
    ]
}
