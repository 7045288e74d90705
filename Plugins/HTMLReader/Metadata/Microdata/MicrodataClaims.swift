import HTML5
import PluginKit

/// What the items of a page say: those of the article first.
struct MicrodataClaims {
    private(set) var claims: [Claim] = []
    private let tree: HTMLTree
    private let values: ClaimValues
    private let scopes: ItemScopes

    init(in tree: HTMLTree, _ values: ClaimValues) {
        self.tree = tree
        self.values = values
        scopes = ItemScopes(tree)
        read()
    }

    private mutating func read() {
        var article: (item: ItemScopes.Item, type: JSONLDType)?
        var pages: [(item: ItemScopes.Item, type: JSONLDType)] = []
        for item in scopes.items {
            let type = JSONLDType(names: item.types)
            switch type.rank {
            case .article: if article == nil { article = (item, type) }
            case .page: if pages.isEmpty { pages.append((item, type)) }
            case .work, .none: break
            }
        }
        if let (item, type) = article { add(item, type, .microdata) }
        for (item, type) in pages { add(item, type, .microdataPage) }
    }

    private mutating func add(_ item: ItemScopes.Item, _ type: JSONLDType, _ source: MetadataSource) {
        if source == .microdata, let type = type.name { claims.append(Claim(.type, source, "microdata", .text(type))) }
        var found: [(order: Int, claim: Claim)] = []
        for property in item.properties {
            var name = property.name
            guard let (meaning, order) = name.withUTF8({ JSONLDNames.meaning($0) }),
                let (field, value) = value(of: property, meaning)
            else { continue }
            let label = source == .microdata ? "itemprop \(property.name)" : "itemprop \(property.name) of the page"
            found.append((order, Claim(field, source, label, value)))
        }
        claims += found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.claim)
    }

    private func value(
        of property: ItemScopes.Property, _ meaning: JSONLDNames.Meaning
    ) -> (MetadataField, Claim.Value)? {
        switch meaning {
        case .text(let field): return values.value(field, text(property)).map { (field, $0) }
        case .date(let field): return values.value(field, text(property)).map { (field, $0) }
        case .language: return values.value(.inLanguage, text(property)).map { (.inLanguage, $0) }
        case .keywords: return values.value(.keywords, text(property)).map { (.keywords, $0) }
        case .images: return values.value(.image, text(property)).map { (.image, $0) }
        case .address: return values.value(.url, text(property)).map { (.url, $0) }
        case .authors:
            let agents = agents(property)
            return agents.isEmpty ? nil : (.author, .agents(agents))
        case .publisher:
            let name = property.item.flatMap { self.property("name", of: $0) }.map { text($0) } ?? text(property)
            return values.organization(PlainText.clean(name)).map { (.publisher, .agents([$0])) }
        }
    }

    private func agents(_ property: ItemScopes.Property) -> [Agent] {
        guard let item = property.item, let name = self.property("name", of: item) else {
            // An address is the author's page, and its text the name.
            let name =
                AddressText.isAddress(text(property))
                ? ElementText.text(of: property.element, in: tree) : text(property)
            return AuthorNames.agents(in: PlainText.clean(name))
        }
        let isOrganization = scopes.items[item].types.contains { SchemaName.isOrganization($0) }
        let text = PlainText.clean(text(name))
        if isOrganization { return AuthorNames.isName(text) ? [Agent(.organization, name: text)] : [] }
        var agents = AuthorNames.agents(in: text)
        if agents.count == 1, let url = self.property("url", of: item) {
            agents[0].url = values.address(self.text(url)) ?? ""
        }
        return agents
    }

    private func property(_ name: String, of item: Int) -> ItemScopes.Property? {
        scopes.items[item].properties.first { $0.name == name }
    }

    /// The value of a property (HTML Standard, section 5.2.4), `content` first as RDFa has it on any element.
    private func text(_ property: ItemScopes.Property) -> String {
        let element = property.element
        if let content = tree.attribute(.content, of: element) { return tree.string(content) }
        let name: AttributeName? =
            switch tree.name(of: element) {
            case .a, .area, .link: .href
            case .audio, .embed, .iframe, .img, .source, .track, .video: .src
            case .object: .data
            case .time: .datetime
            case .data, .meter: .value
            default: nil
            }
        if let name, let value = tree.attribute(name, of: element) { return tree.string(value) }
        return ElementText.text(of: element, in: tree)
    }
}

extension ClaimValues {
    fileprivate func value(_ field: MetadataField, _ text: String) -> Claim.Value? {
        var text = text
        return text.withUTF8 { value(field, $0) }
    }
}
