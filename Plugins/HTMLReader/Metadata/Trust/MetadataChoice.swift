import HTML5
import PluginKit

/// Makes metadata of what the data of a page says, the most believable first.
struct MetadataChoice {
    private(set) var metadata = Metadata()
    private let tree: HTMLTree
    private let values: ClaimValues
    /// In the order of the page.
    private var claims: [Claim]
    /// The publisher's and the site's names, by which an author that is none is known.
    private var siteKeys: Set<String> = []

    init(_ all: [Claim], in tree: HTMLTree, _ values: ClaimValues) {
        self.tree = tree
        self.values = values
        claims = all
        metadata.origins.reserveCapacity(12)
        for field in MetadataField.allCases where field != .author { choose(field) }
        findSite()
        chooseAuthors()
    }

    /// Adds what the page shows, where its data did not say it.
    mutating func add(_ more: [Claim]) {
        claims += more
        for field in MetadataField.allCases where more.contains(where: { $0.field == field }) {
            if field == .author { chooseAuthors() } else { choose(field) }
        }
    }

    /// The least rank above another that a claim on a field has.
    private func nextRank(_ field: MetadataField, above least: Int) -> Int? {
        var next: Int?
        for index in claims.indices where claims[index].field == field {
            if let rank = TrustOrder.rank(field, claims[index].source), rank > least, rank < next ?? .max {
                next = rank
            }
        }
        return next
    }

    /// The value that a claim comes to; `nil` when there is nothing in it.
    private func value(_ claim: Claim) -> Claim.Value? {
        guard case .unread(let text) = claim.value else { return claim.value }
        return tree.withBytes(of: text) { values.value(claim.field, $0) }
    }

    private mutating func note(_ claim: Claim) {
        metadata.origins[claim.field.rawValue] = Metadata.Origin(TrustOrder.certainty(claim.source), from: claim.name)
    }

    /// Sets a field to the most believable claim that has a value; lists to those of one source as a whole.
    private mutating func choose(_ field: MetadataField) {
        var least = -1
        // Each turn takes the claims of the next source.
        while let rank = nextRank(field, above: least) {
            least = rank
            var texts: [String] = []
            for index in claims.indices
            where claims[index].field == field && TrustOrder.rank(field, claims[index].source) == rank {
                let claim = claims[index]
                guard let value = value(claim) else { continue }
                switch value {
                case .texts(let more):
                    if texts.isEmpty { note(claim) }
                    texts += more
                default:
                    set(field, value)
                    note(claim)
                    return
                }
            }
            if !texts.isEmpty {
                var seen: Set<String> = []
                set(field, .texts(texts.filter { seen.insert($0).inserted }))
                return
            }
        }
    }

    private mutating func set(_ field: MetadataField, _ value: Claim.Value) {
        switch (field, value) {
        case (.type, .text(let text)): metadata.type = text
        case (.headline, .text(let text)): metadata.headline = text
        case (.alternativeHeadline, .text(let text)): metadata.alternativeHeadline = text
        case (.description, .text(let text)): metadata.description = text
        case (.url, .text(let text)): metadata.url = text
        case (.inLanguage, .text(let text)): metadata.inLanguage = text
        case (.articleSection, .text(let text)): metadata.articleSection = text
        case (.datePublished, .date(let date)): metadata.datePublished = date
        case (.dateModified, .date(let date)): metadata.dateModified = date
        case (.publisher, .agents(let agents)): metadata.publisher = agents.first
        case (.keywords, .texts(let texts)): metadata.keywords = texts
        case (.image, .texts(let texts)): metadata.image = texts
        default: break
        }
    }

    private mutating func findSite() {
        for index in claims.indices where claims[index].field == .publisher {
            guard case .agents(let agents)? = value(claims[index]) else { continue }
            for agent in agents { siteKeys.insert(TextKey.key(agent.name)) }
        }
    }

    /// Authors are those of one source. A person who has the site's name is none; an organization may be the author
    /// and the publisher, where no other data names somebody.
    private mutating func chooseAuthors() {
        var spare: (agents: [Agent], claim: Claim)?
        var least = -1
        while let rank = nextRank(.author, above: least) {
            least = rank
            var agents: [Agent] = []
            var seen: Set<String> = []
            var first: Claim?
            for index in claims.indices
            where claims[index].field == .author && TrustOrder.rank(.author, claims[index].source) == rank {
                let claim = claims[index]
                // One name of data may list the authors, and another say the same once more.
                if let first, first.name != claim.name { continue }
                guard case .agents(let more)? = value(claim) else { continue }
                if first == nil { first = claim }
                for agent in more where seen.insert(TextKey.key(agent.name)).inserted { agents.append(agent) }
            }
            guard let first else { continue }
            let people = agents.filter { !siteKeys.contains(TextKey.key($0.name)) }
            if !people.isEmpty {
                metadata.author = people
                note(first)
                return
            }
            let organizations = agents.filter { $0.kind == .organization }
            if spare == nil, !organizations.isEmpty { spare = (organizations, first) }
        }
        guard let (agents, claim) = spare else { return }
        metadata.author = agents
        note(claim)
    }
}
