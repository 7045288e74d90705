import HTML5
import PluginKit

/// What is known of a page: the fields, each with where it came from.
struct PageMetadata {
    let metadata: Metadata
    let remarks: [Remark]

    /// - Parameter article: what of the page is its article, if that was looked for.
    init(of page: Page, article: ArticleContent?) {
        let tree = page.tree
        let elements = page.metadata
        let values = ClaimValues(page: page)
        let title = elements.title.map { ElementText.text(of: $0, in: tree) } ?? ""
        let blocks = JSONLDBlocks(elements.jsonLD, in: tree)
        var claims = JSONLDClaims(blocks, title: title, values).claims
        claims += MetaClaims(elements.metas, in: tree).claims
        claims += LinkClaims(elements, in: tree, values).claims
        // Where both are, they say the same, and one is enough.
        if !claims.contains(where: { $0.source == .jsonLD }), ItemScopes.areIn(tree) {
            claims += MicrodataClaims(in: tree, values).claims
        }
        claims += AddressClaims(page).claims
        var choice = MetadataChoice(claims, in: tree, values)
        let wants = Self.wants(choice.metadata)
        if !wants.isEmpty, !page.isFragment || article != nil {
            choice.add(
                VisibleClaims(
                    in: tree, article: article, title: TitleText(title), site: choice.metadata.publisher?.name ?? "",
                    language: choice.metadata.inLanguage, wants: wants
                ).claims)
        }
        // A date in an address is better than none.
        if choice.metadata.datePublished == nil, let address = choice.metadata.url,
            let date = AddressClaims.date(in: address)
        {
            choice.add([Claim(.datePublished, .address, "address", .date(date))])
        }
        metadata = choice.metadata
        remarks = Self.remarks(blocks, page)
    }

    /// The fields that visible text may give and nothing else has given.
    private static func wants(_ metadata: Metadata) -> Set<MetadataField> {
        var wants: Set<MetadataField> = []
        if metadata.headline == nil || metadata.origins["headline"]?.certainty == .guessed { wants.insert(.headline) }
        if metadata.author.isEmpty { wants.insert(.author) }
        if metadata.datePublished == nil || metadata.origins["datePublished"]?.certainty == .guessed {
            wants.insert(.datePublished)
        }
        return wants
    }

    private static func remarks(_ blocks: JSONLDBlocks, _ page: Page) -> [Remark] {
        blocks.repaired.map { script in
            remark("json-ld-repaired", "the page's JSON-LD is no JSON, and was mended", script, page)
        }
            + blocks.broken.map { script, reason in
                remark("json-ld-broken", "the page's JSON-LD cannot be read: \(reason)", script, page)
            }
    }

    private static func remark(_ code: RemarkCode, _ message: String, _ script: NodeID, _ page: Page) -> Remark {
        let node = page.tree.node(script)
        return Remark.note(code, message, at: page.span(node.sourceStart, node.sourceEnd))
    }
}
