import HTML5
import PluginKit

/// What a page shows of itself: headline, authors and dates by where they stand, what they stand in, and how they read.
struct VisibleClaims {
    private(set) var claims: [Claim] = []

    /// - Parameters:
    ///   - article: what of the page is its article, if that was looked for.
    ///   - wants: which fields nothing else gives.
    init(
        in tree: HTMLTree, article: ArticleContent?, title: TitleText, site: String, language: String?,
        wants: Set<MetadataField>
    ) {
        let page = VisiblePage(tree, article: article)
        let headline = HeadlineChoice(page, title)
        if wants.contains(.headline) { addHeadline(headline, title, site) }
        let near = Nearness(headline: headline?.place, article: page.article)
        if wants.contains(.author), let claim = AuthorChoice(page, near).claim { claims.append(claim) }
        if wants.contains(.datePublished) || wants.contains(.dateModified) {
            claims += DateChoice(page, near, order: Self.order(language)).claims
        }
    }

    private mutating func addHeadline(_ headline: HeadlineChoice?, _ title: TitleText, _ site: String) {
        if let headline, headline.isLikely || title.text.isEmpty {
            claims.append(Claim(.headline, .heading, "heading", .text(headline.text)))
        } else if !title.text.isEmpty {
            claims.append(Claim(.headline, .title, "title", .text(title.withoutSite(site))))
        } else if let headline {
            claims.append(Claim(.headline, .heading, "heading", .text(headline.text)))
        }
    }

    /// How dates in numbers are written where a language is spoken; `nil` for English of no country.
    private static func order(_ language: String?) -> FoundDate.Order? {
        guard let language else { return nil }
        if language.hasPrefix("en") {
            return language.hasPrefix("en-US") ? .monthFirst : language.utf8.count > 2 ? .dayFirst : nil
        }
        return .dayFirst
    }
}
