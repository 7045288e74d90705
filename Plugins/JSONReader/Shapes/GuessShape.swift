extension Shape {
    /// Records of no shape that is known: what their members are called says what they probably are. Names are
    /// written without hyphens, underscores, spaces and capitals, the most telling first.
    static let guess = Shape(
        name: "guess", about: "a record of no known shape",
        rules: [
            .field(
                .headline, "/headline", "/title", "/articletitle", "/posttitle", "/newstitle", "/pagetitle",
                "/webtitle", "/fulltitle", "/storytitle", "/heading", "/subject", "/titel", "/titre", "/titulo",
                "/name", "/label"),
            .body(
                "/articlebody", "/bodytext", "/body", "/fulltext", "/articletext", "/maintext", "/contenttext",
                "/content", "/textcontent", "/plaintext", "/text", .markdown("/bodymarkdown"),
                .markdown("/contentmarkdown"), .markdown("/markdown"), .markdown("/md"), .html("/bodyhtml"),
                .html("/contenthtml"), .html("/htmlcontent"), .html("/htmlbody"), "/selftext", "/storytext", "/message",
                "/story", "/article", "/post", "/paragraphs", "/cleantext", .html("/html"), "/rawtext",
                .html("/rawhtml")),
            .field(
                .datePublished, "/datepublished", "/publishedat", "/published", "/publisheddate", "/publishdate",
                "/publishedon", "/publicationdate", "/webpublicationdate", "/firstpublishedat", "/pubdate",
                "/dateposted", "/postedat", "/postdate", "/publishedtime", "/pubtime", "/date", "/datetime",
                "/createdat", "/datecreated", "/creationdate", "/createdutc", "/created", "/timestamp", "/time", "/ts"),
            .field(
                .dateModified, "/datemodified", "/modifiedat", "/modified", "/modifieddate", "/updatedat", "/updated",
                "/dateupdated", "/updatedate", "/lastmodified", "/lastupdated", "/lastmod", "/editedat", "/changed"),
            .field(
                .url, "/canonicalurl", "/url", "/permalink", "/link", "/canonical", "/articleurl", "/pageurl",
                "/weburl", "/sourceurl", "/originalurl", "/finalurl", "/href", "/uri", "/address", "/source"),
            .field(
                .author, "/authors", "/author", "/byline", "/authorname", "/creator", "/creators", "/writer",
                "/writtenby", "/by", "/contributors", "/postedby", "/user", "/username", "/autor", "/auteur"),
            .field(
                .description, "/description", "/summary", "/excerpt", "/abstract", "/standfirst", "/trailtext",
                "/teaser", "/lead", "/lede", "/intro", "/snippet", "/dek", "/deck", "/metadescription"),
            .field(
                .alternativeHeadline, "/alternativeheadline", "/subtitle", "/subheadline", "/subheading", "/kicker"),
            .field(
                .publisher, "/publisher", "/sitename", "/publication", "/outlet", "/newspaper", "/provider",
                "/sourcename", "/source", "/site", "/domain", "/hostname"),
            .field(.inLanguage, "/inlanguage", "/language", "/lang", "/locale", "/languagecode", "/langcode"),
            .field(
                .keywords, "/keywords", "/tags", "/taglist", "/tag", "/topics", "/hashtags", "/labels", "/categories"),
            .field(
                .articleSection, "/articlesection", "/section", "/sectionname", "/category", "/rubric", "/channel",
                "/department"),
            .field(
                .image, "/image", "/imageurl", "/images", "/urltoimage", "/topimage", "/leadimage", "/mainimage",
                "/featuredimage", "/coverimage", "/cover", "/heroimage", "/thumbnail", "/thumbnailurl"),
        ],
        keyStyle: .folded)

    /// Members that hold the record itself, with no more than its number and kind around it.
    static let wrappers = [
        "_source", "fields", "attributes", "data", "node", "article", "post", "item", "entry", "document", "doc",
        "page", "content", "record", "properties", "story", "result",
    ]

    /// Members that hold lists of other things than documents.
    static let partLists = [
        "comments", "replies", "images", "media", "links", "tags", "authors", "author", "categories", "attachments",
        "related", "keywords", "contributors", "entities", "sections", "paragraphs", "blocks", "breadcrumbs",
        "includes", "included", "users", "facets", "errors", "warnings", "aggregations", "photos", "videos",
    ]
}
