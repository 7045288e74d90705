import PluginKit

/// The names by which `meta` elements say something of a field.
enum MetaNames {
    struct Meaning {
        let field: MetadataField
        let source: MetadataSource
        /// In lower case.
        let name: String
    }

    /// What a name means, letters in either case; `nil` for others.
    static func meaning(_ name: UnsafeBufferPointer<UInt8>) -> Meaning? {
        guard 3...longest ~= name.count else { return nil }
        return meanings[hash(name)]
    }

    private static let longest = 40

    private static let names: [(MetadataField, MetadataSource, String)] = [
        (.type, .openGraph, "og:type"),
        (.headline, .openGraph, "og:title"),
        (.headline, .twitter, "twitter:title twitter:text:title"),
        (.headline, .dublinCore, "title"),
        (.headline, .citation, "citation_title bepress_citation_title eprints.title prism.title wkhealth_title"),
        (.headline, .parsely, "parsely-title"),
        (.headline, .sailthru, "sailthru.title"),
        (.headline, .meta, "title headline hdl article_title article.headline"),
        (.alternativeHeadline, .dublinCore, "alternative title.alternative"),
        (.author, .openGraph, "article:author og:article:author article:author_name og:author book:author"),
        (.author, .twitter, "twitter:creator:name"),
        (.author, .dublinCore, "creator contributor.author creator.personalname"),
        (.author, .citation, "citation_author bepress_citation_author eprints.creators_name citation_authors"),
        (.author, .parsely, "parsely-author"),
        (.author, .sailthru, "sailthru.author"),
        (.author, .meta, "author authors byl byline article.author article_author creator"),
        (.publisher, .openGraph, "og:site_name"),
        (.publisher, .dublinCore, "publisher"),
        (.publisher, .citation, "citation_publisher citation_journal_title prism.publicationname"),
        (.publisher, .meta, "publisher cre application-name apple-mobile-web-app-title"),
        (
            .datePublished, .openGraph,
            "article:published_time og:article:published_time article:published og:published_time og:pubdate "
                + "article:publication_date book:release_date video:release_date"
        ),
        (.datePublished, .dublinCore, "date date.issued issued date.created created date.published available"),
        (
            .datePublished, .citation,
            "citation_publication_date citation_date citation_online_date bepress_citation_date "
                + "bepress_citation_online_date eprints.date prism.publicationdate"
        ),
        (.datePublished, .parsely, "parsely-pub-date"),
        (.datePublished, .sailthru, "sailthru.date"),
        (
            .datePublished, .meta,
            "date pubdate pub_date publishdate publish-date publish_date publication_date "
                + "publication-date published-date published_date published published_time published_at date_published "
                + "datepublished pdate ptime article.published article_date_original originalpublicationdate "
                + "article.created created release_date displaydate cxenseparse:recs:publishtime"
        ),
        (
            .dateModified, .openGraph,
            "article:modified_time og:article:modified_time og:updated_time article:modified article:updated "
                + "article:updated_time"
        ),
        (.dateModified, .dublinCore, "date.modified modified date.updated"),
        (
            .dateModified, .meta,
            "last-modified lastmod last_updated last-updated modified modified_time datemodified date_modified updated "
                + "article.updated utime revised"
        ),
        (.description, .openGraph, "og:description"),
        (.description, .twitter, "twitter:description twitter:text:description"),
        (.description, .dublinCore, "description abstract description.abstract"),
        (.description, .citation, "citation_abstract"),
        (.description, .sailthru, "sailthru.description"),
        (.description, .meta, "description abstract"),
        (.url, .openGraph, "og:url"),
        (.url, .twitter, "twitter:url"),
        (.url, .parsely, "parsely-link"),
        (.url, .citation, "citation_public_url citation_abstract_html_url"),
        (.inLanguage, .openGraph, "og:locale"),
        (.inLanguage, .dublinCore, "language"),
        (.inLanguage, .citation, "citation_language"),
        (.inLanguage, .meta, "language content-language lang"),
        (.keywords, .openGraph, "article:tag og:article:tag video:tag book:tag"),
        (.keywords, .dublinCore, "subject"),
        (.keywords, .citation, "citation_keywords citation_keyword"),
        (.keywords, .parsely, "parsely-tags"),
        (.keywords, .sailthru, "sailthru.tags"),
        (.keywords, .meta, "keywords news_keywords tags"),
        (.articleSection, .openGraph, "article:section og:article:section"),
        (.articleSection, .parsely, "parsely-section"),
        (.articleSection, .meta, "section article.section article_section cxenseparse:section category"),
        (.image, .openGraph, "og:image og:image:url og:image:secure_url"),
        (.image, .twitter, "twitter:image twitter:image:src twitter:image0"),
        (.image, .parsely, "parsely-image-url"),
        (.image, .sailthru, "sailthru.image.full"),
        (.image, .meta, "thumbnail image"),
    ]

    /// Dublin Core comes with either of two prefixes, and two marks behind it.
    private static let dublinCorePrefixes = ["dc.", "dc:", "dcterms.", "dcterms:"]

    private static let meanings: [UInt64: Meaning] = {
        var meanings: [UInt64: Meaning] = [:]
        for (field, source, list) in names {
            for name in list.split(separator: " ") {
                for prefix in source == .dublinCore ? dublinCorePrefixes : [""] {
                    var name = prefix + name
                    meanings[name.withUTF8 { hash($0) }] = Meaning(field: field, source: source, name: name)
                }
            }
        }
        return meanings
    }()

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in name { hash.add(AddressByte.lowercased(byte)) }
        return hash.value
    }
}
