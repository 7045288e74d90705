import JSON
import PluginKit

/// What a page's JSON-LD says: of the article first, then of the page around it and of the site.
struct JSONLDClaims {
    private(set) var claims: [Claim] = []
    private var graph: JSONLDGraph
    private let values: ClaimValues

    /// How many nodes besides the article are read.
    private static let mostOthers = 16

    /// - Parameter title: the page's, which decides between several articles.
    init(_ blocks: JSONLDBlocks, title: String, _ values: ClaimValues) {
        graph = JSONLDGraph(blocks.values)
        self.values = values
        read(title)
    }

    private mutating func read(_ title: String) {
        var article: (node: JSONView, type: JSONLDType)?
        var others: [(node: JSONView, type: JSONLDType)] = []
        var key: String?
        for node in graph.nodes {
            let type = JSONLDType(node)
            if type.rank == .article {
                if let found = article {
                    if key == nil { key = TextKey.key(title) }
                    if let key, !isOf(key, found.node), isOf(key, node) { article = (node, type) }
                } else {
                    article = (node, type)
                }
            } else if type.rank > .none, others.count < Self.mostOthers {
                others.append((node, type))
            } else if type.isSite || type.isOrganization {
                addPublisher(node, "json-ld \(type.names[0])", .jsonLDPage)
            }
        }
        if let article {
            add(article.node, article.type, "json-ld", .jsonLD)
        }
        // Among the rest, the page itself is what was marked up least by chance.
        for (node, type) in others where article == nil || type.rank == .page {
            add(node, type, "json-ld \(type.name ?? "")", .jsonLDPage)
        }
    }

    /// Whether the page's title has a node's headline in it.
    private func isOf(_ title: String, _ node: JSONView) -> Bool {
        guard let text = (node["headline"] ?? node["name"]).flatMap(JSONLDText.text) else { return false }
        let key = TextKey.key(text)
        return !key.isEmpty && TextKey.contains(title, key)
    }

    private mutating func add(_ node: JSONView, _ type: JSONLDType, _ name: String, _ source: MetadataSource) {
        func add(_ field: MetadataField, _ value: Claim.Value?) {
            if let value { claims.append(Claim(field, source, name, value)) }
        }
        if let type = type.name, source == .jsonLD || type != "WebPage" { add(.type, .text(type)) }
        // Of several properties for one field, the better one comes first.
        let members = node.members.compactMap { key, value in
            value.kind == .null ? nil : key.withUTF8 { JSONLDNames.meaning($0) }.map { ($0, value) }
        }
        for ((meaning, _), member) in members.sorted(by: { $0.0.order < $1.0.order }) {
            switch meaning {
            case .text(let field): add(field, JSONLDText.text(member).map { .text($0) })
            case .date(let field): add(field, JSONLDText.text(member).flatMap { DateText.date($0) }.map { .date($0) })
            case .authors:
                let agents = agents(member)
                if !agents.isEmpty { add(.author, .agents(agents)) }
            case .publisher: addPublisher(member, name, source)
            case .language: add(.inLanguage, language(member).map { .text($0) })
            case .keywords:
                let words = keywords(member)
                if !words.isEmpty { add(.keywords, .texts(words)) }
            case .images:
                let addresses = addresses(member)
                if !addresses.isEmpty { add(.image, .texts(addresses)) }
            case .address: add(.url, addresses(member).first.map { .text($0) })
            }
        }
    }

    // MARK: Values

    private mutating func addPublisher(_ value: JSONView, _ name: String, _ source: MetadataSource) {
        guard let value = JSONLDText.items(value).first.map({ graph.resolved($0) }) else { return }
        let text = value.kind == .object ? value["name"] : value
        guard var publisher = text.flatMap(JSONLDText.text).flatMap(values.organization) else { return }
        if JSONLDType(value).isPerson { publisher.kind = .person }
        publisher.url = value["url"].flatMap { addresses($0).first } ?? ""
        claims.append(Claim(.publisher, source, name, .agents([publisher])))
    }

    /// The agents of a text, an object, a reference, or a list of these.
    private mutating func agents(_ value: JSONView) -> [Agent] {
        if value.kind == .object, value["@list"] == nil { return agent(graph.resolved(value)) }
        var agents: [Agent] = []
        var seen: Set<String> = []
        // A node that is referred to again and again is read once.
        var references: Set<String> = []
        for item in JSONLDText.items(value) {
            if let id = item["@id"]?.string, !references.insert(id).inserted { continue }
            let item = graph.resolved(item)
            for agent in agent(item) where seen.insert(TextKey.key(agent.name)).inserted { agents.append(agent) }
        }
        return agents
    }

    private func agent(_ value: JSONView) -> [Agent] {
        guard value.kind == .object else {
            return JSONLDText.text(value).map { AuthorNames.agents(in: $0) } ?? []
        }
        let type = JSONLDType(value)
        var names = value["name"].map(JSONLDText.texts) ?? []
        if names.isEmpty {
            let parts = [value["givenName"], value["familyName"]].compactMap { $0.flatMap(JSONLDText.text) }
            if !parts.isEmpty { names = [parts.joined(separator: " ")] }
        }
        let isOrganization = type.isOrganization && !type.isPerson
        var seen: Set<String> = []
        let found = names.filter { names.count == 1 || seen.insert($0).inserted }.flatMap { name in
            isOrganization
                ? (AuthorNames.isName(name) ? [Agent(.organization, name: name)] : []) : AuthorNames.agents(in: name)
        }
        guard found.count == 1, let url = value["url"].flatMap({ addresses($0).first }) else { return found }
        return [Agent(found[0].kind, name: found[0].name, url: url)]
    }

    private func language(_ value: JSONView) -> String? {
        for item in JSONLDText.items(value) {
            let text = item.kind == .object ? item["alternateName"] ?? item["name"] ?? item["@id"] : item
            if let tag = text.flatMap(JSONLDText.text).flatMap(LanguageTag.tag) { return tag }
        }
        return nil
    }

    private func keywords(_ value: JSONView) -> [String] {
        if value.kind == .string { return JSONLDText.text(value).map(KeywordList.words) ?? [] }
        var words: [String] = []
        var seen: Set<String> = []
        for text in JSONLDText.texts(value) where seen.insert(TextKey.key(text)).inserted { words.append(text) }
        // One text in a list may still be a list.
        return words.count == 1 ? KeywordList.words(words[0]) : words
    }

    /// Addresses by themselves, or as `url`, `contentUrl` or `@id` of objects.
    private func addresses(_ value: JSONView) -> [String] {
        if value.kind == .string { return value.withUTF8 { values.address($0) }.map { [$0] } ?? [] }
        var found: [String] = []
        var seen: Set<String> = []
        for item in JSONLDText.items(value) {
            let address: JSONView?
            if item.kind == .object {
                address = item["url"] ?? item["contentUrl"] ?? item["@id"]
            } else {
                address = item
            }
            guard let first = address.flatMap({ JSONLDText.items($0).first }), first.kind == .string,
                let text = first.withUTF8({ values.address($0) }), seen.insert(text).inserted
            else { continue }
            found.append(text)
        }
        return found
    }
}
