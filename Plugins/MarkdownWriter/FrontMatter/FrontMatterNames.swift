import PluginKit

/// What each preset calls the typed fields.
struct FrontMatterNames {
    /// The order in the file: what people look for first.
    static let order: [MetadataField] = [
        .headline, .alternativeHeadline, .description, .author, .publisher, .datePublished, .dateModified, .url,
        .inLanguage, .type, .articleSection, .keywords, .image,
    ]

    private let preset: FrontMatterPreset

    init(_ preset: FrontMatterPreset) {
        self.preset = preset
    }

    /// The key of a field; schema.org's where the tool has no name for it.
    private func key(_ field: MetadataField) -> String {
        switch (preset, field) {
        case (.yaml, _), (.none, _): field.rawValue
        case (_, .headline): "title"
        case (_, .keywords): "tags"
        case (.obsidian, .alternativeHeadline): "aliases"
        case (.astro, .datePublished): "pubDate"
        case (.astro, .dateModified): "updatedDate"
        case (_, .datePublished): "date"
        case (.hugo, .dateModified): "lastmod"
        case (.jekyll, .dateModified): "last_modified_at"
        case (.hugo, .articleSection), (.jekyll, .articleSection): "categories"
        // To these two tools `url` is where the page goes, and to Hugo `type` is a layout.
        case (.hugo, .url): "canonicalURL"
        case (.jekyll, .url): "canonical_url"
        case (.hugo, .type): "schemaType"
        case (.hugo, .image): "images"
        case (.jekyll, .inLanguage): "lang"
        default: field.rawValue
        }
    }

    /// What a field comes to: nothing, one member, or two.
    func members(_ field: MetadataField, of metadata: Metadata) -> [YAMLMember] {
        guard let value = metadata[field] else { return [] }
        let key = key(field)
        switch field {
        case .datePublished, .dateModified:
            guard let date = field == .datePublished ? metadata.datePublished : metadata.dateModified else { return [] }
            return [YAMLMember(key: key, value: Self.date(date))]
        case .author: return [YAMLMember(key: key, value: .tree(Self.authors(metadata.author)))]
        case .publisher:
            guard let publisher = metadata.publisher else { return [] }
            return [YAMLMember(key: key, value: .tree(Self.agent(publisher, usual: .organization)))]
        case .image where preset == .astro: return images(metadata.image)
        case .image where preset == .jekyll && metadata.image.count == 1:
            return [YAMLMember(key: key, value: .tree(.string(metadata.image[0])))]
        case .articleSection, .alternativeHeadline:
            // These keys of the tools take lists.
            let isList = key == "categories" || key == "aliases"
            return [YAMLMember(key: key, value: .tree(isList ? .array([value]) : value))]
        case .type, .headline, .description, .url, .inLanguage, .keywords, .image:
            return [YAMLMember(key: key, value: .tree(value))]
        }
    }

    /// Astro's themes show one image; further ones are kept.
    private func images(_ images: [String]) -> [YAMLMember] {
        guard let first = images.first else { return [] }
        let hero = YAMLMember(key: "heroImage", value: .tree(.string(first)))
        if images.count == 1 { return [hero] }
        return [hero, YAMLMember(key: "image", value: .tree(.array(images.map(MetadataValue.string))))]
    }

    /// A date that every parser knows stands bare; what some would refuse, or take for a number, in quotes.
    private static func date(_ date: DateTime) -> YAMLMember.Value {
        let text = date.description
        guard date.day != nil, date.year > 0 else { return .tree(.string(text)) }
        if let time = date.time, time.second == nil || time.second == 60 { return .tree(.string(text)) }
        return .bare(text)
    }

    /// One author as a value, several as a list.
    private static func authors(_ authors: [Agent]) -> MetadataValue {
        let values = authors.map { agent($0, usual: .person) }
        return values.count == 1 ? values[0] : .array(values)
    }

    /// The name alone when it says everything.
    private static func agent(_ agent: Agent, usual: Agent.Kind) -> MetadataValue {
        if agent.url.isEmpty, agent.kind == usual { return .string(agent.name) }
        var members = MetadataObject()
        members["name"] = .string(agent.name)
        if agent.kind != usual { members["type"] = .string(agent.kind.rawValue) }
        if !agent.url.isEmpty { members["url"] = .string(agent.url) }
        return .object(members)
    }
}
